/** The door of this room: lists of ops. Compiled Python has its own, `python.ts`. */
export type { Burst } from './burst.ts';
export { foreseeBurst } from './burst.ts';
export type { Piece } from './foresee.ts';
export { foresee } from './foresee.ts';
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
export type { Entered, Left, Want, WantedOp, WantName } from './want.ts';
