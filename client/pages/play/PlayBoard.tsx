/** The whole board: head, machine time, canvas or table, and the words below. The same alone and in a class. */
import type { ComponentChildren, RefObject } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { t } from '../../i18n/text.ts';
import type { LiveStage } from '../../model/createStage.ts';
import type { LevelHead } from '../../model/head.ts';
import { loopTimeOf } from '../../model/loopTime.ts';
import { BoardTable } from '../../table/BoardTable.tsx';
import { useStage } from '../../table/useStage.ts';
import { Voice } from '../../table/Voice.tsx';
import { Icon } from '../parts/Icon.tsx';
import { settings } from '../parts/settings.ts';
import { useMainFocus } from '../parts/useMainFocus.ts';
import { useNarrow } from '../parts/useNarrow.ts';
import { BoardHost } from './BoardHost.tsx';
import { Coach } from './Coach.tsx';
import { type CodePlace, useCode } from './code/useCode.ts';
import { DoneCount } from './DoneCount.tsx';
import { Hud, KeyButton } from './Hud.tsx';
import { Inspector } from './Inspector.tsx';
import { KeyList } from './KeyList.tsx';
import { LoopTime } from './LoopTime.tsx';
import { MachineTime } from './MachineTime.tsx';
import { MemoryMark } from './MemoryMark.tsx';
import { Menu } from './Menu.tsx';
import { type Orders, ordersFor } from './orders.ts';
import { QuantumDial } from './QuantumDial.tsx';
import { useKeys } from './useKeys.ts';
import { useSoundNote } from './useSoundNote.ts';

export interface PlayBoardProps {
  readonly stage: LiveStage;
  readonly head: LevelHead;
  /** The same run at its end, where that is known. */
  readonly whole?: LiveStage | null;
  /** In the head: a round's clock. */
  readonly clock?: ComponentChildren;
  /** At the end of the menu: settings, the way out. */
  readonly menu?: ComponentChildren;
}

interface Page {
  readonly orders: Orders;
  readonly table: boolean;
  readonly code: CodePlace;
  readonly hints: number;
  readonly hideHint: () => void;
  readonly showTable: () => void;
  readonly menu: RefObject<HTMLDialogElement | null>;
  readonly keys: RefObject<HTMLDialogElement | null>;
}

const usePage = ({ stage, head }: PlayBoardProps): Page => {
  const menu = useRef<HTMLDialogElement>(null);
  const keys = useRef<HTMLDialogElement>(null);
  const [table, setTable] = useState(false);
  const [hints, setHints] = useState(0);
  const most = head.hints.length;
  const code = useCode(head);
  const orders = useMemo(
    () =>
      ordersFor(stage, {
        hint: () => setHints((shown) => Math.min(most, shown + 1)),
        table: () => setTable((shown) => !shown),
        code: code.toggle,
        keys: () => keys.current?.showModal(),
        menu: () => menu.current?.showModal(),
      }),
    [stage, most],
  );
  return {
    ...{ orders, table, code, hints, menu, keys },
    hideHint: () => setHints(0),
    showTable: () => setTable(true),
  };
};

interface HintProps {
  readonly text: string;
  readonly hide: () => void;
}

const Hint = ({ text, hide }: HintProps) => (
  <div class="hint" role="status">
    <p>{t(text)}</p>
    <KeyButton icon="close" name={t('hud.hideHint')} press={hide} />
  </div>
);

export const PlayBoard = (props: PlayBoardProps) => {
  const { stage, head, clock } = props;
  const board = useStage(stage);
  const page = usePage(props);
  const { code } = page;
  const hasCode = code.shown && code.source !== null;
  const hint = head.hints[page.hints - 1];
  const soundNote = useSoundNote();
  const narrow = useNarrow();
  useKeys(page.orders);
  useMainFocus();
  return (
    <main class="play" id="main" tabIndex={-1}>
      <Hud stage={stage} board={board} head={head} orders={page.orders}>
        {clock}
      </Hud>
      <div class="time-row">
        {board.role === 'loop' ? (
          <LoopTime time={loopTimeOf(board.pulse, stage.nowUs())} />
        ) : (
          <MachineTime buckets={board.buckets} />
        )}
        <DoneCount board={board} />
      </div>
      <MemoryMark board={board} />
      {head.steps && <Coach stage={stage} steps={head.steps} />}
      {head.quanta && <QuantumDial stage={stage} quanta={head.quanta} />}
      <div class={hasCode ? 'play-floor with-code' : 'play-floor'}>
        {page.table || narrow ? (
          <BoardTable stage={stage} />
        ) : (
          <BoardHost
            {...{ stage, whole: props.whole ?? null }}
            source={code.source}
            aside={hasCode}
            failed={page.showTable}
          />
        )}
        {soundNote !== null && (
          <p class="play-note" aria-hidden="true">
            <Icon name={settings().sound ? 'sound' : 'mute'} />
            {soundNote}
          </p>
        )}
        {code.source && code.Panel && (
          <code.Panel stage={stage} board={board} source={code.source} hide={code.toggle} />
        )}
      </div>
      <Inspector stage={stage} board={board} orders={page.orders} code={code}>
        {hint !== undefined && <Hint text={hint} hide={page.hideHint} />}
      </Inspector>
      <Voice stage={stage} note={soundNote} />
      <Menu
        {...{ stage, board }}
        orders={page.orders}
        dialog={page.menu}
        table={narrow ? 'only' : page.table ? 'shown' : 'hidden'}
        hasHints={head.hints.length > 0}
        hasCode={code.source !== null}
      >
        {props.menu}
      </Menu>
      <KeyList dialog={page.keys} role={head.role} code={code.source !== null} allowed={head.allowed} />
    </main>
  );
};
