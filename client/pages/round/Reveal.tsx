/** The solution: one's own run beside the best known, where the time went, and the rule. */
import { useMemo, useState } from 'preact/hooks';
import type { LevelCard, RevealView, StudentSnapshot } from '../../../shared/protocol/views.ts';
import { t } from '../../i18n/text.ts';
import { taskBadge, threadBadge } from '../../model/badges.ts';
import { headOfCard } from '../../model/head.ts';
import { reveal } from '../../model/reveal.ts';
import { Debrief } from '../play/Debrief.tsx';
import { useLevel } from '../play/useLevel.ts';

interface OutcomeProps {
  readonly told: RevealView;
  readonly card: LevelCard;
}

/** The level is fetched as if it were played alone; until it is here, and if it does not come, slices must do. */
const Outcome = ({ told, card }: OutcomeProps) => {
  // A round's outcome never changes, but every snapshot tells it again.
  const [view] = useState(told);
  const opening = useLevel(card.id);
  const { schedules, facts, badges } = useMemo(
    () => reveal(view, typeof opening === 'string' ? null : opening),
    [view, opening],
  );
  return (
    <Debrief
      head={headOfCard(card)}
      result={view.own}
      schedules={schedules}
      lesson={view.lesson}
      facts={facts}
      labelOf={({ thread, task }) => (task ? taskBadge(badges, task) : threadBadge(badges, thread)).label}
    >
      <p class="second">{t('lobby.waitNext')}</p>
    </Debrief>
  );
};

export const Reveal = ({ snapshot }: { readonly snapshot: StudentSnapshot }) => {
  const card = snapshot.room.level;
  if (snapshot.reveal === null || card === null) return null;
  return <Outcome key={snapshot.room.round} told={snapshot.reveal} card={card} />;
};
