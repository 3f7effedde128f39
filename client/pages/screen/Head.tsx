/** Which round, what to reach, how long, how many. */
import type { ProjectorSnapshot, RoomView } from '../../../shared/protocol/views.ts';
import { t } from '../../i18n/text.ts';
import { plateOf } from '../../model/head.ts';
import { Icon } from '../parts/Icon.tsx';
import type { Lesson } from '../parts/useLesson.ts';
import { WallClock } from '../parts/WallClock.tsx';

const isOver = (room: RoomView): boolean => room.phase === 'podium' || room.phase === 'closed';

const Title = ({ room }: { readonly room: RoomView }) =>
  room.level === null || isOver(room) ? (
    <div class="screen-title">
      <h1>{t(isOver(room) ? 'lobby.podium' : 'app.name')}</h1>
      <p>{t('projector.welcome')}</p>
    </div>
  ) : (
    <div class="screen-title">
      <h1>
        {plateOf(room.level.id)} {t(room.level.title)}
      </h1>
      <p>
        <Icon name={room.level.role === 'loop' ? 'turn' : 'cpu'} />
        <span class="hidden-text">{t(`terms.roles.${room.level.role}`)}. </span>
        {t(room.level.goal)}
      </p>
    </div>
  );

/** What everybody needs to know now: a pause, a lost line, or the phase. */
const stateText = (room: RoomView, lesson: Lesson): string => {
  if (lesson.connection !== 'live') return t('projector.lost');
  if (room.paused !== null) return t(`notices.paused.${room.paused}`);
  if (!room.hostPresent) return t('projector.hostAway');
  return t(`projector.phases.${room.phase}`);
};

const RoundPlate = ({ room }: { readonly room: RoomView }) =>
  room.round === 0 || isOver(room) ? null : (
    <p class="screen-round">
      <span>{t('projector.round')}</span>
      <b>{t('projector.of', { round: room.round, rounds: room.rounds })}</b>
    </p>
  );

const Counts = ({ room }: { readonly room: RoomView }) => (
  <div class="screen-counts screen-box">
    <p>
      <Icon name="people" /> {t('projector.in', { count: room.seated })}
    </p>
    {room.phase === 'active' && (
      <p>
        <Icon name="done" /> {t('projector.done', { count: room.done })}
      </p>
    )}
  </div>
);

interface HeadProps {
  readonly snapshot: ProjectorSnapshot;
  readonly lesson: Lesson;
}

export const Head = ({ snapshot: { room }, lesson }: HeadProps) => (
  <header class="screen-head">
    <div class="screen-banner">
      <RoundPlate room={room} />
      <Title room={room} />
      <p class={room.paused === null ? 'screen-state' : 'screen-state hazard-edge'} role="status">
        {stateText(room, lesson)}
      </p>
    </div>
    {room.remainingMs !== null && (
      <div class="screen-clock screen-box">
        <WallClock
          remainingMs={room.remainingMs}
          totalMs={room.totalMs}
          atMs={lesson.atMs}
          held={room.paused !== null}
        />
      </div>
    )}
    <Counts room={room} />
  </header>
);
