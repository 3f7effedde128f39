/** Who I am and where the class is: the same at the head of every phase. */
import type { StudentSnapshot } from '../../../shared/protocol/views.ts';
import { formatNumber } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import { Logo } from '../parts/Logo.tsx';
import { SettingsButton } from '../parts/SettingsButton.tsx';
import { LeaveButton } from './LeaveButton.tsx';

interface RoundBarProps {
  readonly snapshot: StudentSnapshot;
  readonly room: string;
}

/** Before the first round is over nobody has points. */
const hasPoints = ({ room, you }: StudentSnapshot): boolean =>
  you.points > 0 || (room.round > 0 && ['reveal', 'standings', 'podium'].includes(room.phase));

export const RoundBar = ({ snapshot, room }: RoundBarProps) => {
  const { room: shown, you } = snapshot;
  return (
    <header class="top round-bar">
      <Logo />
      <span class="round-who">
        <bdi class="round-name">{you.name}</bdi>
        <span class="note">
          {shown.round === 0
            ? t('lobby.roomCode', { code: shown.code })
            : t('lobby.roundOf', { round: shown.round, rounds: shown.rounds })}
        </span>
      </span>
      {hasPoints(snapshot) && (
        <span class="plate round-points">
          {t('lobby.points', { count: you.points, shown: formatNumber(you.points) })}
        </span>
      )}
      <SettingsButton />
      <LeaveButton room={room} />
    </header>
  );
};
