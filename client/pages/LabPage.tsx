/** The lab: any program of the visitor's, on a machine of their choice, in their own browser. */
import { computed } from '@preact/signals';
import { useMemo, useState } from 'preact/hooks';
import { labLevel } from '../../shared/levels/lab.ts';
import type { Level } from '../../shared/levels/level.ts';
import { formatNumber } from '../i18n/format.ts';
import { t } from '../i18n/text.ts';
import { doingAt } from '../model/tracks.ts';
import { BlankStage } from './lab/BlankStage.tsx';
import { Editor, type Spot } from './lab/Editor.tsx';
import { mostCharacters } from './lab/editorSetup.ts';
import { Faults } from './lab/Faults.tsx';
import { marksOf } from './lab/marks.ts';
import type { NowLine } from './lab/nowLines.ts';
import { Output } from './lab/Output.tsx';
import { OwnLevel } from './lab/OwnLevel.tsx';
import type { Finished } from './lab/oneRun.ts';
import { PresetCard } from './lab/PresetCard.tsx';
import { PresetChoice } from './lab/PresetChoice.tsx';
import { Report } from './lab/Report.tsx';
import { RunOrStop } from './lab/RunOrStop.tsx';
import { Settings } from './lab/Settings.tsx';
import { Takeaways } from './lab/Takeaways.tsx';
import { type Lab, useLab } from './lab/useLab.ts';
import { type Player, usePlayer } from './lab/usePlayer.ts';
import { Voice } from './lab/Voice.tsx';
import { TopBar } from './parts/TopBar.tsx';

const levelOf = ({ run }: Finished, role: 'os' | 'loop'): Level =>
  labLevel(run.scenario, role, run.result.makespanUs ?? run.endUs);

const noteOf = ({ going, remark }: Lab): string | null =>
  going.state === 'stopped' || going.state === 'broken'
    ? `lab.${going.state}`
    : remark && `lab.remark.${remark}`;

const Note = ({ lab }: { readonly lab: Lab }) => {
  const key = noteOf(lab);
  return (
    <p class="lab-note lab-remark" role="status">
      {key !== null && t(key, { most: formatNumber(mostCharacters) })}
    </p>
  );
};

const noLines: readonly NowLine[] = [];

/** Where everybody stands; of one line the first face. At the ends of a run nobody stands anywhere. */
const linesAt = ({ finished: { run }, reel }: Player): readonly NowLine[] => {
  const { clockUs } = reel.value;
  if (clockUs <= 0 || clockUs >= run.shownUs) return noLines;
  const lines = doingAt(run.rows, clockUs).flatMap(({ box, face }) =>
    box.line === null ? [] : [{ line: box.line, face }],
  );
  return lines.filter(({ line }, index) => lines.findIndex((each) => each.line === line) === index);
};

/** The same lines are the same object, so that the editor is left in peace. */
const useNow = (lab: Lab, player: Player | null): readonly NowLine[] => {
  const shown = player !== null && player.finished.source === lab.source ? player : null;
  const lines = useMemo(() => computed(() => JSON.stringify(shown ? linesAt(shown) : noLines)), [shown]);
  const spelled = lines.value;
  return useMemo(() => JSON.parse(spelled) as readonly NowLine[], [spelled]);
};

const Program = ({ lab, player, goTo }: { lab: Lab; player: Player | null; goTo: Spot | null }) => {
  const { faults, latest } = lab;
  const marks = useMemo(() => marksOf(faults, latest), [faults, latest]);
  return (
    <section class="lab-program" aria-label={t('lab.program')}>
      <div class="lab-bar">
        <RunOrStop lab={lab} />
        <PresetChoice lab={lab} />
      </div>
      <Editor
        source={lab.source}
        opened={lab.opened}
        marks={marks}
        now={useNow(lab, player)}
        goTo={goTo}
        changed={lab.edit}
        run={lab.run}
        refused={lab.refuseLength}
      />
      <Note lab={lab} />
      <p class="note">{t('lab.editorHelp')}</p>
      <Settings settings={lab.settings} set={lab.set} />
      <Takeaways lab={lab} />
    </section>
  );
};

const Bench = ({ lab, play }: { readonly lab: Lab; readonly play: (level: Level) => void }) => {
  const [spot, setSpot] = useState<Spot | null>(null);
  const player = usePlayer(lab.latest);
  const { latest, faults, going, preset: card } = lab;
  const hasReport = latest !== null && going.state !== 'running';
  const goTo = (line: number, column = 1, focus = true): void => setSpot({ line, column, focus });
  const hasOutput = going.state === 'running' || latest !== null;
  return (
    <main class="page lab" id="main" tabIndex={-1}>
      <div class="lab-head">
        <h1>{t('lab.title')}</h1>
        <p class="second">{t('lab.lead')}</p>
      </div>
      <div class="lab-bench">
        <Program lab={lab} player={player} goTo={spot} />
        <div class="lab-told">
          {card !== null && !hasReport && <PresetCard lab={lab} id={card} />}
          {!hasOutput && faults.length === 0 && <BlankStage />}
          {faults.length > 0 && <Faults faults={faults} goTo={goTo} />}
          {hasOutput && <Output going={going} finished={latest} player={player} goTo={goTo} />}
          {latest && hasReport && (
            <Report
              lab={lab}
              card={card}
              finished={latest}
              player={player}
              goTo={(line) => goTo(line, 1, false)}
              play={(role) => play(levelOf(latest, role))}
            />
          )}
        </div>
      </div>
      <Voice lab={lab} />
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
