/** Before the first round: who I am, and that all is well. */
import type { StudentSnapshot } from '../../../shared/protocol/views.ts';
import { t } from '../../i18n/text.ts';
import { Icon } from '../parts/Icon.tsx';
import { TurnTable } from './TurnTable.tsx';

export const Lobby = ({ snapshot }: { readonly snapshot: StudentSnapshot }) => (
  <main class="page lobby" id="main" tabIndex={-1}>
    <p class="second">{t('lobby.youAre')}</p>
    <h1 class="lobby-name">
      <bdi>{snapshot.you.name}</bdi>
    </h1>
    <p class="chip" role="status">
      <Icon name="people" />
      {t('lobby.seated', { count: snapshot.room.seated })}
    </p>
    <p class="lobby-wait">{t(snapshot.room.hostPresent ? 'lobby.waitStart' : 'lobby.waitHost')}</p>
    <TurnTable />
  </main>
);
