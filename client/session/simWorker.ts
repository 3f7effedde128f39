/** The solo worker: a clock and a switch around `solo.ts`. */
import type { Level } from '../../shared/levels/level.ts';
import { isAbsent } from '../../shared/program/holes.ts';
import { type Prepared, prepared, worked } from './prepared.ts';
import { answerSolo, openSolo, type Solo, type Turn, tick, withLevel } from './solo.ts';
import type { FromWorker, OpenSolo, ToWorker } from './workerMessages.ts';

const beatMs = 40;

interface Running {
  readonly solo: Solo;
  readonly whole: () => Promise<Level>;
}

let running: Running | null = null;
let beatAtMs = 0;

const settle = (turn: Turn, whole: () => Promise<Level>): void => {
  running = { solo: turn.solo, whole };
  const updates: FromWorker = turn.updates;
  if (updates.length > 0) postMessage(updates);
};

/** Carries the run on. One that runs into a hole begins again on the whole level, from where it stood. */
const carryOn = async ({ solo, whole }: Running, turn: (solo: Solo) => Turn): Promise<void> => {
  try {
    settle(turn(solo), whole);
  } catch (thrown) {
    if (!isAbsent(thrown)) throw thrown;
    settle(turn(withLevel(solo, await whole())), whole);
  }
};

const open = async (ask: OpenSolo): Promise<void> => {
  const ready: Prepared = await prepared(ask, () => import('../../shared/sim/python.ts'));
  settle(await worked(ready, (level) => openSolo(level, ask.seed)), ready.whole);
};

const answer = async (ask: ToWorker): Promise<void> => {
  if (ask.type === 'open') await open(ask);
  else if (running) await carryOn(running, (solo) => answerSolo(solo, ask));
};

/** In the order of asking, also what is asked while something is loading; time stands still then. */
let answered: Promise<void> = Promise.resolve();
let waiting = 0;

/** Heard by whoever listens for errors of this worker; what did not come is asked for again at the next beat. */
const toldAloud = (fault: unknown): void => {
  setTimeout(() => {
    throw fault;
  });
};

const inTurn = (work: () => Promise<void>): void => {
  waiting += 1;
  answered = answered
    .then(work)
    .catch(toldAloud)
    .then(() => {
      waiting -= 1;
    });
};

addEventListener('message', ({ data: ask }: MessageEvent<ToWorker>) => inTurn(() => answer(ask)));

setInterval(() => {
  const nowMs = performance.now();
  const elapsedMs = Math.min(nowMs - beatAtMs, 5 * beatMs);
  beatAtMs = nowMs;
  const now = running;
  if (now && waiting === 0) inTurn(() => carryOn(now, (solo) => tick(solo, elapsedMs)));
}, beatMs);
