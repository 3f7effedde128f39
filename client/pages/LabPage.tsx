/** The lab: any program of the visitor's, on a machine of their choice, in their own browser. */
import { useState } from 'preact/hooks';
import { labLevel } from '../../shared/levels/lab.ts';
import type { Level } from '../../shared/levels/level.ts';
import { loadPreset } from '../content/presets.ts';
import { t } from '../i18n/text.ts';
import { Editor } from './lab/Editor.tsx';
import { Faults } from './lab/Faults.tsx';
import { Output } from './lab/Output.tsx';
import { OwnLevel } from './lab/OwnLevel.tsx';
import { Report } from './lab/Report.tsx';
import { Settings } from './lab/Settings.tsx';
import { Toolbar } from './lab/Toolbar.tsx';
import { type Finished, type Lab, useLab } from './lab/useLab.ts';
import { TopBar } from './parts/TopBar.tsx';

interface Spot {
  readonly line: number;
  readonly column: number;
}

const levelOf = ({ run }: Finished, role: 'os' | 'loop'): Level =>
  labLevel(run.scenario, role, run.result.makespanUs ?? run.endUs);

const Note = ({ lab }: { readonly lab: Lab }) => {
  const { state } = lab.going;
  const key = state === 'stopped' || state === 'broken' ? `lab.${state}` : lab.damaged ? 'lab.damaged' : null;
  return key === null ? null : (
    <p class="lab-note" role="status">
      {t(key)}
    </p>
  );
};

const Bench = ({ lab, play }: { readonly lab: Lab; readonly play: (level: Level) => void }) => {
  const [spot, setSpot] = useState<Spot | null>(null);
  const open = (id: string): void => {
    void loadPreset(id).then((text) => {
      if (text !== null) lab.edit(text);
    });
  };
  const { latest, faults, going } = lab;
  return (
    <main class="page lab" id="main" tabIndex={-1}>
      <div class="page-head">
        <h1>{t('lab.title')}</h1>
        <p class="second">{t('lab.lead')}</p>
      </div>
      <div class="lab-bench">
        <section class="lab-program" aria-label={t('lab.program')}>
          <Toolbar lab={lab} open={open} />
          <Editor source={lab.source} faults={faults} changed={lab.edit} run={lab.run} goTo={spot} />
          <Settings settings={lab.settings} set={lab.set} />
        </section>
        <div class="lab-told">
          <Note lab={lab} />
          {faults.length > 0 && (
            <Faults faults={faults} goTo={({ line, column }) => setSpot({ line, column })} />
          )}
          <Output going={going} finished={latest} />
        </div>
      </div>
      {latest && going.state !== 'running' && (
        <Report lab={lab} finished={latest} play={(role) => play(levelOf(latest, role))} />
      )}
    </main>
  );
};

export const LabPage = ({ shared }: { readonly shared: string }) => {
  const lab = useLab(shared);
  const [level, setLevel] = useState<Level | null>(null);
  if (level) return <OwnLevel level={level} leave={() => setLevel(null)} />;
  return (
    <>
      <TopBar here="lab" />
      <Bench lab={lab} play={setLevel} />
    </>
  );
};
