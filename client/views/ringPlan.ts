/** Where a deadlock's ring lies on its card: its members, the bows between them, and a plate on each. Pure; CSS px. */
import type { WaitRing } from '../model/waitRing.ts';
import type { Rect } from './ink/pen.ts';
import type { Point } from './motion.ts';

export interface Bow {
  /** From the waiter to whom it waits for. */
  readonly points: readonly Point[];
  /** Where its plate stands. */
  readonly middle: Point;
  /** Beyond it there is nobody. */
  readonly loose: boolean;
}

export interface RingPlan {
  /** Half the side of a badge. */
  readonly radius: number;
  readonly seats: readonly Point[];
  /** One a link. */
  readonly bows: readonly Bow[];
  /** Where a few words may stand in its middle. */
  readonly hub: { readonly x: number; readonly y: number; readonly width: number };
}

export const headHeight = 34;
const badgeRoom = { most: 23, least: 13 };
/** Room for names and plates at the sides. */
const sides = { x: 66, y: 30 };
const bowSteps = 20;

const turn = Math.PI * 2;

interface Oval {
  readonly x: number;
  readonly y: number;
  readonly rx: number;
  readonly ry: number;
}

const ovalIn = ({ width, height }: Pick<Rect, 'width' | 'height'>): Oval => ({
  x: width / 2,
  y: headHeight + (height - headHeight) / 2,
  rx: Math.max(30, Math.min(width / 2 - sides.x, height)),
  ry: Math.max(20, (height - headHeight) / 2 - sides.y),
});

const pointOn = ({ x, y, rx, ry }: Oval, angle: number): Point => ({
  x: x + Math.cos(angle) * rx,
  y: y + Math.sin(angle) * ry,
});

/** Two face each other; more begin at twelve. */
const angleOf = (seat: number, seats: number): number =>
  (seats === 2 ? -Math.PI : -Math.PI / 2) + (seat * turn) / seats;

/** How much of a turn a badge covers, with a little air. */
const covered = ({ rx, ry }: Oval, radius: number): number =>
  (radius + 6) / Math.max(1, Math.min(rx, ry) * 0.5 + Math.max(rx, ry) * 0.5);

const along = (oval: Oval, from: number, to: number): readonly Point[] =>
  Array.from({ length: bowSteps + 1 }, (_, n) => pointOn(oval, from + ((to - from) * n) / bowSteps));

const straight = (from: Point, to: Point, radius: number): readonly Point[] => {
  const long = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const by = { x: ((to.x - from.x) / long) * (radius + 6), y: ((to.y - from.y) / long) * (radius + 6) };
  return [
    { x: from.x + by.x, y: from.y + by.y },
    { x: to.x - by.x, y: to.y - by.y },
  ];
};

/** Broken at the space nearest to its middle. */
export const halves = (text: string): readonly string[] => {
  const spaces = [...text].flatMap((letter, at) => (letter === ' ' ? [at] : []));
  const middle = text.length / 2;
  const [at] = spaces.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return at === undefined ? [text] : [text.slice(0, at), text.slice(at + 1)];
};

const middleOf = (points: readonly Point[]): Point => {
  const [from, to] = [points[0], points.at(-1)];
  if (points.length > 2 || !from || !to) return points[Math.floor(points.length / 2)] ?? { x: 0, y: 0 };
  return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
};

export const ringPlan = (ring: WaitRing, size: Pick<Rect, 'width' | 'height'>): RingPlan => {
  const oval = ovalIn(size);
  const seats = ring.nodes.length;
  // Whoever waits for nobody has the empty seat before it.
  const places = ring.links.some(({ to }) => to === null) && seats === 1 ? 2 : seats;
  const radius = Math.max(
    badgeRoom.least,
    Math.min(badgeRoom.most, oval.ry * 0.55, 90 / Math.max(1, places - 1)),
  );
  const points = ring.nodes.map((_, seat) => pointOn(oval, angleOf(seat, places)));
  const air = covered(oval, radius);
  const bows = ring.links.map(({ from, to }): Bow => {
    const start = angleOf(from, places);
    const next = (from + 1) % places;
    const loose = to === null;
    if (loose || to === next) {
      const end = start + turn / places;
      const way = along(oval, start + air, loose ? start + turn / places / 2 : end - air);
      return { points: way, middle: loose ? (way.at(-1) ?? { x: 0, y: 0 }) : middleOf(way), loose };
    }
    const way = straight(points[from] ?? oval, points[to] ?? oval, radius);
    return { points: way, middle: middleOf(way), loose };
  });
  const hub = { x: oval.x, y: oval.y + 5, width: Math.max(40, 2 * (oval.rx - radius) - 24) };
  return { radius, seats: points, bows, hub };
};
