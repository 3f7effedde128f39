/** What was done and what to try as numbers, for whoever cannot see bars. */
import { threadId } from '../../../shared/ground/terms.ts';
import { formatUs } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import type { MomentPair, Side } from '../../model/momentPair.ts';
import { type LanesProps, nameOf } from './GanttLanes.tsx';
import { Headings, holdRows, type Row } from './GanttTable.tsx';

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
  <details class="gantt-table">
    <summary>{t('moments.pair.asTable')}</summary>
    <table>
      <Headings />
      <tbody>
        {sides.flatMap((side) =>
          rowsOf(side === 'did' ? pair.did : pair.better, labelOf).map((row) => (
            <tr key={`${side} ${row.where} ${row.name} ${row.fromUs}`}>
              <td>{t(`moments.pair.${side}`)}</td>
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
