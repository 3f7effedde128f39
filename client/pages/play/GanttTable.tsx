/** The same lanes as numbers, for whoever cannot see bars: cores, keys, and what decided the run. */
import { t } from '../../i18n/text.ts';
import type { Schedule } from '../../model/debrief.ts';
import type { MomentBox } from '../../model/momentBoxes.ts';
import { holderOf, type LanesProps, nameOf } from './GanttLanes.tsx';
import { type Row, ScheduleTable } from './ScheduleTable.tsx';
import { whoseText } from './whose.ts';

interface TableProps extends Pick<LanesProps, 'labelOf'> {
  readonly schedules: readonly Schedule[];
  /** On the player's own schedule. */
  readonly boxes: readonly MomentBox[];
}

export const holdRows = (keys: Schedule['keys'], labelOf: TableProps['labelOf']): readonly Row[] =>
  keys.flatMap(({ letter, holds }) =>
    holds.map((hold) => ({
      ...{ fromUs: hold.fromUs, toUs: hold.toUs },
      name: holderOf(hold, labelOf),
      where: t('board.laneKey', { key: letter }),
    })),
  );

const rowsOf = (schedule: Schedule, { labelOf, boxes }: Omit<TableProps, 'schedules'>): readonly Row[] => [
  ...boxes.map((box) => ({
    ...{ fromUs: box.fromUs, toUs: box.toUs },
    name: t('moments.numbered', { number: box.number }),
    where: box.key === null ? box.core : t('board.laneKey', { key: box.key }),
  })),
  ...schedule.strips.map((strip) => ({
    ...{ fromUs: strip.fromUs, toUs: strip.toUs },
    name: nameOf(strip, labelOf),
    where: strip.core,
  })),
  ...holdRows(schedule.keys, labelOf),
];

export const GanttTable = ({ schedules, boxes, labelOf }: TableProps) => (
  <ScheduleTable
    summary={t('debrief.asTable')}
    runs={schedules.map((schedule) => ({
      name: whoseText(schedule),
      rows: rowsOf(schedule, { labelOf, boxes: schedule.whose === 'you' ? boxes : [] }),
    }))}
  />
);
