/** The keyboard map of the board. Keys mean something only while the board has the focus, or nothing has. */
import { useEffect } from 'preact/hooks';
import { settings } from '../parts/settings.ts';
import type { Orders } from './orders.ts';

const coreKeys = 'qwerasdf';

/** Layouts that are not Latin still have the key where it is printed. */
const keyOf = ({ key, code }: KeyboardEvent): string => {
  if (key.length > 1 || /^[\x20-\x7e]$/.test(key)) return key.toLowerCase();
  return code.startsWith('Key') ? code.slice(3).toLowerCase() : key;
};

const rows: Readonly<Record<string, (orders: Orders) => void>> = {
  ' ': (orders) => orders.toggleRun(),
  '.': (orders) => orders.step(),
  ',': (orders) => orders.undo(),
  '-': (orders) => orders.slower(),
  '=': (orders) => orders.faster(),
  '+': (orders) => orders.faster(),
  '?': (orders) => orders.keys(),
  enter: (orders) => orders.suggested(),
  escape: (orders) => orders.letGo(),
  home: (orders) => orders.restart(),
  c: (orders) => orders.code(),
  h: (orders) => orders.hint(),
  l: (orders) => orders.table(),
  m: (orders) => orders.sound(),
  n: (orders) => orders.next(),
  x: (orders) => orders.takeOff(),
  t: (orders) => orders.hand('thread'),
  p: (orders) => orders.hand('process'),
  y: (orders) => orders.hand('split'),
};

const arrows: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1 };

/** Along the queue: Shift picks another, Alt moves what is picked. */
const queueOrder = ({ key, shiftKey, altKey }: KeyboardEvent): ((orders: Orders) => void) | null => {
  const by = arrows[key];
  if (by === undefined || shiftKey === altKey) return null;
  return (orders) => (altKey ? orders.nudge(by) : orders.pick(by));
};

const orderOf = (event: KeyboardEvent): ((orders: Orders) => void) | null => {
  if (arrows[event.key] !== undefined) return queueOrder(event);
  if (event.altKey) return null;
  const key = keyOf(event);
  if (key === 'z') return (orders) => (event.shiftKey ? orders.redo() : orders.undo());
  if (/^[1-9]$/.test(key)) return (orders) => orders.choose(Number(key));
  if (key === '0') return (orders) => orders.choose(10);
  if (key.length === 1 && coreKeys.includes(key)) {
    const core = coreKeys.indexOf(key) + (event.shiftKey ? coreKeys.length : 0);
    return (orders) => orders.core(core);
  }
  return rows[key] ?? null;
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
      // Who dictates or holds a switch may press letters without meaning to.
      if (!settings().letterKeys && /^\p{L}$/u.test(event.key)) return;
      const order = orderOf(event);
      if (order === null) return;
      event.preventDefault();
      order(orders);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [orders]);
};
