/** What a thread or task wants next: a position in its program, carried on one op at a time. */
import { copyJson } from '../ground/copy.ts';
import type { Micros } from '../ground/terms.ts';
import type { Program } from '../program/program.ts';
import type { BodyFrame } from './bodies.ts';
import { leaveBody, nextInBody, openBody, openRound } from './bodies.ts';
import type { Left, Want } from './want.ts';

/** A running piece of program: plain JSON, innermost frame last. Compiled Python will be the other kind. */
export interface Work {
  readonly kind: 'bodies';
  readonly frames: BodyFrame[];
}

/** `instance` numbers the instances of a run: what a lock remembers of its owner. */
export const openWork = (body: string, id: string, instance: number): Work => ({
  kind: 'bodies',
  frames: [openBody(body, id, instance)],
});

/** The next want; null when all is done. `instance` is the number a body entered now gets. */
export const next = (program: Program, work: Work, instance: number): Want | null => {
  const frame = work.frames.at(-1);
  if (!frame) return null;
  if (!frame.entered) {
    frame.entered = true;
    return { op: 'entered', id: frame.id, body: frame.body };
  }
  const op = nextInBody(program, frame);
  if (op === null) return leaveBody(work.frames);
  if (op.op !== 'call' && op.op !== 'await') return op;
  const id = op.id ?? `${frame.id}/${op.body}`;
  work.frames.push(openBody(op.body, id, instance, op.op === 'await'));
  return next(program, work, instance);
};

/** Ops that take no time and nobody waits for: what comes after them is what matters. */
const passing: ReadonlySet<Want['op']> = new Set(['entered', 'left', 'mark', 'load', 'store', 'release']);

/** Wants looked at, at most. */
const patience = 64;

/** The next op that may take time, if the ops before it foretell it; the work stays where it is. */
export const upcoming = (program: Program, work: Work): Want | null => {
  const copy = copyJson(work);
  for (let left = patience; left > 0; left -= 1) {
    const want = next(program, copy, 0);
    if (want === null || !passing.has(want.op)) return want;
  }
  return null;
};

/** Somebody called the innermost body as a function, and goes on if it is ended. */
export const isCalled = (work: Work): boolean =>
  work.frames.length > 1 && work.frames.at(-1)?.awaited === false;

/** The innermost body ends here, by an exception. */
export const abandon = (work: Work): Left | null => (work.frames.length > 0 ? leaveBody(work.frames) : null);

/** The answer to a `load`: the instance's own copy of the value. */
export const answer = (work: Work, value: number): void => {
  const frame = work.frames.at(-1);
  if (frame) frame.loaded = value;
};

/**
 * The answer to an `until_event` whose event is not set: its body runs, and it is asked again. True: it was asked at this
 * very instant before, so the round took no time.
 */
export const roundAgain = (work: Work, atUs: Micros): boolean => {
  const frame = work.frames.at(-1);
  if (!frame) return false;
  const isSpinning = frame.lookedUs === atUs;
  frame.lookedUs = atUs;
  openRound(frame);
  return isSpinning;
};

/** What the instance loaded last. */
export const loaded = (work: Work): number => work.frames.at(-1)?.loaded ?? 0;

/** The instance that runs, by number and by name. */
export const instanceOf = (work: Work): number => work.frames.at(-1)?.instance ?? -1;
export const nameOf = (work: Work): string => work.frames.at(-1)?.id ?? '';
