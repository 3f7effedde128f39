/** A round: the same board as alone, with the class's clock in its head and no hand on time. */
import { useMemo } from 'preact/hooks';
import type { GameSession } from '../../../shared/protocol/game.ts';
import type { LevelCard, StudentSnapshot } from '../../../shared/protocol/views.ts';
import { t } from '../../i18n/text.ts';
import { headOfCard } from '../../model/head.ts';
import { SettingsButton } from '../parts/SettingsButton.tsx';
import { WallClock } from '../parts/WallClock.tsx';
import { PlayBoard } from '../play/PlayBoard.tsx';
import { useLiveStage } from '../play/useLiveStage.ts';
import { useClockSound } from '../play/useSound.ts';
import { LeaveButton } from './LeaveButton.tsx';
import type { ScreenProps } from './screenProps.ts';

const RoundClock = ({ snapshot, lesson }: ScreenProps) => {
  const { remainingMs, totalMs, paused } = snapshot.room;
  const countdown = { remainingMs, atMs: lesson.atMs, held: paused !== null };
  useClockSound(countdown);
  return <WallClock {...countdown} totalMs={totalMs} />;
};

/** Something that must not be missed, in one line above the board. */
const lineOf = ({ room, you }: StudentSnapshot): string | null => {
  if (room.phase === 'collect') return t('lobby.saving');
  return you.final ? t('lobby.done') : null;
};

interface SeatProps extends ScreenProps {
  readonly session: GameSession;
  readonly card: LevelCard;
}

const Seat = ({ session, card, snapshot, lesson }: SeatProps) => {
  const head = useMemo(() => headOfCard(card), [card.id]);
  const stage = useLiveStage(session, head);
  const line = lineOf(snapshot);
  return (
    <div class="playing">
      <p class="playing-line" role="status">
        {line}
      </p>
      {stage && (
        <PlayBoard
          stage={stage}
          head={head}
          clock={<RoundClock snapshot={snapshot} lesson={lesson} />}
          menu={
            <div class="row">
              <SettingsButton />
              <LeaveButton room={lesson.room} />
            </div>
          }
        />
      )}
    </div>
  );
};

const Watching = () => (
  <main class="page middle" id="main" tabIndex={-1}>
    <h1>{t('lobby.watching')}</h1>
  </main>
);

export const Playing = (props: ScreenProps) => {
  const session = props.lesson.session?.game() ?? null;
  const card = props.snapshot.room.level;
  if (session === null || card === null) return <Watching />;
  return <Seat key={props.snapshot.room.round} {...props} session={session} card={card} />;
};
