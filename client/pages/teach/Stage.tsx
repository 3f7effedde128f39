/** Where the class is, and one primary button whose label says what will happen. */
import type { HostSnapshot, Phase } from '../../../shared/protocol/views.ts';
import { formatLength } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import { plateOf } from '../../model/head.ts';
import { Icon } from '../parts/Icon.tsx';
import { WallClock } from '../parts/WallClock.tsx';
import type { Desk } from './desk.ts';
import { MoreButtons } from './MoreButtons.tsx';

interface Primary {
  readonly text: string;
  readonly message: 'start' | 'next' | null;
}

const roundText = (key: string, { room, levels }: HostSnapshot, round: number): string =>
  t(key, { round, rounds: room.rounds, length: formatLength(levels[round - 1]?.roundSeconds ?? 0) });

const afterStandings = (snapshot: HostSnapshot): Primary =>
  snapshot.room.round < snapshot.room.rounds
    ? { text: roundText('teacher.next.brief', snapshot, snapshot.room.round + 1), message: 'next' }
    : { text: t('teacher.next.podium'), message: 'next' };

/** What the one button does now. Null as message: nothing to do but wait. */
const primaryOf = (snapshot: HostSnapshot): Primary => {
  const { phase, round, seated } = snapshot.room;
  const byPhase: Readonly<Record<Phase, () => Primary>> = {
    lobby: () =>
      seated === 0
        ? { text: t('teacher.next.nobody'), message: null }
        : { text: roundText('teacher.next.first', snapshot, 1), message: 'start' },
    briefing: () => ({ text: roundText('teacher.next.start', snapshot, round), message: 'next' }),
    countdown: () => ({ text: t('teacher.next.counting'), message: null }),
    active: () => ({ text: t('teacher.next.playing'), message: null }),
    collect: () => ({ text: t('teacher.next.collecting'), message: null }),
    reveal: () => ({ text: t('teacher.next.standings'), message: 'next' }),
    standings: () => afterStandings(snapshot),
    podium: () => ({ text: t('teacher.next.close'), message: 'next' }),
    closed: () => ({ text: t('teacher.next.closed'), message: null }),
  };
  return byPhase[phase]();
};

const NewRoom = () => (
  <a class="button primary big stage-button" href="/teach">
    {t('teacher.newRoom')}
  </a>
);

const PrimaryButton = ({ desk }: { readonly desk: Desk }) => {
  const { text, message } = primaryOf(desk.snapshot);
  const press = (): void => {
    if (message !== null) desk.session?.tell(message, {});
  };
  return (
    <button
      type="button"
      class="button primary big stage-button"
      disabled={message === null || !desk.live}
      onClick={press}
    >
      {message !== null && <Icon name="running" />}
      {text}
    </button>
  );
};

const Where = ({ desk }: { readonly desk: Desk }) => {
  const { room } = desk.snapshot;
  return (
    <div class="stage-where">
      <span class="plate stage-round">
        {room.round === 0
          ? t('teacher.lobby')
          : t('lobby.roundOf', { round: room.round, rounds: room.rounds })}
      </span>
      <div>
        <h2 class="stage-phase">{t(`teacher.phases.${room.phase}`)}</h2>
        {room.level && (
          <p class="second">
            {plateOf(room.level.id)} {t(room.level.title)}
          </p>
        )}
      </div>
      <WallClock
        remainingMs={room.remainingMs}
        totalMs={room.totalMs}
        atMs={desk.lesson.atMs}
        held={room.paused !== null}
      />
    </div>
  );
};

const Pause = ({ desk }: { readonly desk: Desk }) => {
  const { paused } = desk.snapshot.room;
  if (paused === null) return null;
  return (
    <p class="alarm" role="status">
      <b>{t(`notices.paused.${paused}`)}</b>
    </p>
  );
};

export const Stage = ({ desk }: { readonly desk: Desk }) => (
  <section class="stage panel yours" aria-label={t('teacher.stage')}>
    <Where desk={desk} />
    <Pause desk={desk} />
    {desk.snapshot.room.phase === 'closed' ? <NewRoom /> : <PrimaryButton desk={desk} />}
    <MoreButtons desk={desk} />
  </section>
);
