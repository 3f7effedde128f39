/** What the lab's page knows: the program, its machine, and the runs that there are to see. */
import { useEffect, useState } from 'preact/hooks';
import { type LabSettings, labDefaults } from '../../../shared/levels/lab.ts';
import { loadPreset } from '../../content/presets.ts';
import { readLink } from './link.ts';
import type { Asked } from './oneRun.ts';
import { type Runs, useRuns } from './useRuns.ts';

export interface Lab extends Pick<Runs, 'going' | 'faults' | 'latest' | 'kept'> {
  readonly source: string;
  readonly settings: LabSettings;
  /** The example that the text is, if it is one, word for word. */
  readonly preset: string | null;
  /** How many texts have come from elsewhere than the keyboard: each is a new one for the editor. */
  readonly opened: number;
  /** Something to say about the text itself: its link was damaged, or it would have become too long. */
  readonly remark: 'damaged' | 'tooLong' | null;
  edit(source: string): void;
  open(preset: string): void;
  set(change: Partial<LabSettings>): void;
  run(): void;
  stop(): void;
  keep(): void;
  dropKept(): void;
  /** Runs this example, keeps it, and runs the program beside it. */
  compareWith(preset: string): void;
  refuseLength(): void;
}

const firstPreset = 'weather-gather';

interface Text {
  readonly opened: number;
  readonly source: string;
  readonly preset: string | null;
}

interface Beginning extends Omit<Text, 'opened'> {
  readonly settings: LabSettings;
  readonly damaged: boolean;
  readonly beside: string | null;
}

const beginningOf = async (shared: string): Promise<Beginning> => {
  const { source, preset, settings, beside } = await readLink(shared);
  const damaged = source === 'broken';
  if (source !== null && !damaged) return { source, preset: null, settings, damaged, beside };
  const named = preset === null ? null : await loadPreset(preset);
  const text = named ?? (await loadPreset(firstPreset)) ?? '';
  return { source: text, preset: named === null ? firstPreset : preset, settings, damaged, beside };
};

export const useLab = (shared: string): Lab => {
  const runs = useRuns();
  const [text, setText] = useState<Text>({ opened: 0, source: '', preset: null });
  const [settings, setSettings] = useState(labDefaults);
  const [remark, setRemark] = useState<Lab['remark']>(null);
  const replace = (source: string, preset: string | null): void =>
    setText((before) => ({ opened: before.opened + 1, source, preset }));
  const compare = async (asked: Asked, preset: string): Promise<void> => {
    const source = await loadPreset(preset);
    if (source !== null) await runs.runBeside(asked, { source, preset, settings: asked.settings });
  };
  useEffect(() => {
    let gone = false;
    void beginningOf(shared).then((begin) => {
      if (gone) return;
      replace(begin.source, begin.preset);
      setSettings(begin.settings);
      setRemark(begin.damaged ? 'damaged' : null);
      if (begin.beside !== null) void compare(begin, begin.beside);
    });
    return () => {
      gone = true;
      runs.forget();
    };
  }, [shared]);
  const { going, faults, latest, kept } = runs;
  const asked = { source: text.source, preset: text.preset, settings };
  return {
    ...{ ...asked, opened: text.opened, going, faults, latest, kept, remark },
    edit: (source) => {
      setText((before) => (before.source === source ? before : { ...before, source, preset: null }));
      setRemark(null);
    },
    open: (preset) => {
      void loadPreset(preset).then((source) => {
        if (source !== null) replace(source, preset);
        setRemark(null);
      });
    },
    set: (change) => setSettings((before) => ({ ...before, ...change })),
    run: () => void runs.run(asked),
    stop: runs.stop,
    keep: () => runs.show({ kept: latest }),
    dropKept: () => runs.show({ kept: null }),
    compareWith: (preset) => void compare(asked, preset),
    refuseLength: () => setRemark('tooLong'),
  };
};
