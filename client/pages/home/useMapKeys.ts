/** The map by keys: [ and ] go from chapter to chapter, Enter plays, V watches, P practises. */
import { useEffect } from 'preact/hooks';
import { isOff } from '../parts/keyNames.ts';

export interface MapOrders {
  readonly chapter: (by: -1 | 1) => void;
  /** Along the rail. */
  readonly stop: (by: -1 | 1) => void;
  readonly play: () => void;
  readonly watch: () => void;
  readonly practise: () => void;
}

type Order = (orders: MapOrders) => void;

/** By the place of the key, so that other alphabets have them, too. */
const rows: Readonly<Record<string, Order>> = {
  BracketLeft: ({ chapter }) => chapter(-1),
  BracketRight: ({ chapter }) => chapter(1),
  KeyV: ({ watch }) => watch(),
  KeyP: ({ practise }) => practise(),
};

const stopOrders: Readonly<Record<string, Order>> = {
  Enter: ({ play }) => play(),
  ArrowUp: ({ stop }) => stop(-1),
  ArrowDown: ({ stop }) => stop(1),
  ArrowLeft: ({ stop }) => stop(-1),
  ArrowRight: ({ stop }) => stop(1),
};

/** In rows that run from right to left the arrows go where they point. */
const turned: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

const isReversed = (stop: Element): boolean => {
  const rail = stop.closest('.rail');
  return rail !== null && getComputedStyle(rail).flexDirection === 'row-reverse';
};

const orderOf = ({ key, code, target }: KeyboardEvent): Order | undefined => {
  if (!(target instanceof Element)) return rows[code];
  if (target.matches('input[name="stop"]'))
    return stopOrders[(isReversed(target) && turned[key]) || key] ?? rows[code];
  return target.closest('input, select, textarea, dialog') ? undefined : rows[code];
};

export const useMapKeys = (orders: MapOrders): void => {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isOff(event.key)) return;
      const order = orderOf(event);
      if (order === undefined) return;
      event.preventDefault();
      order(orders);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [orders]);
};
