/** What every core did all the time, as strips: whose work, or why it stood idle. */
import { copyJson } from '../ground/copy.ts';
import type { Micros, TaskId, ThreadId } from '../ground/terms.ts';
import type { SimEvent } from '../sim/words/event.ts';
import type { CoreView, MachineView } from '../sim/words/view.ts';
import type { BucketName } from './books.ts';
import { idleBucket } from './crowd.ts';
import { foldPicture, openPicture, type Picture } from './picture.ts';
import type { Slice } from './slices.ts';

export interface Worker {
  readonly thread: ThreadId;
  /** The step of a loop that ran; null where it was the thread's own work. */
  readonly task: TaskId | null;
}

export interface Strip {
  readonly core: number;
  readonly fromUs: Micros;
  readonly toUs: Micros;
  /** Null where the core stood idle. */
  readonly who: Worker | null;
  readonly bucket: BucketName;
}

type Use = Pick<Strip, 'who' | 'bucket'>;

const useOf = ({ thread, task, segment }: CoreView, picture: Picture): Use => {
  if (thread === null) return { who: null, bucket: idleBucket(picture.books.crowd) };
  const asked = picture.view.question?.thread === thread;
  if (segment === null && asked) return { who: null, bucket: 'schedulerIdleUs' };
  if (segment === null) return { who: null, bucket: 'switchUs' };
  return { who: { thread, task }, bucket: segment.kind === 'overhead' ? 'overheadUs' : 'usefulUs' };
};

const isSame = (a: Use, b: Use): boolean =>
  a.bucket === b.bucket && a.who?.thread === b.who?.thread && a.who?.task === b.who?.task;

/** Strips of one core under construction, in order of time. */
const extend = (strips: Strip[], next: Strip): void => {
  const last = strips.at(-1);
  if (last && last.toUs === next.fromUs && isSame(last, next))
    strips[strips.length - 1] = { ...last, toUs: next.toUs };
  else strips.push(next);
};

/** Folds a whole run. `start` is the machine before its first event; it is not kept. */
export const stripsOf = (start: MachineView, events: readonly SimEvent[]): readonly Strip[] => {
  const picture = openPicture(copyJson(start));
  const cores: Strip[][] = start.cores.map(() => []);
  let fromUs = start.atUs;
  for (const event of events) {
    if (event.atUs > fromUs) {
      for (const core of picture.view.cores) {
        extend(cores[core.index] ?? [], {
          core: core.index,
          fromUs,
          toUs: event.atUs,
          ...useOf(core, picture),
        });
      }
      fromUs = event.atUs;
    }
    foldPicture(picture, event);
  }
  return cores.flat();
};

/** Where only the slices of a run are known: work without the reasons of its gaps. */
export const stripsOfSlices = (slices: readonly Slice[]): readonly Strip[] =>
  slices.map(({ id, core, fromUs, toUs }) => ({
    core,
    fromUs,
    toUs,
    who: { thread: id, task: null },
    bucket: 'usefulUs',
  }));
