/** What a running program may want of the machine. */
import type { Op, OpName } from '../program/op.ts';

/** An instance of a body began, or ended. */
export type Entered = { readonly op: 'entered'; readonly id: string; readonly body: string };
export type Left = {
  readonly op: 'left';
  readonly id: string;
  readonly body: string;
  readonly instance: number;
};

/** Ops that are places in the text, not things to do. */
type Structure = 'repeat' | 'call' | 'await';
export type WantedOp = Exclude<Op, { readonly op: Structure }>;
export type Want = WantedOp | Entered | Left;
export type WantName = Exclude<OpName, Structure> | 'entered' | 'left';
