/** In the table: a ready thread's place in the queue, one step at a time or picked in an order of one's own. */
import type { ThreadId } from '../../shared/ground/terms.ts';
import type { Command } from '../../shared/sim/words/command.ts';
import { t } from '../i18n/text.ts';
import type { LiveStage } from '../model/createStage.ts';
import { nudged, pick, pickOf } from '../model/queueOrder.ts';
import type { Board } from '../model/stage.ts';

interface QueueProps {
  readonly stage: LiveStage;
  readonly board: Board;
  readonly thread: ThreadId;
}

interface StepProps {
  readonly text: string;
  readonly name: string;
  readonly who: string;
  readonly press: () => void;
}

const Step = ({ text, name, who, press }: StepProps) => (
  <button type="button" class="button" aria-label={t(name, { who })} onClick={press}>
    {t(text)}
  </button>
);

export const QueueMoves = ({ stage, board, thread }: QueueProps) => {
  const { ready } = board.view;
  if (!board.allowed.queueOrder || !ready.includes(thread)) return null;
  const who = stage.badge(thread).label;
  const send = (command: Command | null) => () => command && stage.act(command);
  const place = pickOf(board.selection, thread);
  return (
    <td class="queue-moves">
      <Step
        text="table.queue.earlier"
        name="table.queue.earlierName"
        who={who}
        press={send(nudged(ready, [thread], -1))}
      />
      <Step
        text="table.queue.later"
        name="table.queue.laterName"
        who={who}
        press={send(nudged(ready, [thread], 1))}
      />
      <button
        type="button"
        class="button"
        aria-pressed={place !== null}
        aria-label={t('table.queue.pickName', { who })}
        onClick={() =>
          stage.select(pick(ready, board.selection?.kind === 'threads' ? board.selection : null, thread))
        }
      >
        {place === null ? t('table.queue.pick') : t('table.queue.picked', { n: place })}
      </button>
    </td>
  );
};
