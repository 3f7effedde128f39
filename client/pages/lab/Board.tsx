/** A finished run on the board, moving: nothing can be decided, and the hand on time is the lab's own. */
import { useState } from 'preact/hooks';
import { t } from '../../i18n/text.ts';
import { BoardTable } from '../../table/BoardTable.tsx';
import { useNarrow } from '../parts/useNarrow.ts';
import { BoardHost } from '../play/BoardHost.tsx';
import { useLiveStage } from '../play/useLiveStage.ts';
import { type Player, usPerSecondOf } from './usePlayer.ts';

/** A program of one thread with a loop is told by its loop. */
export const boardRole = ({ finished: { run } }: Player): 'os' | 'loop' => {
  const threads = run.rows.filter(({ group }) => group === 'thread').length;
  return threads === 1 && run.rows.some(({ group }) => group === 'task') ? 'loop' : 'os';
};

export const Board = ({ player }: { readonly player: Player }) => {
  const [table, setTable] = useState(false);
  const narrow = useNarrow();
  const { switchIntervalUs } = player.finished.settings;
  const usPerSecond = usPerSecondOf(player.finished);
  const options = { role: boardRole(player), usPerSecond, switchIntervalUs, watching: true };
  const stage = useLiveStage(player.session, options);
  return (
    <section class="lab-board" aria-label={t('hud.board')}>
      {stage === null ? null : table || narrow ? (
        <BoardTable stage={stage} />
      ) : (
        <BoardHost stage={stage} failed={() => setTable(true)} />
      )}
    </section>
  );
};
