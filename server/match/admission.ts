/** Numbered messages: a repeat gets its first answer, a gap is refused, everything counts once. */
import type { Refusal } from '../../shared/ground/result.ts';

/** Null: it was done. */
export type Reply = Refusal | null;

export interface Admission {
  readonly lastSeq: number;
  /** The latest answers, oldest first. */
  readonly replies: readonly { readonly seq: number; readonly reply: Reply }[];
}

export type Admitted =
  | { readonly type: 'new' }
  | { readonly type: 'repeat'; readonly reply: Reply }
  | { readonly type: 'gap'; readonly expected: number };

/** A client keeps far fewer unanswered messages than this. */
const keptReplies = 64;

export const emptyAdmission: Admission = { lastSeq: 0, replies: [] };

export const nextSeq = (admission: Admission): number => admission.lastSeq + 1;

/** Asked before anything else about a message; `replied` must follow for a new one. */
export function admit(admission: Admission, seq: number): Admitted {
  if (seq > admission.lastSeq + 1) return { type: 'gap', expected: nextSeq(admission) };
  if (seq === admission.lastSeq + 1) return { type: 'new' };
  const known = admission.replies.find((each) => each.seq === seq);
  return {
    type: 'repeat',
    reply: known ? known.reply : { code: 'outOfOrder', args: { expected: nextSeq(admission) } },
  };
}

export function replied(admission: Admission, seq: number, reply: Reply): Admission {
  return { lastSeq: seq, replies: [...admission.replies, { seq, reply }].slice(-keptReplies) };
}
