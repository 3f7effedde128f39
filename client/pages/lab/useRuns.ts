/** Runs as the page sees them: the one that goes on, the latest, and the one kept beside it. */
import { useRef, useState } from 'preact/hooks';
import type { SourceFault } from '../../../shared/python/index.ts';
import type { LabHold } from '../../session/session.ts';
import { useDoors } from '../parts/doors.ts';
import { type Asked, type Finished, type Going, type Heard, runOnce } from './oneRun.ts';

interface Shown {
  readonly latest: Finished | null;
  readonly kept: Finished | null;
}

export interface Runs extends Shown {
  readonly going: Going;
  readonly faults: readonly SourceFault[];
  run(asked: Asked): Promise<void>;
  /** Runs `other`, keeps it, and runs `asked` beside it. */
  runBeside(asked: Asked, other: Asked): Promise<void>;
  stop(): void;
  show(next: Partial<Shown>): void;
  forget(): void;
}

const none: Shown = { latest: null, kept: null };

const closeUnless = (finished: Finished | null, { latest, kept }: Shown): void => {
  if (finished !== latest && finished !== kept) finished?.hold.close();
};

/** What is no longer shown gives its worker back. */
const useShown = () => {
  const [shown, setShown] = useState(none);
  const now = useRef(none);
  const show = (next: Partial<Shown>): void => {
    const before = now.current;
    now.current = { ...before, ...next };
    closeUnless(before.latest, now.current);
    closeUnless(before.kept, now.current);
    setShown(now.current);
  };
  return { shown, show };
};

export const useRuns = (): Runs => {
  const doors = useDoors();
  const { shown, show } = useShown();
  const [faults, setFaults] = useState<readonly SourceFault[]>([]);
  const [going, setGoing] = useState<Going>({ state: 'idle' });
  const hold = useRef<LabHold | null>(null);
  const end = (): void => {
    hold.current?.close();
    hold.current = null;
  };
  const perform = async (asked: Asked): Promise<Heard> => {
    end();
    setFaults([]);
    setGoing({ state: 'running', progress: null, printed: '' });
    const opened = (next: LabHold): void => {
      hold.current = next;
    };
    return await runOnce(doors, asked, { progress: setGoing, opened });
  };
  const settle = (heard: Heard, place: keyof Shown): void => {
    hold.current = null;
    setGoing({ state: heard.type === 'broken' ? 'broken' : 'idle' });
    setFaults(heard.type === 'faults' ? heard.faults : []);
    show({ [place]: heard.type === 'done' ? heard.finished : null });
  };
  const run = async (asked: Asked): Promise<void> => settle(await perform(asked), 'latest');
  return {
    ...{ ...shown, going, faults, show, run },
    runBeside: async (asked, other) => {
      settle(await perform(other), 'kept');
      await run(asked);
    },
    stop: () => {
      end();
      setGoing({ state: 'stopped' });
    },
    forget: () => {
      end();
      show(none);
    },
  };
};
