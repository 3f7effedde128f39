/** The door of the machine. */
export type { Advanced } from './advance.ts';
export { advance, isEnded } from './advance.ts';
export { createSim, SIM_VERSION } from './create.ts';
export { nextDueUs } from './dues/live.ts';
export { foldBatch, foldView } from './fold.ts';
export { globalOf } from './globals.ts';
export type { RefusalCode } from './legal.ts';
export { legal, refusalCodes } from './legal.ts';
export { look } from './look.ts';
export type { SimOptions, SimState } from './state.ts';
