/** What was done and what to try as numbers, for whoever cannot see bars. */
import { threadId } from '../../../shared/ground/terms.ts';
import { t } from '../../i18n/text.ts';
import type { MomentPair, Side } from '../../model/momentPair.ts';
import { type LanesProps, nameOf } from './GanttLanes.tsx';
import { holdRows } from './GanttTable.tsx';
import { type Row, ScheduleTable } from './ScheduleTable.tsx';

interface PairTableProps extends Pick<LanesProps, 'labelOf'> {
  readonly pair: MomentPair;
}

const sides = ['did', 'try'] as const;

const rowsOf = ({ strips, keys, tasks }: Side, labelOf: PairTableProps['labelOf']): readonly Row[] => [
  ...strips.map((strip) => ({
    ...{ fromUs: strip.fromUs, toUs: strip.toUs },
    name: nameOf(strip, labelOf),
    where: strip.core,
  })),
  ...holdRows(keys, labelOf),
  ...tasks.flatMap(({ task, spells }) =>
    spells.map((spell) => ({
      ...{ fromUs: spell.fromUs, toUs: spell.toUs },
      name: labelOf({ thread: threadId(''), task }),
      where: t(`hud.faces.${spell.face}`),
    })),
  ),
];

export const PairTable = ({ pair, labelOf }: PairTableProps) => (
  <ScheduleTable
    summary={t('moments.pair.asTable')}
    runs={sides.map((side) => ({
      name: t(`moments.pair.${side}`),
      rows: rowsOf(side === 'did' ? pair.did : pair.better, labelOf),
    }))}
  />
);
