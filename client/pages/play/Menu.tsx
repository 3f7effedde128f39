/** The menu of a board: the hand on time in full, the other ways to look at it, and the way out. */
import type { ComponentChildren, RefObject } from 'preact';
import { useMemo } from 'preact/hooks';
import { paceModes } from '../../../shared/protocol/game.ts';
import { formatNumber } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import type { LiveStage } from '../../model/createStage.ts';
import type { Board } from '../../model/stage.ts';
import { GlossaryLink } from '../parts/GlossaryLink.tsx';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { hintOf } from '../parts/keyNames.ts';
import { settings } from '../parts/settings.ts';
import { Key } from './Key.tsx';
import { type Orders, speeds } from './orders.ts';

interface MenuProps {
  readonly stage: LiveStage;
  readonly board: Board;
  readonly orders: Orders;
  readonly dialog: RefObject<HTMLDialogElement | null>;
  /** Where the window is too narrow for a drawn board there is nothing to choose. */
  readonly table: 'shown' | 'hidden' | 'only';
  readonly hasHints: boolean;
  readonly hasCode: boolean;
  /** Ways out and settings: they belong to the page. */
  readonly children?: ComponentChildren;
}

interface RowProps {
  readonly icon: IconName;
  readonly text: string;
  readonly hint?: string | undefined;
  readonly disabled?: boolean;
  readonly press: () => void;
}

const Row = ({ icon, text, hint, disabled = false, press }: RowProps) => (
  <button type="submit" class="button menu-row" disabled={disabled} onClick={press}>
    <Icon name={icon} />
    <span>{text}</span>
    <Key name={hint} />
  </button>
);

const Mode = ({ stage, board }: Pick<MenuProps, 'stage' | 'board'>) => (
  <fieldset class="choice">
    <legend>{t('hud.mode')}</legend>
    <div class="choice-row">
      {paceModes.map((mode) => (
        <label key={mode} class="choice-one" title={t(`hud.modes.${mode}About`)}>
          <input
            type="radio"
            name="mode"
            checked={board.mode === mode}
            onChange={() => stage.time?.mode(mode)}
          />
          <span>{t(`hud.modes.${mode}`)}</span>
        </label>
      ))}
    </div>
    <p class="note">{t(`hud.modes.${board.mode === 'flow' ? 'flow' : 'think'}About`)}</p>
  </fieldset>
);

const Speed = ({ stage, board }: Pick<MenuProps, 'stage' | 'board'>) => (
  <fieldset class="choice">
    <legend>{t('hud.speed')}</legend>
    <div class="choice-row">
      {speeds.map((speed) => (
        <label key={speed} class="choice-one">
          <input
            type="radio"
            name="speed"
            checked={board.speed === speed}
            onChange={() => stage.time?.speed(speed)}
          />
          <span>×{formatNumber(speed, speed < 0.5 ? 2 : speed < 1 ? 1 : 0)}</span>
        </label>
      ))}
    </div>
  </fieldset>
);

const redoHint = (): string | undefined => {
  const key = hintOf('undo');
  return key && t('hud.keys.shift', { key });
};

const TimeRows = ({ board, orders }: Pick<MenuProps, 'board' | 'orders'>) => (
  <>
    <Row
      icon="next"
      text={t('hud.step')}
      hint={hintOf('step')}
      disabled={board.view.ended}
      press={orders.step}
    />
    <Row
      icon="undo"
      text={t('hud.undo')}
      hint={hintOf('undo')}
      disabled={!board.canUndo}
      press={orders.undo}
    />
    <Row icon="turn" text={t('hud.redo')} hint={redoHint()} disabled={!board.canRedo} press={orders.redo} />
    <Row icon="flag" text={t('hud.restart')} hint={hintOf('restart')} press={orders.restart} />
  </>
);

const MenuDialog = ({ stage, board, orders, dialog, table, hasHints, hasCode, children }: MenuProps) => (
  <dialog class="dialog menu" ref={dialog} aria-labelledby="menu-title">
    <form method="dialog" class="stack">
      <h2 id="menu-title">{t('hud.menu')}</h2>
      {stage.time && <Mode stage={stage} board={board} />}
      {stage.time && <Speed stage={stage} board={board} />}
      <div class="menu-rows">
        {stage.time && <TimeRows board={board} orders={orders} />}
        {hasHints && <Row icon="bulb" text={t('hud.hint')} hint={hintOf('hint')} press={orders.hint} />}
        {table !== 'only' && (
          <Row
            icon="text"
            text={t(table === 'shown' ? 'hud.showBoard' : 'hud.showTable')}
            hint={hintOf('table')}
            press={orders.table}
          />
        )}
        {hasCode && (
          <Row icon="process" text={t('board.code.toggle')} hint={hintOf('code')} press={orders.code} />
        )}
        <Row
          icon={settings().sound ? 'mute' : 'sound'}
          text={t(settings().sound ? 'settings.soundOff' : 'settings.sound')}
          hint={hintOf('sound')}
          press={orders.sound}
        />
        <Row icon="hand" text={t('hud.allKeys')} hint={hintOf('keys')} press={orders.keys} />
        <GlossaryLink row />
      </div>
      {children}
      <button type="submit" class="button primary">
        {t('hud.backToBoard')}
      </button>
    </form>
  </dialog>
);

/** Its board is drawn many times a second; what the menu shows of it seldom changes. */
export const Menu = (props: MenuProps) => {
  const { stage, board, orders, dialog, table, hasHints, hasCode, children } = props;
  const { mode, speed, canUndo, canRedo, view } = board;
  return useMemo(
    () => <MenuDialog {...props} />,
    [stage, orders, dialog, table, hasHints, hasCode, children, mode, speed, canUndo, canRedo, view.ended],
  );
};
