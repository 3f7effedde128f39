/**
 * The keys of the debrief. R: the same again, Enter: on to the next level, unless a button has the focus; the others move
 * through the run. Whoever made the last move by Enter should see what came of it: for a moment the keys mean nothing.
 */
import { useEffect, useRef } from 'preact/hooks';
import { isOff } from '../parts/keyNames.ts';

const stillMs = 900;

export interface DebriefOrders {
  readonly again: () => void;
  readonly goOn: () => void;
  /** By events, or by 10 ms of the machine's time. */
  readonly scrub: (by: 'event' | 'time', step: 1 | -1) => void;
  readonly toggle: () => void;
  /** The n-th moment, from 0. */
  readonly show: (index: number) => void;
  readonly branch: () => void;
  readonly stretch: () => void;
}

type Order = (orders: DebriefOrders) => void;

const rows: Readonly<Record<string, Order>> = {
  KeyR: (orders) => orders.again(),
  KeyB: (orders) => orders.branch(),
  KeyV: (orders) => orders.stretch(),
  Digit1: (orders) => orders.show(0),
  Digit2: (orders) => orders.show(1),
  Digit3: (orders) => orders.show(2),
};

const isOn = ({ target }: KeyboardEvent, what: string): boolean =>
  target instanceof Element && target.closest(what) !== null;

const orderOf = (event: KeyboardEvent): Order | null => {
  const { key, code, shiftKey } = event;
  const isHeld = isOn(event, 'button, a, summary, dialog, canvas, [role="grid"]');
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    if (isHeld || isOn(event, 'select')) return null;
    return (orders) => orders.scrub(shiftKey ? 'time' : 'event', key === 'ArrowRight' ? 1 : -1);
  }
  if (isHeld || event.repeat)
    return rows[code] && !event.repeat && !isOn(event, 'dialog, select') ? rows[code] : null;
  if (isOn(event, 'select')) return null;
  if (key === ' ') return (orders) => orders.toggle();
  if (key === 'Enter') return (orders) => orders.goOn();
  return rows[code] ?? null;
};

export const useDebriefKeys = (orders: DebriefOrders): void => {
  const openedMs = useRef(performance.now());
  const newest = useRef(orders);
  newest.current = orders;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (performance.now() - openedMs.current < stillMs) return;
      if (isOff(event.key)) return;
      const order = orderOf(event);
      if (order === null) return;
      event.preventDefault();
      order(newest.current);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
};
