/** What the lab's page knows: the program, its machine, the run that goes on, and the runs that have been kept. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { type LabSettings, labDefaults } from '../../../shared/levels/lab.ts';
import type { SourceFault } from '../../../shared/python/index.ts';
import type { Progress } from '../../../shared/score/programRun.ts';
import { loadPreset } from '../../content/presets.ts';
import type { LabAnswer, LabRun } from '../../session/session.ts';
import { useDoors } from '../parts/doors.ts';
import { readLink } from './link.ts';

export interface Finished {
  readonly run: LabRun;
  readonly source: string;
  readonly settings: LabSettings;
}

export type Going =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly progress: Progress | null; readonly printed: string }
  | { readonly state: 'stopped' }
  | { readonly state: 'broken' };

export interface Lab {
  readonly source: string;
  readonly settings: LabSettings;
  readonly faults: readonly SourceFault[];
  readonly going: Going;
  readonly latest: Finished | null;
  readonly kept: Finished | null;
  /** The link that led here was damaged. */
  readonly damaged: boolean;
  edit(source: string): void;
  set(change: Partial<LabSettings>): void;
  run(): void;
  stop(): void;
  keep(): void;
  dropKept(): void;
}

/** Enough of what a long program writes, while it writes. */
const mostPrinted = 20_000;

const firstPreset = 'weather-gather';

type Set<Value> = (change: (before: Value) => Value) => void;

const hearing =
  (
    own: { readonly source: string; readonly settings: LabSettings },
    set: {
      readonly going: Set<Going>;
      readonly faults: (faults: readonly SourceFault[]) => void;
      readonly latest: (finished: Finished) => void;
    },
  ) =>
  (answer: LabAnswer): void => {
    if (answer.type === 'progress') {
      const { progress } = answer;
      set.going((before) => ({
        state: 'running',
        progress,
        printed: ((before.state === 'running' ? before.printed : '') + progress.printed).slice(-mostPrinted),
      }));
      return;
    }
    set.going(() => ({ state: answer.type === 'broken' ? 'broken' : 'idle' }));
    if (answer.type === 'faults') set.faults(answer.faults);
    if (answer.type === 'done') set.latest({ run: answer.run, ...own });
  };

/** The program that the address names, or the first preset. */
const useBeginning = (
  shared: string,
  begin: (source: string, settings: LabSettings, damaged: boolean) => void,
): void => {
  useEffect(() => {
    let gone = false;
    const load = async (): Promise<void> => {
      const { source, preset, settings } = await readLink(shared);
      const damaged = source === 'broken';
      const text = source === null || damaged ? await loadPreset(preset ?? firstPreset) : source;
      if (!gone) begin(text ?? (await loadPreset(firstPreset)) ?? '', settings, damaged);
    };
    void load();
    return () => {
      gone = true;
    };
  }, [shared]);
};

export const useLab = (shared: string): Lab => {
  const doors = useDoors();
  const [source, setSource] = useState('');
  const [settings, setSettings] = useState(labDefaults);
  const [faults, setFaults] = useState<readonly SourceFault[]>([]);
  const [going, setGoing] = useState<Going>({ state: 'idle' });
  const [latest, setLatest] = useState<Finished | null>(null);
  const [kept, setKept] = useState<Finished | null>(null);
  const [damaged, setDamaged] = useState(false);
  const end = useRef<(() => void) | null>(null);
  useBeginning(shared, (text, machine, isDamaged) => {
    setSource(text);
    setSettings(machine);
    setDamaged(isDamaged);
  });
  useEffect(() => () => end.current?.(), []);
  const run = (): void => {
    end.current?.();
    setFaults([]);
    setGoing({ state: 'running', progress: null, printed: '' });
    const hear = hearing({ source, settings }, { going: setGoing, faults: setFaults, latest: setLatest });
    void doors.runInLab({ source, settings }, hear).then((stop) => {
      end.current = stop;
    });
  };
  return {
    ...{ source, settings, faults, going, latest, kept, damaged, run },
    edit: setSource,
    set: (change) => setSettings((before) => ({ ...before, ...change })),
    stop: () => {
      end.current?.();
      setGoing({ state: 'stopped' });
    },
    keep: () => setKept(latest),
    dropKept: () => setKept(null),
  };
};
