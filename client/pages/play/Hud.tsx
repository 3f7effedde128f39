/** The head of the board: which level, which part you play, what to reach, what time it is, and the hand on time. */
import type { ComponentChildren } from 'preact';
import type { Micros, Role } from '../../../shared/ground/terms.ts';
import { formatUs, timeText } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import type { LiveStage } from '../../model/createStage.ts';
import type { LevelHead, StarMark } from '../../model/head.ts';
import type { Board } from '../../model/stage.ts';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { hintOf } from '../parts/keyNames.ts';
import { Key } from './Key.tsx';
import type { Orders } from './orders.ts';

const roleIcons: Readonly<Record<Role, IconName>> = {
  os: 'cpu',
  loop: 'turn',
  programmer: 'pencil',
  team: 'people',
};

const Stars = ({ count }: { readonly count: number }) => (
  <>
    {Array.from({ length: count }, (_, index) => (
      <Icon key={index} name="star" />
    ))}
  </>
);

const Mark = ({ mark }: { readonly mark: StarMark }) => (
  <li>
    <span class="hidden-text">{t('hud.starsFor', { count: mark.stars })} </span>
    <span aria-hidden="true">
      <Stars count={mark.stars} />
    </span>
    <b>{mark.atMostUs === null ? t(mark.text ?? 'hud.solved') : formatUs(mark.atMostUs)}</b>
  </li>
);

const Goal = ({ head }: { readonly head: LevelHead }) => (
  <div class="hud-goal">
    <p>{t(head.goal)}</p>
    {head.marks.length > 0 && (
      <ul class="hud-marks">
        {head.marks.map((mark) => (
          <Mark key={mark.stars} mark={mark} />
        ))}
      </ul>
    )}
  </div>
);

const SimClock = ({ atUs }: { readonly atUs: Micros }) => {
  const { value, unit } = timeText(atUs);
  return (
    <p class="hud-clock" role="timer" aria-live="off">
      <b>{value}</b> <small>{unit}</small>
    </p>
  );
};

interface KeyButtonProps {
  readonly icon: IconName;
  readonly name: string;
  readonly hint?: string | undefined;
  readonly disabled?: boolean;
  readonly wide?: boolean;
  readonly press: () => void;
}

/** A pressed button keeps no focus after a click by pointer: Enter and Space belong to the board again. */
export const letGo = (press: () => void) => (event: MouseEvent) => {
  if (event.detail > 0 && event.currentTarget instanceof HTMLElement) event.currentTarget.blur();
  press();
};

/** An icon and the key that does the same; the name is spoken and shown on hover. */
export const KeyButton = ({ icon, name, hint, disabled = false, wide = false, press }: KeyButtonProps) => (
  <button
    type="button"
    class={wide ? 'button key-button wide-only' : 'button key-button'}
    title={name}
    disabled={disabled}
    onClick={letGo(press)}
  >
    <Icon name={icon} label={name} />
    <Key name={hint} />
  </button>
);

const TimeButtons = ({ board, orders }: { readonly board: Board; readonly orders: Orders }) => (
  <>
    <KeyButton
      icon={board.running ? 'pause' : 'running'}
      name={t(board.running ? 'hud.pause' : 'hud.run')}
      hint={hintOf('run')}
      disabled={board.view.ended}
      press={orders.toggleRun}
    />
    <KeyButton
      wide
      icon="next"
      name={t('hud.step')}
      hint={hintOf('step')}
      disabled={board.view.ended}
      press={orders.step}
    />
    <KeyButton
      icon="undo"
      name={t('hud.undo')}
      hint={hintOf('undo')}
      disabled={!board.canUndo}
      press={orders.undo}
    />
  </>
);

interface HudProps {
  readonly stage: LiveStage;
  readonly board: Board;
  readonly head: LevelHead;
  readonly orders: Orders;
  /** What else belongs into the head: a round's clock. */
  readonly children?: ComponentChildren;
}

export const Hud = ({ stage, board, head, orders, children }: HudProps) => (
  <header class="hud">
    <span class="plate hud-plate">{head.plate}</span>
    <h1 class="hud-title">{t(head.title)}</h1>
    <span class="chip hud-role">
      <Icon name={roleIcons[head.role]} />
      {t(`hud.roles.${head.role}`)}
    </span>
    <Goal head={head} />
    {children}
    <SimClock atUs={stage.nowUs()} />
    {stage.time && <TimeButtons board={board} orders={orders} />}
    {head.hints.length > 0 && (
      <KeyButton wide icon="bulb" name={t('hud.hint')} hint={hintOf('hint')} press={orders.hint} />
    )}
    <KeyButton icon="menu" name={t('hud.menu')} press={orders.menu} />
  </header>
);
