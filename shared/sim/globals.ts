/** What the main program's own variables hold: a look inside, for whoever explains a run. Nothing is changed. */
import type { SimState } from './state.ts';

/** Null where there is none of that name, or it is more than a number, a text or a truth. */
export const globalOf = ({ code }: SimState, name: string): string | null => {
  const main = code?.heaps[0]?.cells.find((cell) => cell?.t === 'module' && cell.name === '__main__');
  if (main?.t !== 'module') return null;
  const value = main.attributes[`$${name}`];
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return typeof value === 'number' || typeof value === 'string' ? String(value) : null;
};
