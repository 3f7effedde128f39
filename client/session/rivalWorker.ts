/** One question, one answer: when a rival's threads and tasks are done in the same run. */
import { scenarioWith } from '../../shared/levels/open.ts';
import { finishesOf } from '../../shared/score/finishes.ts';
import { prepared, worked } from './prepared.ts';
import type { RivalAsk } from './workerMessages.ts';

const answer = async (ask: RivalAsk): Promise<void> => {
  const ready = await prepared(ask, () => import('../../shared/sim/python.ts'));
  postMessage(
    await worked(ready, (level) => finishesOf({ ...scenarioWith(level, ask.policy), seed: ask.seed })),
  );
};

addEventListener('message', ({ data }: MessageEvent<RivalAsk>) => {
  void answer(data);
});
