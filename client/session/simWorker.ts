/** The solo worker: a clock and a switch around `solo.ts`. */
import { withCodes } from '../../shared/levels/bare.ts';
import type { Level } from '../../shared/levels/level.ts';
import { loadCodes } from '../content/codes.ts';
import { answerSolo, openSolo, type Solo, type Turn, tick } from './solo.ts';
import type { FromWorker, OpenSolo, ToWorker } from './workerMessages.ts';

const beatMs = 40;

let solo: Solo | null = null;
let beatAtMs = 0;

const settle = (turn: Turn): void => {
  solo = turn.solo;
  const updates: FromWorker = turn.updates;
  if (updates.length > 0) postMessage(updates);
};

/** What runs Python is loaded only with a level that is Python; its codes at the same time. */
const prepare = async ({ level, codes }: OpenSolo): Promise<Level> => {
  if (!level.scenario.program?.code) return level;
  const python = import('../../shared/sim/python.ts');
  const [[own = []]] = await Promise.all([loadCodes([codes]), python]);
  return codes.length === 0 ? level : { ...level, scenario: withCodes(level.scenario, own) };
};

const answer = async (ask: ToWorker): Promise<void> => {
  if (ask.type === 'open') {
    settle(openSolo(await prepare(ask), ask.seed));
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
