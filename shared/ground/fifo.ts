/**
 * A queue as plain data, long or short: `Array.shift` moves all that stand behind, once a list has some ten thousand.
 * Two stacks, and what lies in the second lies upside down (Hood & Melville 1981: constant time a step in the mean).
 */
export interface Fifo<Item> {
  /** As they came. */
  come: Item[];
  /** Who goes next stands last. */
  next: Item[];
}

export const emptyFifo = <Item>(): Fifo<Item> => ({ come: [], next: [] });

export const takeFirst = <Item>(fifo: Fifo<Item>): Item | undefined => {
  if (fifo.next.length === 0) [fifo.come, fifo.next] = [fifo.next, fifo.come.reverse()];
  return fifo.next.pop();
};

/** All of them, first come first. */
export const inOrder = <Item>({ come, next }: Fifo<Item>): Item[] => [...next].reverse().concat(come);

/** Only those stay that fit, in their order. */
export const keepOnly = <Item>(fifo: Fifo<Item>, fits: (item: Item) => boolean): void => {
  fifo.come = fifo.come.filter(fits);
  fifo.next = fifo.next.filter(fits);
};
