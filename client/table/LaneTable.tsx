/** The timeline as a table: what each core did lately. */
import { formatUs } from '../i18n/format.ts';
import { t } from '../i18n/text.ts';
import { recentLanes } from '../model/lanes.ts';
import type { Board, Stage } from '../model/stage.ts';

const shownSlices = 6;

interface LaneTableProps {
  readonly stage: Stage;
  readonly board: Board;
}

export const LaneTable = ({ stage, board }: LaneTableProps) => (
  <section class="table-room">
    <h2>{t('table.lanes')}</h2>
    <table>
      <tbody>
        {recentLanes(board, shownSlices).map(({ core, slices }) => (
          <tr key={core}>
            <th scope="row">{t('table.core', { core })}</th>
            <td>
              <ol class="lane-list">
                {slices.map(({ id, fromUs, toUs }) => (
                  <li key={fromUs}>
                    {t('table.slice', {
                      thread: stage.badge(id).label,
                      from: formatUs(fromUs),
                      to: formatUs(toUs),
                    })}
                  </li>
                ))}
              </ol>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
