/** The door of this room. */

export type { Burst } from './burst.ts';
export { foreseeBurst } from './burst.ts';
export { copyHeap } from './copyHeap.ts';
export { endingOf } from './ending.ts';
export type { Piece } from './foresee.ts';
export { foresee } from './foresee.ts';
export type { Cell, Heap, Strand } from './heap.ts';
export type { Work } from './next.ts';
export {
  abandon,
  answer,
  instanceOf,
  isCalled,
  loaded,
  nameOf,
  next,
  openWork,
  roundAgain,
  upcoming,
} from './next.ts';
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
export type { Entered, Left, Want, WantedOp, WantName } from './want.ts';
export { lineOf, nameOfMade } from './where.ts';
