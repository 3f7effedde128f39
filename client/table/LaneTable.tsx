/** The timeline as a table: who held each core and key lately, and how many waited where. */
import { formatUs } from '../i18n/format.ts';
import { t } from '../i18n/text.ts';
import type { LiveStage } from '../model/createStage.ts';
import { recentLanes, type Stay } from '../model/lanes.ts';
import type { Board, Stage } from '../model/stage.ts';

const shownStays = 6;

interface LaneTableProps {
  readonly stage: LiveStage;
  readonly board: Board;
}

const stayText = (stage: Stage, { who, fromUs, toUs }: Stay): string => {
  const times = { from: formatUs(fromUs), to: formatUs(toUs) };
  if (who.kind === 'count') return t('table.waited', { n: who.count, ...times });
  const badge = who.kind === 'task' ? stage.taskBadge(who.id) : stage.badge(who.id);
  return t('table.slice', { thread: badge.label, ...times });
};

export const LaneTable = ({ stage, board }: LaneTableProps) => (
  <section class="table-room">
    <h2>{t('table.lanes')}</h2>
    <table>
      <tbody>
        {recentLanes(board, stage.sight(), shownStays).map(({ text, args, stays }, index) => (
          <tr key={index}>
            <th scope="row">{t(text, args)}</th>
            <td>
              <ol class="lane-list">
                {stays.map((stay) => (
                  <li key={stay.fromUs}>{stayText(stage, stay)}</li>
                ))}
              </ol>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);
