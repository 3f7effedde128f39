/** The board as tables and buttons: the same model as the canvas, and as playable. */

import { type RoomName, roomNames } from '../../shared/score/rooms.ts';
import type { CoreView, ThreadView } from '../../shared/sim/words/view.ts';
import { formatUs } from '../i18n/format.ts';
import { t } from '../i18n/text.ts';
import type { LiveStage } from '../model/createStage.ts';
import { isKeyed } from '../model/keyed.ts';
import { quantumOn, usedShare } from '../model/quantum.ts';
import { isChosenThread } from '../model/queueOrder.ts';
import { threadsIn } from '../model/rooms.ts';
import type { Board } from '../model/stage.ts';
import { whyThread } from '../model/why.ts';
import { BadgeMark } from './BadgeMark.tsx';
import { CargoList } from './CargoList.tsx';
import { DeadlockTable } from './DeadlockTable.tsx';
import { KeyPatience } from './KeyPatience.tsx';
import { LaneTable } from './LaneTable.tsx';
import { LoopTable } from './LoopTable.tsx';
import { OfferList } from './OfferList.tsx';
import { QueueMoves } from './QueueMoves.tsx';
import { useStage } from './useStage.ts';

interface PartProps {
  readonly stage: LiveStage;
  readonly board: Board;
}

interface ThreadRowProps extends PartProps {
  readonly thread: ThreadView;
}

const ChooseThread = ({ stage, board, thread }: ThreadRowProps) => {
  const badge = stage.badge(thread.id);
  const chosen = isChosenThread(board.selection, thread.id);
  return (
    <button
      type="button"
      class="token"
      aria-pressed={chosen}
      onClick={() => stage.select(chosen ? null : { kind: 'thread', thread: thread.id })}
    >
      <BadgeMark badge={badge} />
      <span>
        <span class="hidden-text">{badge.label} </span>
        <span class="mono">{badge.name}</span>
      </span>
    </button>
  );
};

const ThreadRow = (props: ThreadRowProps) => {
  const { stage, board, thread } = props;
  const sight = stage.sight();
  const reason = whyThread(sight, thread);
  return (
    <tr>
      <th scope="row">
        <ChooseThread {...props} />
      </th>
      <td class={`reason face-text-${reason.face}`}>
        {t(reason.text, reason.args)}
        {thread.state === 'ready' && <CargoList pieces={thread.cargo} keyed={isKeyed(sight.view, thread)} />}
      </td>
      <td class="number">{formatUs(Math.max(0, stage.nowUs() - thread.sinceUs))}</td>
      <QueueMoves stage={stage} board={board} thread={thread.id} />
    </tr>
  );
};

const TakeOff = ({ stage, board, core }: PartProps & { readonly core: number }) =>
  board.role === 'os' ? (
    <button type="button" class="button" onClick={() => stage.act({ type: 'preempt', core })}>
      {t('table.takeOff')}
      <span class="hidden-text"> {t('table.core', { core })}</span>
    </button>
  ) : null;

const QuantumUsed = ({ stage, board, core }: PartProps & { readonly core: CoreView }) => {
  const quantum = quantumOn(null, core, board.rules.quantumUs, false);
  if (quantum === null) return null;
  const used = Math.floor((usedShare(quantum, stage.nowUs()) * quantum.us) / 1000);
  return <span class="second"> {t('table.quantum', { used, ms: quantum.us / 1000 })}</span>;
};

const CoreRow = ({ stage, board, core }: PartProps & { readonly core: number }) => {
  const here = board.view.cores[core];
  const thread = here?.thread ? board.view.threads[here.thread] : undefined;
  const reason = thread ? whyThread(stage.sight(), thread) : null;
  return (
    <tr>
      <th scope="row">{t('table.core', { core })}</th>
      <td>{thread ? <ChooseThread stage={stage} board={board} thread={thread} /> : t('table.empty')}</td>
      <td class="reason">
        {reason ? t(reason.text, reason.args) : ''}
        {here && <QuantumUsed stage={stage} board={board} core={here} />}
      </td>
      <td>{thread && <TakeOff stage={stage} board={board} core={core} />}</td>
    </tr>
  );
};

const CoreTable = ({ stage, board }: PartProps) => (
  <section class="table-room">
    <h2>{t('table.cores')}</h2>
    <table>
      <thead class="hidden-text">
        <tr>
          <th scope="col">{t('table.cores')}</th>
          <th scope="col">{t('table.thread')}</th>
          <th scope="col">{t('table.doing')}</th>
          <th scope="col">{t('table.move')}</th>
        </tr>
      </thead>
      <tbody>
        {board.view.cores.map(({ index }) => (
          <CoreRow key={index} stage={stage} board={board} core={index} />
        ))}
      </tbody>
    </table>
  </section>
);

const RoomTable = ({ stage, board, room }: PartProps & { readonly room: RoomName }) => {
  const threads = threadsIn(board.view, room);
  if (threads.length === 0 && room !== 'ready') return null;
  return (
    <section class={`table-room face-${room}`}>
      <h2>
        {t(`table.rooms.${room}`)} <span class="count">{threads.length}</span>
      </h2>
      {threads.length === 0 && <p class="second">{t('table.nobody')}</p>}
      {room === 'gil' && <KeyPatience stage={stage} board={board} />}
      <table>
        <tbody>
          {threads.map((thread) => (
            <ThreadRow key={thread.id} stage={stage} board={board} thread={thread} />
          ))}
        </tbody>
      </table>
    </section>
  );
};

const Finished = ({ stage, board }: PartProps) => (
  <section class="table-room">
    <h2>
      {t('table.finished')} <span class="count">{board.view.finished.length}</span>
    </h2>
    <p>{board.view.finished.map((id) => stage.badge(id).label).join(', ')}</p>
    {board.ghost && (
      <p class="second">
        {t('table.ghost', {
          policy: t(`policies.${board.ghost.policy}`),
          n: board.ghost.done,
          total: board.ghost.total,
        })}
      </p>
    )}
  </section>
);

export const BoardTable = ({ stage }: { readonly stage: LiveStage }) => {
  const board = useStage(stage);
  return (
    <div class="board-table">
      <DeadlockTable stage={stage} board={board} />
      <OfferList stage={stage} />
      {Object.values(board.view.loops).map((loop) => (
        <LoopTable key={loop.thread} stage={stage} board={board} loop={loop} />
      ))}
      <CoreTable stage={stage} board={board} />
      {roomNames.map((room) => (
        <RoomTable key={room} stage={stage} board={board} room={room} />
      ))}
      <Finished stage={stage} board={board} />
      <LaneTable stage={stage} board={board} />
    </div>
  );
};
