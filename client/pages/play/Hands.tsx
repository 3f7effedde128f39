/** Buttons for what can be done with whom you have in hand: one for each key, where the level allows it. */
import { t } from '../../i18n/text.ts';
import { type HandName, handsOf } from '../../model/hands.ts';
import type { Board } from '../../model/stage.ts';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { hintOf } from '../parts/keyNames.ts';
import { letGo } from './Hud.tsx';
import { Key } from './Key.tsx';
import type { Orders } from './orders.ts';

const icons: Readonly<Record<HandName, IconName>> = {
  earlier: 'earlier',
  later: 'later',
  several: 'several',
  split: 'turn',
  thread: 'thread',
  process: 'process',
};

const hintFor = (name: HandName): string | undefined => {
  if (name === 'earlier') return 'Alt ↑';
  if (name === 'later') return 'Alt ↓';
  return name === 'several' ? 'Shift ↓' : hintOf(name);
};

interface ButtonProps {
  readonly name: HandName;
  readonly orders: Orders;
}

const HandButton = ({ name, orders }: ButtonProps) => {
  const hint = hintFor(name);
  return (
    <button
      type="button"
      class="button"
      title={t(`hud.hands.${name}Name`)}
      onClick={letGo(() => orders.hand(name))}
    >
      <Icon name={icons[name]} />
      <span>{t(`hud.hands.${name}`)}</span>
      {hint !== undefined && <Key name={hint} />}
    </button>
  );
};

interface HandsProps {
  readonly board: Board;
  readonly orders: Orders;
}

export const Hands = ({ board, orders }: HandsProps) => {
  const hands = handsOf(board);
  if (hands.length === 0) return null;
  return (
    <fieldset class="hands">
      <legend class="hidden-text">{t('hud.hands.title')}</legend>
      {hands.map(({ name }) => (
        <HandButton key={name} name={name} orders={orders} />
      ))}
    </fieldset>
  );
};
