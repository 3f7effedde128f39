/** The door of this room. */

export type { Piece } from './foresee.ts';
export { foresee } from './foresee.ts';
export type { Work } from './next.ts';
export { abandon, answer, instanceOf, loaded, nameOf, next, openWork, roundAgain } from './next.ts';
export type { Entered, Left, Want, WantedOp, WantName } from './want.ts';
