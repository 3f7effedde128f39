/** A run from its asking to its end. */
import type { LabSettings } from '../../../shared/levels/lab.ts';
import type { SourceFault } from '../../../shared/python/index.ts';
import type { Progress } from '../../../shared/score/programRun.ts';
import type { LabAnswer, LabHold, LabRun } from '../../session/session.ts';
import type { Doors } from '../parts/doors.ts';

export interface Asked {
  readonly source: string;
  readonly settings: LabSettings;
  /** The example that it is, if any. */
  readonly preset: string | null;
}

/** A run, what was asked for, and the hold on it: as long as it is open, its files can be had. */
export interface Finished extends Asked {
  readonly run: LabRun;
  readonly hold: LabHold;
}

export type Going =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly progress: Progress | null; readonly printed: string }
  | { readonly state: 'stopped' }
  | { readonly state: 'broken' };

export type Heard =
  | { readonly type: 'done'; readonly finished: Finished }
  | { readonly type: 'faults'; readonly faults: readonly SourceFault[] }
  | { readonly type: 'broken' };

interface Ears {
  readonly progress: (going: Going) => void;
  readonly opened: (hold: LabHold) => void;
}

/** Enough of what a long program writes, while it writes. */
const mostPrinted = 4000;

/** A run that is closed from outside is never heard of again: the promise stays open, and nobody waits. */
export const runOnce = (
  doors: Pick<Doors, 'runInLab'>,
  asked: Asked,
  { progress, opened }: Ears,
): Promise<Heard> =>
  new Promise((resolve) => {
    let printed = '';
    const { source, settings } = asked;
    const hear = (answer: LabAnswer, hold: LabHold): void => {
      if (answer.type === 'progress') {
        printed = (printed + answer.progress.printed).slice(-mostPrinted);
        progress({ state: 'running', progress: answer.progress, printed });
        return;
      }
      if (answer.type === 'done') resolve({ type: 'done', finished: { ...asked, run: answer.run, hold } });
      else hold.close();
      if (answer.type === 'faults') resolve(answer);
      if (answer.type === 'broken') resolve({ type: 'broken' });
    };
    const holding = doors.runInLab({ source, settings }, (answer) => {
      void holding.then((hold) => hear(answer, hold));
    });
    void holding.then(opened);
  });
