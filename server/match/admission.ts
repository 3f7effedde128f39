/** Numbered messages: a repeat gets its first answer, a gap or a clash is refused, everything counts once. */
import type { Refusal } from '../../shared/ground/result.ts';

/** Null: it was done. */
export type Reply = Refusal | null;

export interface Admission {
  readonly lastSeq: number;
  /** The latest answers, oldest first. */
  readonly replies: readonly { readonly seq: number; readonly what: string; readonly reply: Reply }[];
}

export type Admitted =
  | { readonly type: 'new' }
  | { readonly type: 'repeat'; readonly reply: Reply }
  | { readonly type: 'outOfOrder'; readonly expected: number };

/** A client keeps far fewer unanswered messages than this. */
const keptReplies = 64;

export const emptyAdmission: Admission = { lastSeq: 0, replies: [] };

export const nextSeq = (admission: Admission): number => admission.lastSeq + 1;

/**
 * Asked before anything else about a message; `replied` must follow for a new one. `what` is the message's digest: the same
 * number for something else is no repeat, and was counted by a screen that is behind.
 */
export function admit(admission: Admission, seq: number, what: string): Admitted {
  if (seq === nextSeq(admission)) return { type: 'new' };
  const known = admission.replies.find((each) => each.seq === seq && each.what === what);
  return known
    ? { type: 'repeat', reply: known.reply }
    : { type: 'outOfOrder', expected: nextSeq(admission) };
}

export function replied(admission: Admission, seq: number, what: string, reply: Reply): Admission {
  return { lastSeq: seq, replies: [...admission.replies, { seq, what, reply }].slice(-keptReplies) };
}
