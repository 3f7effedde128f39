/** One question, one answer: which decisions of this run cost most. */
import { openPlay } from '../../shared/levels/play.ts';
import { findMoments } from '../../shared/score/moments/find.ts';
import type { MomentsAsk } from './workerMessages.ts';

const answer = async ({ level, log }: MomentsAsk): Promise<void> => {
  if (level.scenario.program?.code) await import('../../shared/sim/python.ts');
  const { state: start, ledger } = openPlay(level, { seed: log.seed, pauseOnDecision: true });
  const { objective, par, assist } = level;
  const quanta = assist.quanta ?? [];
  postMessage(findMoments({ start, ledger, commands: log.commands, objective, best: par.best, quanta }));
};

addEventListener('message', ({ data }: MessageEvent<MomentsAsk>) => {
  void answer(data);
});
