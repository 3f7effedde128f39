/** The second door of this room, for compiled Python: what runs it is much code, which lists of ops do without. */
export { copyHeap } from './copyHeap.ts';
export { endingOf } from './ending.ts';
export type { Cell, Heap, Strand } from './heap.ts';
export type { Pickled } from './pickle.ts';
export { lookUp, pickle } from './pickle.ts';
export type { Prices } from './prices.ts';
export { pricesAt } from './prices.ts';
export {
  answerStrand,
  drop,
  dropStrand,
  emptyHeap,
  forkHeap,
  keep,
  kept,
  openMain,
  openStrand,
  raiseInStrand,
  runStrand,
  strandOf,
  throwIntoStrand,
  tracebackOf,
} from './strands.ts';
export type { After, Limits, Stretch } from './stretch.ts';
export { unknownIn, unpickle } from './unpickle.ts';
export { ranIn } from './vm/loaded.ts';
export { unawaitedAtEnd } from './vm/unawaited.ts';
export { lineOf, nameOfMade } from './where.ts';
