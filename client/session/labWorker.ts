/** The lab's worker: compiles a program and runs it to its end. Who has waited long enough ends the worker. */
import { EMPTY_HASH } from '../../shared/ground/digest.ts';
import { labScenario } from '../../shared/levels/lab.ts';
import { compileProgram } from '../../shared/python/index.ts';
import { chromeTrace } from '../../shared/replay/chromeTrace.ts';
import { openPicture, snapshotOf } from '../../shared/score/picture.ts';
import { runProgram } from '../../shared/score/programRun.ts';
import { createSim, look } from '../../shared/sim/index.ts';
import type { LabAnswer, LabAsk } from './labMessages.ts';

const answer = (message: LabAnswer): void => postMessage(message);

addEventListener('message', ({ data: { source, settings } }: MessageEvent<LabAsk>) => {
  const code = compileProgram(source, { file: 'program.py' });
  if (!code.ok) {
    answer({ type: 'faults', faults: code.error });
    return;
  }
  const scenario = labScenario(code.value, settings);
  const run = runProgram(scenario, (progress) => answer({ type: 'progress', progress }));
  const start = snapshotOf(openPicture(look(createSim(scenario))), EMPTY_HASH);
  answer({
    type: 'done',
    run: { ...run, scenario, start, trace: chromeTrace(run.events, settings.cores) },
  });
});
