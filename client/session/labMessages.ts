/** What the lab's page and its worker say to each other. */
import type { Micros } from '../../shared/ground/terms.ts';
import type { LabSettings } from '../../shared/levels/lab.ts';
import type { SourceFault } from '../../shared/python/index.ts';
import type { TrackRow } from '../../shared/replay/tracks.ts';
import type { MachineSnapshot } from '../../shared/score/picture.ts';
import type { ProgramRun, Progress } from '../../shared/score/programRun.ts';
import type { SimResult } from '../../shared/score/result.ts';
import type { SimEvent } from '../../shared/sim/words/event.ts';
import type { Scenario } from '../../shared/sim/words/scenario.ts';

export interface LabAsk {
  readonly source: string;
  readonly settings: LabSettings;
}

/** What the program wrote at one instant. */
export interface Printed {
  readonly atUs: Micros;
  readonly stream: 'stdout' | 'stderr';
  readonly text: string;
}

/** The result without what grows with the length of a run: the worker keeps the rest, for files. */
export type LabResult = Omit<SimResult, 'slices' | 'instances' | 'stdout' | 'stderr'>;

export interface LabRun extends Pick<ProgramRun, 'buckets' | 'cycle' | 'shownUs' | 'endUs'> {
  readonly result: LabResult;
  readonly scenario: Scenario;
  readonly rows: readonly TrackRow[];
  /** In order of time; of a very long text only the end. */
  readonly printed: readonly Printed[];
  /** Characters that stood before what is here. */
  readonly leftOut: number;
  /** For the board: the machine before its first event, and its first events. */
  readonly start: MachineSnapshot;
  readonly events: readonly SimEvent[];
  /** The last instant that the board can show. */
  readonly boardUs: Micros;
}

/** What can be taken away from a run. */
export type LabFile = 'trace' | 'record' | 'output';

export type LabAnswer =
  | { readonly type: 'faults'; readonly faults: readonly SourceFault[] }
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'done'; readonly run: LabRun }
  /** The worker itself has failed: out of memory, most likely. */
  | { readonly type: 'broken'; readonly message: string };

/** To the worker: first a program, then wishes for what came of it. */
export type LabRequest =
  | ({ readonly type: 'run' } & LabAsk)
  | { readonly type: 'file'; readonly file: LabFile };

export type LabReply = LabAnswer | { readonly type: 'file'; readonly file: LabFile; readonly content: Blob };

/** The page's hold on one run. */
export interface LabHold {
  file(file: LabFile): Promise<Blob>;
  /** Ends the run, or forgets it; nothing is heard of it after that. */
  close(): void;
}
