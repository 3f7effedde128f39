/** A run of the lab to be kept: the program, its machine, what came of it, and the hash that any other engine comes to. */
import { chain, EMPTY_HASH } from '../ground/digest.ts';
import type { ProgramRun } from '../score/programRun.ts';
import type { LabSettings } from './lab.ts';

export const recordOf = ({
  source,
  settings,
  run,
}: {
  readonly source: string;
  readonly settings: LabSettings;
  readonly run: ProgramRun;
}) => ({
  format: 'runqueue/lab-run@1',
  source,
  settings,
  result: run.result,
  /** Over the events up to `atUs`: all of them, unless there were too many to keep. */
  hash: { atUs: run.shownUs, events: run.events.length, hash: chain(EMPTY_HASH, run.events) },
});
