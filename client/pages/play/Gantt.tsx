/** Schedules on one axis, one lane a core; the same numbers as a table for whoever cannot see bars. */

import type { Micros, ThreadId } from '../../../shared/ground/terms.ts';
import { formatUs } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import { type Bar, type Lane, lanesOf, type Schedule, ticksOf } from '../../model/debrief.ts';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { whoseText } from './whose.ts';

export interface GanttProps {
  readonly schedules: readonly Schedule[];
  readonly cores: number;
  readonly axisUs: Micros;
  readonly labelOf: (thread: ThreadId) => string;
}

const percent = (thousandths: number): string => `${thousandths / 10}%`;

/** Narrower bars carry no label: it would be cut. In thousandths of the axis. */
const labelWidth = 28;

const BarMark = ({ bar, labelOf }: { readonly bar: Bar; readonly labelOf: GanttProps['labelOf'] }) => (
  <span
    class="gantt-bar fill fill-running"
    style={{ left: percent(bar.from), width: percent(bar.length) }}
    title={`${labelOf(bar.thread)} ${formatUs(bar.slice.fromUs)} – ${formatUs(bar.slice.toUs)}`}
  >
    {bar.length >= labelWidth ? labelOf(bar.thread) : ''}
  </span>
);

const LaneRow = ({ lane, labelOf }: { readonly lane: Lane; readonly labelOf: GanttProps['labelOf'] }) => (
  <div class="gantt-lane">
    <span class="gantt-core">{t('debrief.core', { core: lane.core })}</span>
    <div class="gantt-track">
      {lane.bars.map((bar) => (
        <BarMark key={bar.slice.fromUs} bar={bar} labelOf={labelOf} />
      ))}
    </div>
  </div>
);

const icons: Readonly<Record<Schedule['whose'], IconName>> = { you: 'done', rival: 'ghost', best: 'star' };

const ScheduleRow = ({
  schedule,
  ...rest
}: Omit<GanttProps, 'schedules'> & { readonly schedule: Schedule }) => (
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
      {lanesOf(schedule, rest.cores, rest.axisUs).map((lane) => (
        <LaneRow key={lane.core} lane={lane} labelOf={rest.labelOf} />
      ))}
    </div>
  </div>
);

const Axis = ({ axisUs }: { readonly axisUs: Micros }) => (
  <div class="gantt-axis">
    {ticksOf(axisUs).map((atUs) => (
      <span key={atUs} style={{ left: percent((atUs * 1000) / axisUs) }}>
        {formatUs(atUs)}
      </span>
    ))}
  </div>
);

const SliceTable = ({ schedules, labelOf }: GanttProps) => (
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
          schedule.slices.map(({ id, core, fromUs, toUs }) => (
            <tr key={`${schedule.whose} ${core} ${fromUs}`}>
              <td>{whoseText(schedule)}</td>
              <th scope="row">{labelOf(id)}</th>
              <td>{core}</td>
              <td class="number">{formatUs(fromUs)}</td>
              <td class="number">{formatUs(toUs)}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  </details>
);

export const Gantt = (props: GanttProps) => (
  <section class="panel gantt" aria-label={t('debrief.schedules')}>
    <div class="gantt-chart" aria-hidden="true" dir="ltr">
      <Axis axisUs={props.axisUs} />
      {props.schedules.map((schedule) => (
        <ScheduleRow
          key={schedule.whose}
          schedule={schedule}
          cores={props.cores}
          axisUs={props.axisUs}
          labelOf={props.labelOf}
        />
      ))}
    </div>
    <SliceTable {...props} />
  </section>
);
