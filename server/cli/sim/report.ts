/** A result as people read it: a table, the averages, the accounting bar and the chart. */
import type { Micros } from '../../../shared/ground/terms.ts';
import type { Buckets } from '../../../shared/score/buckets.ts';
import { bucketNames, perMille } from '../../../shared/score/buckets.ts';
import type { SimResult } from '../../../shared/score/result.ts';
import { ganttText, milliseconds } from './gantt.ts';
import type { Paint } from './paint.ts';

const columns = [
  ['thread', 'id'],
  ['arrive', 'arriveUs'],
  ['first run', 'firstRunUs'],
  ['finish', 'finishUs'],
  ['turnaround', 'turnaroundUs'],
  ['response', 'responseUs'],
  ['wait', 'waitUs'],
  ['on core', 'cpuUs'],
  ['I/O', 'ioUs'],
  ['GIL wait', 'gilWaitUs'],
] as const;

const cell = (value: string | Micros | null): string =>
  value === null ? '-' : typeof value === 'string' ? value : (value / 1000).toFixed(3);

/** Columns as wide as their widest cell; names to the left, numbers to the right. */
const align = (rows: readonly (readonly string[])[]): readonly string[] => {
  const widths = (rows[0] ?? []).map((_, index) =>
    rows.reduce((most, row) => Math.max(most, row[index]?.length ?? 0), 0),
  );
  return rows.map((row) =>
    row
      .map((text, index) => (index === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[index] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
};

const tableText = ({ jobs, averages }: SimResult, paint: Paint): string => {
  const { turnaroundUs, responseUs, waitUs } = averages;
  const mean = ['mean', '', '', '', cell(turnaroundUs), cell(responseUs), cell(waitUs), '', '', ''];
  const [head = '', ...body] = align([
    columns.map(([title]) => title),
    ...jobs.map((job) => columns.map(([, key]) => cell(job[key]))),
    mean,
  ]);
  return [paint.strong(`${head}   (ms)`), ...body].join('\n');
};

const bucketTitles: Readonly<Record<keyof Buckets, string>> = {
  usefulUs: 'useful',
  gilIdleUs: 'GIL wait',
  lockIdleUs: 'lock wait',
  ioIdleUs: 'I/O wait',
  switchUs: 'switch',
  overheadUs: 'overhead',
  schedulerIdleUs: 'scheduler idle',
  noWorkUs: 'no work',
};
const fills = '█▓▒░▚▞▪·';

const barText = (buckets: Buckets, paint: Paint): string => {
  const shares = perMille(bucketNames.map((name) => buckets[name]));
  const room = paint.width - 2;
  const bar = shares.map((share, index) =>
    paint.hue(index, (fills[index] ?? '?').repeat(Math.floor((share * room + 500) / 1000))),
  );
  const parts = bucketNames.flatMap((name, index) =>
    buckets[name] === 0
      ? []
      : `${paint.hue(index, fills[index] ?? '?')} ${bucketTitles[name]} ${shares[index]}`,
  );
  return `${paint.strong('machine time')} (thousandths)\n${bar.join('')}\n${parts.join('  ')}`;
};

export interface ReportPlace {
  readonly title: string;
  readonly cores: number;
  /** Where the run stopped. */
  readonly endUs: Micros;
  /** It was too long and stopped before its end. */
  readonly cut: boolean;
}

const headText = (result: SimResult, { title, cut }: ReportPlace, paint: Paint): string => {
  const { makespanUs, switches, utilisation, fairness, events } = result;
  const facts = [
    makespanUs === null
      ? cut
        ? 'stopped: too much to carry out'
        : 'unfinished'
      : `makespan ${milliseconds(makespanUs)}`,
    `${switches.context} context switches`,
    `${switches.gil} GIL switches`,
    `utilisation ${utilisation}`,
    ...(fairness === null ? [] : [`fairness ${fairness}`]),
    `${events} events`,
  ];
  return `${paint.strong(title)}\n${facts.join(' · ')}`;
};

const deadlockText = ({ deadlock }: SimResult): readonly string[] =>
  deadlock === null
    ? []
    : [
        [`deadlock at ${milliseconds(deadlock.atUs)}:`, ...deadlock.cycle.map((line) => `  ${line}`)].join(
          '\n',
        ),
      ];

export const reportText = (result: SimResult, place: ReportPlace, paint: Paint): string =>
  [
    headText(result, place, paint),
    ...deadlockText(result),
    tableText(result, paint),
    barText(result.accounting, paint),
    ganttText(result.slices, place.cores, result.makespanUs ?? place.endUs, paint),
  ].join('\n\n');
