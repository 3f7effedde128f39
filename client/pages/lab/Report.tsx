/** A finished run: its hand on time, its board, its rows, its figures, where the time went, and another run beside it. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { formatUs } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import type { Schedule } from '../../model/debrief.ts';
import type { LabFile } from '../../session/session.ts';
import { saveBlob } from '../parts/download.ts';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { settings } from '../parts/settings.ts';
import { TimeBars } from '../play/TimeBars.tsx';
import { Transport } from '../play/Transport.tsx';
import { Board } from './Board.tsx';
import { Metrics } from './Metrics.tsx';
import { namesOf } from './names.ts';
import type { Finished } from './oneRun.ts';
import { PresetCard } from './PresetCard.tsx';
import { Tracks } from './Tracks.tsx';
import type { Lab } from './useLab.ts';
import type { Player } from './usePlayer.ts';

interface ReportProps {
  readonly lab: Lab;
  readonly finished: Finished;
  /** The example that is open. */
  readonly card: string | null;
  readonly player: Player | null;
  readonly goTo: (line: number) => void;
  readonly play: (role: 'os' | 'loop') => void;
}

const scheduleOf = ({ run }: Finished, by: string): Schedule => ({
  ...{ whose: 'run', by, strips: [], keys: [] },
  makespanUs: run.result.makespanUs,
  buckets: run.buckets,
});

const hasTasks = ({ run }: Finished): boolean => run.rows.some(({ group }) => group === 'task');

interface WayProps {
  readonly icon: IconName;
  readonly press: () => void;
  readonly children: ComponentChildren;
}

const Way = ({ icon, press, children }: WayProps) => (
  <button type="button" class="button" onClick={press}>
    <Icon name={icon} />
    {children}
  </button>
);

const saved = { trace: 'trace.json', record: 'run.json' } as const;

const save = ({ hold }: Finished, file: Exclude<LabFile, 'output'>): void =>
  void hold
    .file(file)
    .then((content) => saveBlob(new Blob([content], { type: 'application/json' }), saved[file]));

const Ways = ({ lab, finished, play }: Omit<ReportProps, 'player' | 'goTo' | 'card'>) => (
  <div class="lab-bar">
    {lab.kept !== finished && (
      <Way icon="flag" press={lab.keep}>
        {t('lab.keep')}
      </Way>
    )}
    {lab.kept !== null && (
      <Way icon="close" press={lab.dropKept}>
        {t('lab.dropKept')}
      </Way>
    )}
    <Way icon="cpu" press={() => play('os')}>
      {t('lab.playOs')}
    </Way>
    {hasTasks(finished) && (
      <Way icon="turn" press={() => play('loop')}>
        {t('lab.playLoop')}
      </Way>
    )}
    <Way icon="download" press={() => save(finished, 'trace')}>
      {t('lab.trace')}
    </Way>
    <Way icon="download" press={() => save(finished, 'record')}>
      {t('lab.log')}
    </Way>
  </div>
);

const Partial = ({ finished: { run } }: { readonly finished: Finished }) =>
  run.shownUs < run.endUs ? (
    <p class="second">{t('lab.partial', { shown: formatUs(run.shownUs), all: formatUs(run.endUs) })}</p>
  ) : null;

const endOf = ({ run }: Finished): number => Math.max(1, run.shownUs);

/** A board needs room, and is no use to whoever wishes for no motion; both may still ask for it. */
const boardFromStart = (): boolean =>
  !settings().reducedMotion && window.matchMedia('(min-width: 60rem)').matches;

const Stage = ({ player }: { readonly player: Player | null }) => {
  const [shown, setShown] = useState(boardFromStart);
  return (
    <section class="panel lab-stage" aria-label={t('lab.replay')}>
      <div class="lab-bar">
        <h2 class="sign-text">{t('lab.replay')}</h2>
        <button type="button" class="button" aria-pressed={shown} onClick={() => setShown(!shown)}>
          <Icon name="eye" />
          {t(shown ? 'lab.hideBoard' : 'lab.watch')}
        </button>
      </div>
      {shown && (
        <div class="lab-board-place">
          {player && <Board key={player.finished.run.endUs} player={player} />}
        </div>
      )}
      {player && <Transport playback={player} />}
    </section>
  );
};

export const Report = (props: ReportProps) => {
  const { lab, finished, player, goTo } = props;
  const runs = lab.kept !== null && lab.kept !== finished ? [finished, lab.kept] : [finished];
  const names = namesOf(runs);
  const axisUs = Math.max(...runs.map(endOf));
  return (
    <>
      <Stage player={player} />
      <Partial finished={finished} />
      <h2 class="sign-text">{t('lab.timeline')}</h2>
      {runs.map((each, index) => (
        <Tracks
          key={index}
          finished={each}
          player={index === 0 ? player : null}
          axisUs={axisUs}
          title={names[index] ?? ''}
          goTo={goTo}
        />
      ))}
      {props.card !== null && <PresetCard lab={lab} id={props.card} />}
      <Metrics runs={runs} names={names} />
      <TimeBars schedules={runs.map((each, index) => scheduleOf(each, names[index] ?? ''))} />
      <Ways {...props} />
    </>
  );
};
