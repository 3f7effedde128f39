/** The solution: one's own run beside the best known, one's place, what decided the run, where the time went, and the rule. */
import { useMemo, useState } from 'preact/hooks';
import type { LevelCard, RevealView, StudentSnapshot } from '../../../shared/protocol/views.ts';
import { t } from '../../i18n/text.ts';
import { taskBadge, threadBadge } from '../../model/badges.ts';
import { headOfCard } from '../../model/head.ts';
import { ownRunOf, placeOf, reveal } from '../../model/reveal.ts';
import { Debrief } from '../play/Debrief.tsx';
import { useLevel } from '../play/useLevel.ts';
import { OwnRun, useOwnRun } from './OwnRun.tsx';

interface OutcomeProps {
  readonly told: RevealView;
  readonly card: LevelCard;
  readonly snapshot: StudentSnapshot;
}

/** The level is fetched as if it were played alone; until it is here, and if it does not come, slices must do. */
const useRevealed = (told: RevealView, id: string) => {
  // A round's outcome never changes, but every snapshot tells it again.
  const [view] = useState(told);
  const opening = useLevel(id);
  return useMemo(() => {
    const opened = typeof opening === 'string' ? null : opening;
    return { ...reveal(view, opened), view, run: ownRunOf(view, opened) };
  }, [view, opening]);
};

const Place = ({ snapshot }: Pick<OutcomeProps, 'snapshot'>) => {
  const place = placeOf(snapshot);
  return <>{place && <p class="round-place">{t('lobby.yourRank', place)}</p>}</>;
};

const Outcome = ({ told, card, snapshot }: OutcomeProps) => {
  const { view, run, schedules, facts, badges } = useRevealed(told, card.id);
  const rewatch = useOwnRun(run);
  return (
    <Debrief
      head={headOfCard(card)}
      result={view.own}
      schedules={schedules}
      lesson={view.lesson}
      facts={facts}
      labelOf={({ thread, task }) => (task ? taskBadge(badges, task) : threadBadge(badges, thread)).label}
      playback={rewatch.playback}
      moments={rewatch.moments}
      more={run && <OwnRun run={run} rewatch={rewatch} />}
    >
      <Place snapshot={snapshot} />
      <p class="second">{t('lobby.waitNext')}</p>
    </Debrief>
  );
};

export const Reveal = ({ snapshot }: { readonly snapshot: StudentSnapshot }) => {
  const card = snapshot.room.level;
  if (snapshot.reveal === null || card === null) return null;
  return <Outcome key={snapshot.room.round} told={snapshot.reveal} card={card} snapshot={snapshot} />;
};
