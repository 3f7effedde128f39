/** Where words live: what you have in hand and why it waits, and the move that is open, under the thumb. */
import type { ComponentChildren } from 'preact';
import { t } from '../../i18n/text.ts';
import type { LiveStage } from '../../model/createStage.ts';
import { type Focus, focusOf } from '../../model/focus.ts';
import type { Board, Offer } from '../../model/stage.ts';
import type { Face } from '../../model/why.ts';
import { BadgeMark } from '../../table/BadgeMark.tsx';
import { CargoList } from '../../table/CargoList.tsx';
import { Term } from '../glossary/Term.tsx';
import type { TermId } from '../glossary/terms.ts';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { hintOf } from '../parts/keyNames.ts';
import type { CodePlace } from './code/useCode.ts';
import { Hands } from './Hands.tsx';
import { letGo } from './Hud.tsx';
import { Key } from './Key.tsx';
import type { Orders } from './orders.ts';

interface PartProps {
  readonly stage: LiveStage;
  readonly board: Board;
  readonly orders: Orders;
}

const faceIcons: Readonly<Record<Face, IconName>> = {
  running: 'running',
  ready: 'ready',
  io: 'io',
  gil: 'gil',
  lock: 'lock',
  turn: 'turn',
  switch: 'switch',
  idle: 'idle',
  done: 'done',
};

/** What a state is about; the others say all by their name. */
const faceTerms: Readonly<Partial<Record<Face, TermId>>> = {
  running: 'core',
  ready: 'ready',
  io: 'ioWait',
  gil: 'gil',
  lock: 'lock',
  turn: 'turn',
  switch: 'contextSwitch',
};

const FaceName = ({ face }: { readonly face: Face }) => {
  const term = faceTerms[face];
  const name = t(`hud.faces.${face}`);
  return (
    <span>
      {term ? (
        <Term key={face} id={term}>
          {name}
        </Term>
      ) : (
        name
      )}
    </span>
  );
};

const Holding = ({ focus }: { readonly focus: Focus }) => (
  <div class="in-hand">
    <BadgeMark badge={focus.badge} coin={focus.kind === 'task'} />
    <div>
      <p class="in-hand-name">
        <span class="hidden-text">{focus.badge.label} </span>
        <b class="mono">{focus.badge.name}</b>
        <span class={`face-chip fill fill-${focus.reason.face}`}>
          <Icon name={faceIcons[focus.reason.face]} />
          <FaceName face={focus.reason.face} />
        </span>
      </p>
      <p class="in-hand-why">{t(focus.reason.text, focus.reason.args)}</p>
    </div>
    <CargoList pieces={focus.cargo} keyed={focus.keyed} />
  </div>
);

const quietText = (board: Board): string => {
  if (board.view.ended) return 'hud.quiet.ended';
  if (board.view.deadlock) return 'hud.quiet.deadlock';
  if (board.mode !== 'remote' && !board.running) return 'hud.quiet.paused';
  return board.offers.length > 0 ? 'hud.quiet.yours' : 'hud.quiet.running';
};

const Suggested = ({ offer, orders }: { readonly offer: Offer; readonly orders: Orders }) => (
  <button type="button" class="button primary big act" onClick={letGo(orders.suggested)}>
    <Icon name="running" />
    <span>{t(offer.text, offer.args)}</span>
    <Key name={t('hud.keys.enter')} />
  </button>
);

/** Time that stands still goes on by this button; else there is nothing to press. */
const Otherwise = ({ board, orders }: Omit<PartProps, 'stage'>) =>
  board.mode !== 'remote' && !board.running && !board.view.ended ? (
    <button type="button" class="button primary big act" onClick={letGo(orders.toggleRun)}>
      <Icon name="running" />
      <span>{t('hud.run')}</span>
      <Key name={hintOf('run')} />
    </button>
  ) : (
    <p class="act-none" aria-hidden="true">
      <span class="marching" />
    </p>
  );

/** A loop gains nothing by waiting: it would only hold its core. */
const Wait = ({ stage, board }: Omit<PartProps, 'orders'>) =>
  board.view.question?.role === 'os' && board.offers.length > 0 && board.mode !== 'flow' ? (
    <button type="button" class="button big" onClick={letGo(() => stage.act({ type: 'pass' }))}>
      <Icon name="hourglass" />
      <span>{t('hud.wait')}</span>
    </button>
  ) : null;

const TakeOff = ({ board, orders }: Omit<PartProps, 'stage'>) => {
  const { selection, view, role } = board;
  const onCore = selection?.kind === 'thread' && view.threads[selection.thread]?.state === 'running';
  const busyCore = selection?.kind === 'core' && view.cores[selection.core]?.thread !== null;
  return role === 'os' && (onCore || busyCore) ? (
    <button type="button" class="button big" onClick={letGo(orders.takeOff)}>
      <Icon name="undo" />
      <span>{t('hud.takeOff')}</span>
      <Key name={hintOf('takeOff')} />
    </button>
  ) : null;
};

interface InspectorProps extends PartProps {
  readonly code: Pick<CodePlace, 'source' | 'shown'>;
  /** Lies above it, over the board: a hint. */
  readonly children?: ComponentChildren;
}

export const Inspector = (props: InspectorProps) => {
  const { stage, board, orders, code, children } = props;
  const focus = focusOf(board, stage.sight());
  return (
    <footer class="inspector">
      {children}
      {focus ? <Holding focus={focus} /> : <p class="in-hand second">{t(quietText(board))}</p>}
      <div class="acts">
        {code.source !== null && (
          <button
            type="button"
            class="button big code-button"
            aria-pressed={code.shown}
            onClick={letGo(orders.code)}
          >
            <Icon name="text" />
            <span>{t('board.code.button')}</span>
            <Key name={hintOf('code')} />
          </button>
        )}
        <Wait {...props} />
        <TakeOff {...props} />
        <Hands board={board} orders={orders} />
        {board.suggestion ? (
          <Suggested offer={board.suggestion} orders={orders} />
        ) : (
          <Otherwise board={board} orders={orders} />
        )}
      </div>
    </footer>
  );
};
