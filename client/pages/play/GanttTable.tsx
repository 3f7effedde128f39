/** The same lanes as numbers, for whoever cannot see bars: cores, keys, and what decided the run. */
import type { Micros } from '../../../shared/ground/terms.ts';
import { formatUs } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import type { Schedule } from '../../model/debrief.ts';
import type { MomentBox } from '../../model/momentBoxes.ts';
import { Term } from '../glossary/Term.tsx';
import type { TermId } from '../glossary/terms.ts';
import { holderOf, type LanesProps, nameOf } from './GanttLanes.tsx';
import { whoseText } from './whose.ts';

interface TableProps extends Pick<LanesProps, 'labelOf'> {
  readonly schedules: readonly Schedule[];
  /** On the player's own schedule. */
  readonly boxes: readonly MomentBox[];
}

export interface Row {
  readonly name: string;
  readonly where: string | number;
  readonly fromUs: Micros;
  readonly toUs: Micros;
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

const headings = ['run', 'thread', 'where', 'from', 'to'] as const;

const headingTerms: Readonly<Partial<Record<(typeof headings)[number], TermId>>> = {
  thread: 'thread',
  where: 'core',
};

/** What a column is called, to be looked up where the glossary has it. */
const Heading = ({ name }: { readonly name: (typeof headings)[number] }) => {
  const term = headingTerms[name];
  const words = t(`debrief.${name}`);
  return <th scope="col">{term ? <Term id={term}>{words}</Term> : words}</th>;
};

export const Headings = () => (
  <thead>
    <tr>
      {headings.map((name) => (
        <Heading key={name} name={name} />
      ))}
    </tr>
  </thead>
);

export const GanttTable = ({ schedules, boxes, labelOf }: TableProps) => (
  <details class="gantt-table">
    <summary>{t('debrief.asTable')}</summary>
    <table>
      <Headings />
      <tbody>
        {schedules.flatMap((schedule) =>
          rowsOf(schedule, { labelOf, boxes: schedule.whose === 'you' ? boxes : [] }).map((row) => (
            <tr key={`${schedule.whose} ${schedule.by} ${row.where} ${row.name} ${row.fromUs}`}>
              <td>{whoseText(schedule)}</td>
              <th scope="row">{row.name}</th>
              <td>{row.where}</td>
              <td class="number">{formatUs(row.fromUs)}</td>
              <td class="number">{formatUs(row.toUs)}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  </details>
);
