/** Between two rounds: my rank, what it changed by, and the top of the class. */
import type { StudentSnapshot } from '../../../shared/protocol/views.ts';
import { formatNumber } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import { BoardRows } from '../parts/BoardRows.tsx';

export const ownRow = (snapshot: StudentSnapshot) =>
  snapshot.board.find((row) => row.playerId === snapshot.you.playerId) ?? null;

export const Standings = ({ snapshot }: { readonly snapshot: StudentSnapshot }) => {
  const own = ownRow(snapshot);
  return (
    <main class="page narrow" id="main" tabIndex={-1}>
      <h1>{t('lobby.standings', { round: snapshot.room.round })}</h1>
      {own && (
        <p class="standing">
          {t('lobby.yourRank', { rank: own.rank, of: snapshot.room.seated })} ·{' '}
          <b>{t('lobby.points', { count: own.points, shown: formatNumber(own.points) })}</b>
        </p>
      )}
      <BoardRows rows={snapshot.board} own={snapshot.you.playerId} names />
      <p class="second" role="status">
        {t('lobby.waitNext')}
      </p>
    </main>
  );
};
