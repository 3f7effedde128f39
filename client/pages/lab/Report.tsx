/** A finished run: its rows in time, its figures, where the time went, and another run beside it. */
import { useState } from 'preact/hooks';
import { labPace } from '../../../shared/levels/lab.ts';
import { recordOf } from '../../../shared/levels/labRecord.ts';
import { formatUs } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import type { Schedule } from '../../model/debrief.ts';
import { download } from '../parts/download.ts';
import { Icon } from '../parts/Icon.tsx';
import { TimeBars } from '../play/TimeBars.tsx';
import { Board } from './Board.tsx';
import { Metrics } from './Metrics.tsx';
import { nameOf } from './names.ts';
import { Tracks } from './Tracks.tsx';
import type { Finished, Lab } from './useLab.ts';

interface ReportProps {
  readonly lab: Lab;
  readonly finished: Finished;
  readonly play: (role: 'os' | 'loop') => void;
}

const scheduleOf = (finished: Finished, index: number): Schedule => ({
  whose: 'run',
  by: nameOf(finished, index),
  makespanUs: finished.run.result.makespanUs,
  buckets: finished.run.buckets,
  strips: finished.run.strips,
});

const hasLoop = ({ run }: Finished): boolean => run.events.some((event) => event.type === 'loopBegan');

const json = 'application/json';

const Takeaways = ({ finished }: { readonly finished: Finished }) => (
  <>
    <button
      type="button"
      class="button"
      onClick={() => download('trace.json', json, JSON.stringify(finished.run.trace))}
    >
      <Icon name="download" />
      {t('lab.trace')}
    </button>
    <button
      type="button"
      class="button"
      onClick={() => download('run.json', json, JSON.stringify(recordOf(finished)))}
    >
      <Icon name="download" />
      {t('lab.log')}
    </button>
  </>
);

const Ways = ({ lab, finished, play, watch }: ReportProps & { readonly watch: () => void }) => (
  <div class="lab-bar">
    <button type="button" class="button" onClick={watch}>
      <Icon name="eye" />
      {t('lab.watch')}
    </button>
    <button type="button" class="button" onClick={() => play('os')}>
      <Icon name="cpu" />
      {t('lab.playOs')}
    </button>
    {hasLoop(finished) && (
      <button type="button" class="button" onClick={() => play('loop')}>
        <Icon name="turn" />
        {t('lab.playLoop')}
      </button>
    )}
    {lab.kept === finished ? null : (
      <button type="button" class="button" onClick={lab.keep}>
        <Icon name="flag" />
        {t('lab.keep')}
      </button>
    )}
    {lab.kept !== null && (
      <button type="button" class="button" onClick={lab.dropKept}>
        <Icon name="close" />
        {t('lab.dropKept')}
      </button>
    )}
    <Takeaways finished={finished} />
  </div>
);

const Partial = ({ finished: { run } }: { readonly finished: Finished }) =>
  run.shownUs < run.endUs ? (
    <p class="second">{t('lab.partial', { shown: formatUs(run.shownUs), all: formatUs(run.endUs) })}</p>
  ) : null;

const endOf = ({ run }: Finished): number => Math.max(1, run.shownUs);

export const Report = (props: ReportProps) => {
  const { lab, finished } = props;
  const [watching, setWatching] = useState<Finished | null>(null);
  const runs = lab.kept !== null && lab.kept !== finished ? [finished, lab.kept] : [finished];
  const axisUs = Math.max(...runs.map(endOf));
  return (
    <div class="lab-report">
      <Ways {...props} watch={() => setWatching(finished)} />
      {watching === finished && (
        <Board
          run={finished.run}
          usPerSecond={labPace(finished.run.shownUs)}
          stop={() => setWatching(null)}
        />
      )}
      <Partial finished={finished} />
      <div class={runs.length > 1 ? 'lab-two' : ''}>
        {runs.map((each, index) => (
          <div key={index}>
            {runs.length > 1 && <h3 class="lab-run-name">{nameOf(each, index)}</h3>}
            <Tracks trace={each.run.trace} axisUs={axisUs} />
          </div>
        ))}
      </div>
      <div class="lab-two">
        <Metrics runs={runs} />
        <TimeBars schedules={runs.map(scheduleOf)} />
      </div>
    </div>
  );
};
