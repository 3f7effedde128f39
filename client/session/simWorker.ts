/** The solo worker: a clock and a switch around `solo.ts`. */
import { prepared } from './prepared.ts';
import { answerSolo, openSolo, type Solo, type Turn, tick } from './solo.ts';
import type { FromWorker, ToWorker } from './workerMessages.ts';

const beatMs = 40;

let solo: Solo | null = null;
let beatAtMs = 0;

const settle = (turn: Turn): void => {
  solo = turn.solo;
  const updates: FromWorker = turn.updates;
  if (updates.length > 0) postMessage(updates);
};

const answer = async (ask: ToWorker): Promise<void> => {
  if (ask.type === 'open') {
    settle(openSolo(await prepared(ask, () => import('../../shared/sim/python.ts')), ask.seed));
  } else if (solo) settle(answerSolo(solo, ask));
};

/** In the order of asking, also what is asked while a level is loading. */
let answered: Promise<void> = Promise.resolve();

addEventListener('message', ({ data: ask }: MessageEvent<ToWorker>) => {
  answered = answered.then(() => answer(ask));
});

setInterval(() => {
  const nowMs = performance.now();
  const elapsedMs = Math.min(nowMs - beatAtMs, 5 * beatMs);
  beatAtMs = nowMs;
  if (solo) settle(tick(solo, elapsedMs));
}, beatMs);
