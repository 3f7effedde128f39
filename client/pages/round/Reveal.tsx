/** The solution: one's own run beside the best known, where the time went, and the rule. */
import { useMemo } from 'preact/hooks';
import type { StudentSnapshot } from '../../../shared/protocol/views.ts';
import { t } from '../../i18n/text.ts';
import { badgesOf, taskBadge, threadBadge } from '../../model/badges.ts';
import { revealSchedules } from '../../model/debrief.ts';
import { headOfCard } from '../../model/head.ts';
import type { Worker } from '../../model/strips.ts';
import { Debrief } from '../play/Debrief.tsx';

/** The letters of the board, where the machine is still shown; else a thread's own name. */
const labelsOf = ({ machine }: StudentSnapshot): ((who: Worker) => string) => {
  const badges = machine ? badgesOf(machine.view) : { threads: {}, tasks: {}, keys: {} };
  return ({ thread, task }) => (task ? taskBadge(badges, task) : threadBadge(badges, thread)).label;
};

export const Reveal = ({ snapshot }: { readonly snapshot: StudentSnapshot }) => {
  const { reveal } = snapshot;
  const card = snapshot.room.level;
  const schedules = useMemo(() => (reveal ? revealSchedules(reveal) : []), [reveal]);
  if (reveal === null || card === null) return null;
  return (
    <Debrief
      head={headOfCard(card)}
      result={reveal.own}
      schedules={schedules}
      lesson={reveal.lesson}
      labelOf={labelsOf(snapshot)}
    >
      <p class="second">{t('lobby.waitNext')}</p>
    </Debrief>
  );
};
