/**
 * What on the canvas can be pressed, and where. One list serves the pointer, the page's focus ring and the browser
 * tests; it is published on the host as a `boardlayout` event whenever it changes.
 */
import type { Offer } from '../model/stage.ts';
import type { Rect } from '../views/ink/pen.ts';

export const targetKinds = ['button', 'hook', 'thread', 'task', 'core', 'room'] as const;
export type TargetKind = (typeof targetKinds)[number];

export interface Target extends Rect {
  readonly kind: TargetKind;
  /** Thread, task or interpreter id, the core's index, or the room's name. */
  readonly id: string;
  /** A move that is open now begins with it. */
  readonly open?: boolean;
}

/** The threads and tasks that some open move names. */
export const openNames = (offers: readonly Offer[]): ReadonlySet<string> =>
  new Set(
    offers.flatMap<string>(({ command }) => {
      if (command.type === 'dispatch') return [command.thread];
      return command.type === 'resume' ? [command.task] : [];
    }),
  );

/** Fingers need 44 px; a target is grown to that about its centre, by touch only. */
const finger = 44;

const grown = (target: Target): Rect => {
  const width = Math.max(target.width, finger);
  const height = Math.max(target.height, finger);
  return {
    x: target.x + (target.width - width) / 2,
    y: target.y + (target.height - height) / 2,
    width,
    height,
  };
};

const holds = (rect: Rect, x: number, y: number): boolean =>
  x >= rect.x && y >= rect.y && x <= rect.x + rect.width && y <= rect.y + rect.height;

const centreDistance = (rect: Rect, x: number, y: number): number =>
  Math.hypot(rect.x + rect.width / 2 - x, rect.y + rect.height / 2 - y);

const nearest = (targets: readonly Target[], x: number, y: number): Target | null =>
  targets.reduce<Target | null>(
    (best, next) => (best === null || centreDistance(next, x, y) < centreDistance(best, x, y) ? next : best),
    null,
  );

/** The first kind of the list that is hit wins: a button lies on its core, a thread in its room. */
const topmost = (targets: readonly Target[], x: number, y: number): Target | null => {
  for (const kind of targetKinds) {
    const hit = nearest(
      targets.filter((target) => target.kind === kind),
      x,
      y,
    );
    if (hit) return hit;
  }
  return null;
};

/** What lies under the point; by touch, what a finger there may mean. */
export const targetAt = (
  targets: readonly Target[],
  at: { readonly x: number; readonly y: number; readonly touch: boolean },
): Target | null => {
  const { x, y, touch } = at;
  const exact = topmost(
    targets.filter((target) => holds(target, x, y)),
    x,
    y,
  );
  if (exact && exact.kind !== 'room') return exact;
  if (!touch) return exact;
  const near = targets.filter((target) => target.kind !== 'room' && holds(grown(target), x, y));
  return topmost(near, x, y) ?? exact;
};

const isSameTarget = (a: Target, b: Target | undefined): boolean =>
  a.kind === b?.kind &&
  a.id === b.id &&
  (a.open ?? false) === (b.open ?? false) &&
  a.x === b.x &&
  a.y === b.y &&
  a.width === b.width &&
  a.height === b.height;

/** Tells the host when the list has changed. Coordinates are CSS px from the host's upper left corner. */
export const createHitMap = (host: HTMLElement): { publish(targets: readonly Target[]): void } => {
  let told: readonly Target[] = [];
  return {
    publish: (targets) => {
      if (targets.length === told.length && targets.every((each, n) => isSameTarget(each, told[n]))) return;
      told = targets;
      host.dispatchEvent(new CustomEvent('boardlayout', { detail: targets, bubbles: true }));
    },
  };
};
