/** The end of a lesson: my place, and the three steps. */
import type { StudentSnapshot } from '../../../shared/protocol/views.ts';
import { formatNumber } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import { BoardRows } from '../parts/BoardRows.tsx';
import { PodiumSteps } from '../parts/PodiumSteps.tsx';
import { ownRow } from './Standings.tsx';

export const Podium = ({ snapshot }: { readonly snapshot: StudentSnapshot }) => {
  const own = ownRow(snapshot);
  return (
    <main class="page middle" id="main" tabIndex={-1}>
      <h1>{t(snapshot.room.phase === 'closed' ? 'lobby.over' : 'lobby.podium')}</h1>
      {own && (
        <p class="standing">
          {t('lobby.yourRank', { rank: own.rank, of: snapshot.room.seated })} ·{' '}
          <b>{t('lobby.points', { count: own.points, shown: formatNumber(own.points) })}</b>
        </p>
      )}
      <PodiumSteps rows={snapshot.board} names />
      <BoardRows rows={snapshot.board} own={snapshot.you.playerId} names />
      {snapshot.room.phase === 'closed' && (
        <div class="row">
          <a class="button primary big" href="/levels">
            {t('home.solo')}
          </a>
          <a class="button big" href="/">
            {t('app.toHome')}
          </a>
        </div>
      )}
    </main>
  );
};
