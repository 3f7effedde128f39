/** The keyboard map of the board. Keys mean something only while the board has the focus, or nothing has. */
import { useEffect } from 'preact/hooks';
import { actionOf, type BoardAction, type CoreAction, coreActions, keyOf } from '../../model/keymap.ts';
import { isOff } from '../parts/keyNames.ts';
import { settings } from '../parts/settings.ts';
import type { Orders } from './orders.ts';

type Order = (orders: Orders) => void;
type Held = Pick<KeyboardEvent, 'shiftKey'>;

/** These keep their meaning whatever a person chooses. */
const fixed: Readonly<Record<string, Order>> = {
  enter: (orders) => orders.suggested(),
  escape: (orders) => orders.letGo(),
};

const rows: Readonly<Record<Exclude<BoardAction, CoreAction>, (orders: Orders, held: Held) => void>> = {
  run: (orders) => orders.toggleRun(),
  step: (orders) => orders.step(),
  undo: (orders, { shiftKey }) => (shiftKey ? orders.redo() : orders.undo()),
  slower: (orders) => orders.slower(),
  faster: (orders) => orders.faster(),
  next: (orders) => orders.next(),
  takeOff: (orders) => orders.takeOff(),
  hint: (orders) => orders.hint(),
  table: (orders) => orders.table(),
  code: (orders) => orders.code(),
  sound: (orders) => orders.sound(),
  restart: (orders) => orders.restart(),
  keys: (orders) => orders.keys(),
  thread: (orders) => orders.hand('thread'),
  process: (orders) => orders.hand('process'),
  split: (orders) => orders.hand('split'),
};

const isCore = (action: BoardAction): action is CoreAction => coreActions.some((each) => each === action);

/** With Shift the second eight. */
const coreOf = (action: CoreAction, { shiftKey }: Held): number =>
  coreActions.indexOf(action) + (shiftKey ? coreActions.length : 0);

const arrows: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1 };

/** Along the queue: Shift picks another, Alt moves what is picked. */
const queueOrder = ({ key, shiftKey, altKey }: KeyboardEvent): Order | null => {
  const by = arrows[key];
  if (by === undefined || shiftKey === altKey) return null;
  return (orders) => (altKey ? orders.nudge(by) : orders.pick(by));
};

const orderOf = (event: KeyboardEvent): Order | null => {
  if (arrows[event.key] !== undefined) return queueOrder(event);
  if (event.altKey) return null;
  const key = keyOf(event);
  if (/^\d$/.test(key)) return (orders) => orders.choose(Number(key) || 10);
  const action = actionOf(settings().keys, key);
  if (action === null) return fixed[key] ?? null;
  return isCore(action)
    ? (orders) => orders.core(coreOf(action, event))
    : (orders) => rows[action](orders, event);
};

const ownPress = ['Enter', ' '];

/** Fields, dialogs and buttons keep the keys they use themselves. */
const isTaken = ({ key, target }: KeyboardEvent): boolean => {
  if (!(target instanceof Element)) return false;
  if (target.closest('input, select, textarea, dialog, [contenteditable]')) return true;
  return ownPress.includes(key) && target.closest('button, a, summary') !== null;
};

export const useKeys = (orders: Orders): void => {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || isTaken(event)) return;
      if (isOff(event.key)) return;
      const order = orderOf(event);
      if (order === null) return;
      event.preventDefault();
      order(orders);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [orders]);
};
