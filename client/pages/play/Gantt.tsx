/** Schedules on one axis, one lane a core; the same numbers as a table for whoever cannot see bars. */
import type { ComponentChildren } from 'preact';
import type { Micros } from '../../../shared/ground/terms.ts';
import type { Moment } from '../../../shared/score/moments/moment.ts';
import type { Strip, Worker } from '../../../shared/score/strips.ts';
import { formatUs } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import { type Schedule, ticksOf } from '../../model/debrief.ts';
import { bucketFaces } from '../../model/shares.ts';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { bucketText } from './MachineTime.tsx';
import type { Playback } from './usePlayback.ts';
import { whoseText } from './whose.ts';

export interface GanttProps {
  readonly schedules: readonly Schedule[];
  readonly cores: number;
  readonly axisUs: Micros;
  readonly labelOf: (who: Worker) => string;
  /** The instant shown, over all rows. */
  readonly playback?: Playback | null | undefined;
  /** Marked on the player's own row. */
  readonly moments?: readonly Moment[] | undefined;
  /** Above the rows. */
  readonly children?: ComponentChildren;
}

type RowProps = Omit<GanttProps, 'schedules' | 'moments' | 'children'>;

const nameOf = ({ who, bucket }: Strip, labelOf: GanttProps['labelOf']): string =>
  who ? labelOf(who) : bucketText(bucket);

const StripMark = ({
  strip,
  axisUs,
  labelOf,
}: Pick<RowProps, 'axisUs' | 'labelOf'> & { readonly strip: Strip }) => {
  const { fromUs, toUs, who, bucket } = strip;
  return (
    <span
      class={`gantt-bar fill fill-${bucketFaces[bucket]}`}
      style={{ left: `${(fromUs * 100) / axisUs}%`, width: `${((toUs - fromUs) * 100) / axisUs}%` }}
      title={`${nameOf(strip, labelOf)} ${formatUs(fromUs)} – ${formatUs(toUs)}`}
    >
      {who && <span>{labelOf(who)}</span>}
    </span>
  );
};

interface LaneProps extends RowProps {
  readonly core: number;
  readonly strips: readonly Strip[];
}

/** Apart, since it moves at every beat. */
const Hand = ({ playback, axisUs }: { readonly playback: Playback; readonly axisUs: Micros }) => (
  <i class="gantt-hand" style={{ left: `${(playback.reel.value.clockUs * 100) / axisUs}%` }} />
);

const LaneRow = ({ core, strips, axisUs, labelOf, playback }: LaneProps) => (
  <div class="gantt-lane">
    <span class="gantt-core">{t('debrief.core', { core })}</span>
    <div class="gantt-track">
      {strips.map((strip) => (
        <StripMark key={strip.fromUs} strip={strip} axisUs={axisUs} labelOf={labelOf} />
      ))}
      {playback && <Hand playback={playback} axisUs={axisUs} />}
    </div>
  </div>
);

const icons: Readonly<Record<Schedule['whose'], IconName>> = {
  you: 'done',
  rival: 'ghost',
  best: 'star',
  run: 'cpu',
};

const Marks = ({ moments, axisUs }: { readonly moments: readonly Moment[]; readonly axisUs: Micros }) => (
  <div class="gantt-marks">
    {moments.map(({ atUs }, index) => (
      <span key={atUs} class="moment-number" style={{ left: `${(atUs * 100) / axisUs}%` }}>
        {index + 1}
      </span>
    ))}
  </div>
);

const ScheduleRow = ({
  schedule,
  moments = [],
  ...rest
}: Omit<GanttProps, 'schedules' | 'children'> & { readonly schedule: Schedule }) => (
  <div class={`gantt-row gantt-${schedule.whose}`}>
    <p class="gantt-whose">
      <Icon name={icons[schedule.whose]} />
      <span>
        <b>{whoseText(schedule)}</b>
        <br />
        {schedule.makespanUs === null ? t('debrief.unfinished') : formatUs(schedule.makespanUs)}
      </span>
    </p>
    <div class="gantt-lanes">
      {moments.length > 0 && <Marks moments={moments} axisUs={rest.axisUs} />}
      {Array.from({ length: rest.cores }, (_, core) => (
        <LaneRow
          key={core}
          {...rest}
          core={core}
          strips={schedule.strips.filter((strip) => strip.core === core && strip.bucket !== 'noWorkUs')}
        />
      ))}
    </div>
  </div>
);

const Axis = ({ axisUs }: { readonly axisUs: Micros }) => (
  <div class="gantt-axis">
    {ticksOf(axisUs).map((atUs) => (
      <span
        key={atUs}
        class={atUs > axisUs * 0.94 ? 'at-end' : ''}
        style={{ left: `${(atUs * 100) / axisUs}%` }}
      >
        {formatUs(atUs)}
      </span>
    ))}
  </div>
);

const SliceTable = ({ schedules, labelOf }: Pick<GanttProps, 'schedules' | 'labelOf'>) => (
  <details class="gantt-table">
    <summary>{t('debrief.asTable')}</summary>
    <table>
      <thead>
        <tr>
          <th scope="col">{t('debrief.run')}</th>
          <th scope="col">{t('debrief.thread')}</th>
          <th scope="col">{t('debrief.onCore')}</th>
          <th scope="col">{t('debrief.from')}</th>
          <th scope="col">{t('debrief.to')}</th>
        </tr>
      </thead>
      <tbody>
        {schedules.flatMap((schedule) =>
          schedule.strips.map((strip) => (
            <tr key={`${schedule.whose} ${strip.core} ${strip.fromUs}`}>
              <td>{whoseText(schedule)}</td>
              <th scope="row">{nameOf(strip, labelOf)}</th>
              <td>{strip.core}</td>
              <td class="number">{formatUs(strip.fromUs)}</td>
              <td class="number">{formatUs(strip.toUs)}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  </details>
);

export const Gantt = (props: GanttProps) => (
  <section class="panel gantt" aria-label={t('debrief.schedules')}>
    {props.children}
    <div class="gantt-chart" aria-hidden="true" dir="ltr">
      <Axis axisUs={props.axisUs} />
      {props.schedules.map((schedule) => (
        <ScheduleRow
          key={`${schedule.whose} ${schedule.by}`}
          schedule={schedule}
          cores={props.cores}
          axisUs={props.axisUs}
          labelOf={props.labelOf}
          playback={props.playback}
          moments={schedule.whose === 'you' ? props.moments : []}
        />
      ))}
    </div>
    <SliceTable {...props} />
  </section>
);
