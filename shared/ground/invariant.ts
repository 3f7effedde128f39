/** Our own bugs: thrown, never caught inside the machine. */

/** A law of ours was broken; `numbers` says by what. */
export class InvariantError extends Error {
  constructor(what: string, numbers: Readonly<Record<string, number | string | null>> = {}) {
    super(`${what} ${JSON.stringify(numbers)}`);
    this.name = 'InvariantError';
  }
}

/** The compiler proves that no case is left; if one arrives anyway, we say which. */
export const assertNever = (value: never): never => {
  throw new InvariantError('unforeseen case', { value: JSON.stringify(value) });
};

/** The element that must be there. */
export const at = <Item>(list: readonly Item[], index: number): Item => {
  const item = list[index];
  if (item === undefined) throw new InvariantError('index outside its list', { index, length: list.length });
  return item;
};
