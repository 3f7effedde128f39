/** One copy of a state, for `advance` to change. What never changes is shared. */
import type { SimState } from './state.ts';

type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };

const copyList = (list: readonly Plain[]): Plain => {
  const copy: Plain[] = new Array(list.length);
  for (let index = 0; index < list.length; index += 1) copy[index] = copyPlain(list[index] ?? null);
  return copy;
};

const copyRecord = (record: { readonly [key: string]: Plain }): Plain => {
  const copy: { [key: string]: Plain } = {};
  for (const key in record) copy[key] = copyPlain(record[key] ?? null);
  return copy;
};

const copyPlain = (value: Plain): Plain => {
  if (typeof value !== 'object' || value === null) return value;
  return Array.isArray(value) ? copyList(value) : copyRecord(value as { readonly [key: string]: Plain });
};

export const copyState = (state: SimState): SimState => {
  const { scenario, program, costs, options, ...moving } = state;
  const copy = copyPlain(moving as unknown as Plain) as unknown as typeof moving;
  return { scenario, program, costs, options, ...copy };
};
