/** Nothing will go on: who waits for whom, in the order of the ring. */
import { t } from '../i18n/text.ts';
import { taskBadge, threadBadge } from '../model/badges.ts';
import type { LiveStage } from '../model/createStage.ts';
import type { Board } from '../model/stage.ts';
import { linkText } from '../model/waitRing.ts';

interface DeadlockProps {
  readonly stage: LiveStage;
  readonly board: Board;
}

export const DeadlockTable = ({ stage, board: { view } }: DeadlockProps) => {
  if (view.deadlock === null) return null;
  const { badges } = stage.sight();
  const nameOf = (id: string): string => {
    const { label, name } = view.threads[id] ? threadBadge(badges, id) : taskBadge(badges, id);
    return label === name ? label : `${label} ${name}`;
  };
  return (
    <section class="table-room face-lock" aria-labelledby="deadlock-title">
      <h2 id="deadlock-title">{t('board.deadlock.title')}</h2>
      <ol>
        {view.deadlock.map((edge) => {
          const { text, args } = linkText(edge, nameOf);
          return <li key={`${edge.waiter} ${edge.what}`}>{t(text, args)}</li>;
        })}
      </ol>
    </section>
  );
};
