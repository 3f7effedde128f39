/** An event loop as tables: who runs in this turn, who in the next, and who waits for what. */
import type { LoopView, TaskView } from '../../shared/sim/words/view.ts';
import { formatUs } from '../i18n/format.ts';
import { t } from '../i18n/text.ts';
import type { LiveStage } from '../model/createStage.ts';
import { type TaskGroup, tasksIn } from '../model/rooms.ts';
import type { Board } from '../model/stage.ts';
import { whyTask } from '../model/why.ts';
import { BadgeMark } from './BadgeMark.tsx';
import { HeartTable } from './HeartTable.tsx';

interface LoopProps {
  readonly stage: LiveStage;
  readonly board: Board;
  readonly loop: LoopView;
}

const groups: readonly TaskGroup[] = ['running', 'thisTurn', 'nextTurn', 'suspended'];

const TaskRow = ({ stage, board, loop, task }: LoopProps & { readonly task: TaskView }) => {
  const badge = stage.taskBadge(task.id);
  const reason = whyTask(stage.sight(), loop, task);
  const chosen = board.selection?.kind === 'task' && board.selection.task === task.id;
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          class="token"
          aria-pressed={chosen}
          onClick={() => stage.select(chosen ? null : { kind: 'task', task: task.id })}
        >
          <BadgeMark badge={badge} coin />
          <span>
            <span class="hidden-text">{badge.label} </span>
            <span class="mono">{badge.name}</span>
          </span>
        </button>
      </th>
      <td class={`reason face-text-${reason.face}`}>{t(reason.text, reason.args)}</td>
      <td class="number">{formatUs(Math.max(0, stage.nowUs() - task.sinceUs))}</td>
    </tr>
  );
};

const Group = ({ group, ...props }: LoopProps & { readonly group: TaskGroup }) => {
  const tasks = tasksIn(props.loop, group);
  if (tasks.length === 0 && group !== 'thisTurn') return null;
  return (
    <section class={`table-room face-${group}`}>
      <h2>
        {t(`table.tasks.${group}`)} <span class="count">{tasks.length}</span>
      </h2>
      <table>
        <tbody>
          {tasks.map((task) => (
            <TaskRow key={task.id} {...props} task={task} />
          ))}
        </tbody>
      </table>
    </section>
  );
};

export const LoopTable = (props: LoopProps) => (
  <>
    <p class="second">{t('table.turn', { n: props.loop.turn })}</p>
    <HeartTable stage={props.stage} board={props.board} />
    {groups.map((group) => (
      <Group key={group} {...props} group={group} />
    ))}
  </>
);
