/** Schedules on one axis, a lane for each core and each key; the same as a table for whoever cannot see bars. */
import type { ComponentChildren } from 'preact';
import type { Micros } from '../../../shared/ground/terms.ts';
import type { Moment } from '../../../shared/score/moments/moment.ts';
import { formatUs } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import { type Schedule, ticksOf } from '../../model/debrief.ts';
import { type MomentBox, momentBoxes } from '../../model/momentBoxes.ts';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { GanttLanes, type LanesProps } from './GanttLanes.tsx';
import { GanttTable } from './GanttTable.tsx';
import { whoseText } from './whose.ts';

export interface GanttProps extends LanesProps {
  readonly schedules: readonly Schedule[];
  /** Marked on the player's own row. */
  readonly moments?: readonly Moment[] | undefined;
  /** Above the rows. */
  readonly children?: ComponentChildren;
}

const icons: Readonly<Record<Schedule['whose'], IconName>> = {
  you: 'done',
  rival: 'ghost',
  best: 'star',
  run: 'cpu',
};

interface RowProps extends LanesProps {
  readonly schedule: Schedule;
  readonly boxes: readonly MomentBox[];
}

const ScheduleRow = ({ schedule, ...rest }: RowProps) => (
  <div class={`gantt-row gantt-${schedule.whose}`}>
    <p class="gantt-whose" aria-hidden="true">
      <Icon name={icons[schedule.whose]} />
      <span>
        <b>{whoseText(schedule)}</b>
        <br />
        {schedule.makespanUs === null ? t('debrief.unfinished') : formatUs(schedule.makespanUs)}
      </span>
    </p>
    <GanttLanes {...rest} schedule={schedule} />
    {schedule.figure && (
      <p class="gantt-figure">
        <span class="hidden-text">{whoseText(schedule)}: </span>
        <b>{formatUs(schedule.figure.us)}</b> {t(`debrief.figures.${schedule.figure.metric}`)}
      </p>
    )}
  </div>
);

const Axis = ({ axisUs }: { readonly axisUs: Micros }) => (
  <div class="gantt-axis" aria-hidden="true">
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

export const Gantt = ({ schedules, moments = [], children, ...lanes }: GanttProps) => {
  const own = schedules.find(({ whose }) => whose === 'you');
  const boxes = own ? momentBoxes(moments, own) : [];
  return (
    <section class="panel gantt" aria-label={t('debrief.schedules')}>
      {children}
      {/* Of the picture only the numbered boxes have names of their own; the table says all the rest. */}
      <div class="gantt-chart" dir="ltr">
        <Axis axisUs={lanes.axisUs} />
        {schedules.map((schedule) => (
          <ScheduleRow
            key={`${schedule.whose} ${schedule.by}`}
            {...lanes}
            schedule={schedule}
            boxes={schedule === own ? boxes : []}
          />
        ))}
      </div>
      <GanttTable schedules={schedules} boxes={boxes} labelOf={lanes.labelOf} />
    </section>
  );
};
