/** How a deadlock is painted: an alarm's head, the members of the ring, and who waits for whom over what. */
import type { Badge } from '../model/stage.ts';
import type { WaitRing } from '../model/waitRing.ts';
import { drawIcon, type IconName } from './ink/icons.ts';
import { box, ink, letter, type Pen, type Rect } from './ink/pen.ts';
import { traceShape } from './ink/shapes.ts';
import type { Point } from './motion.ts';
import { type Bow, halves, headHeight, type RingPlan, ringPlan } from './ringPlan.ts';

export interface DeadlockFacts {
  readonly title: string;
  readonly ring: WaitRing;
  /** By node. */
  readonly badges: readonly Badge[];
  /** In the middle of a closed ring. */
  readonly each: string;
  /** What stands where nobody can be named. */
  readonly nobody: string;
}

const paintHead = (pen: Pen, title: string, { width }: Pick<Rect, 'width'>): void => {
  const { ctx, colours } = pen;
  ctx.save();
  ctx.beginPath();
  ctx.roundRect(0, 0, width, headHeight, [12, 12, 0, 0]);
  ctx.clip();
  box(pen, { x: 0, y: 0, width, height: headHeight }, { fill: colours.you, radius: 0 });
  box(pen, { x: 0, y: 0, width: 22, height: headHeight }, { pattern: 'hazard', radius: 0 });
  ctx.restore();
  drawIcon(ctx, 'alarm', { x: 30, y: 7, size: 20, colour: colours.onYou });
  letter(pen, title, {
    ...{ x: 58, y: 22.5, size: 15, bold: true, width: width - 70 },
    colour: colours.onYou,
  });
};

/** Thicker lines have larger tips. */
const arrows = { usual: 10, stark: 15 } as const;

const paintTip = ({ ctx, highContrast }: Pen, from: Point, to: Point): void => {
  const arrow = highContrast ? arrows.stark : arrows.usual;
  const turn = Math.atan2(to.y - from.y, to.x - from.x);
  ctx.save();
  ctx.translate(to.x, to.y);
  ctx.rotate(turn);
  ctx.beginPath();
  ctx.moveTo(-arrow, -arrow * 0.75);
  ctx.lineTo(2, 0);
  ctx.lineTo(-arrow, arrow * 0.75);
  ctx.closePath();
};

const paintBow = (pen: Pen, { points, loose }: Bow): void => {
  const { ctx, colours } = pen;
  const [first, ...rest] = points;
  const [before, last] = [points.at(-2), points.at(-1)];
  if (!first || !before || !last) return;
  ctx.beginPath();
  ctx.moveTo(first.x, first.y);
  for (const { x, y } of rest) ctx.lineTo(x, y);
  ink(pen, { stroke: colours.textLock, line: 4, dash: loose ? [6, 6] : [] });
  if (loose) return;
  paintTip(pen, before, last);
  ink(pen, { fill: colours.textLock });
  ctx.restore();
};

const kindIcons: Readonly<Record<WaitRing['links'][number]['kind'], IconName>> = {
  ...{
    lock: 'lock',
    sem: 'lock',
    event: 'timer',
    join: 'thread',
    task: 'thread',
    item: 'turn',
    room: 'turn',
  },
};

const plateHeight = 22;
const mostPlate = 116;

/** Over the middle of its bow: what is waited for. */
const paintPlate = (pen: Pen, text: string, icon: IconName, { x, y }: Point): void => {
  const { ctx, colours } = pen;
  ctx.font = plateFont;
  const width = Math.min(mostPlate, ctx.measureText(text).width + 34);
  const rect = { x: x - width / 2, y: y - plateHeight / 2, width, height: plateHeight };
  box(pen, rect, { fill: colours.panel, stroke: colours.textLock, line: 1.5, radius: 6 });
  drawIcon(ctx, icon, { x: rect.x + 6, y: y - 7, size: 14, colour: colours.textLock });
  letter(pen, text, {
    x: rect.x + 24,
    y: y + 4.5,
    size: 13,
    bold: true,
    colour: colours.text,
    width: width - 30,
  });
};
const plateFont =
  'bold 13px system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif';

const paintMember = (pen: Pen, badge: Badge, { x, y }: Point, radius: number): void => {
  const { ctx, colours } = pen;
  traceShape(ctx, badge.shape, { x, y, r: radius });
  ink(pen, { fill: colours.you, stroke: colours.textLock, line: 2 });
  const size = Math.max(12, radius * 0.78);
  letter(pen, badge.label, {
    ...{ x, y: y + size * 0.36, size, bold: true, align: 'center', width: radius * 1.8 },
    colour: colours.onYou,
  });
};

/** What is waited for, where it is not the other end itself. */
const plateText = ({ ring, nobody }: DeadlockFacts, at: number): string | null => {
  const link = ring.links[at];
  if (!link) return null;
  if (link.kind === 'join' || link.kind === 'task') return link.to === null ? nobody : null;
  return link.what;
};

const hubFont = '14px system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif';
const hubLine = 19;

/** In one line, or in two where they are broken near their middle. */
const paintHub = (pen: Pen, text: string, { x, y, width }: RingPlan['hub']): void => {
  const { ctx, colours } = pen;
  ctx.font = hubFont;
  const lines = ctx.measureText(text).width <= width ? [text] : halves(text);
  for (const [index, line] of lines.entries()) {
    const down = (index - (lines.length - 1) / 2) * hubLine;
    letter(pen, line, { x, y: y + down, width, size: 14, align: 'center', colour: colours.text2 });
  }
};

export const paintDeadlock = (pen: Pen, facts: DeadlockFacts, size: Pick<Rect, 'width' | 'height'>): void => {
  const { colours } = pen;
  const card = { x: 1.5, y: 1.5, width: size.width - 3, height: size.height - 3 };
  box(pen, card, { fill: colours.panel, stroke: colours.textLock, line: 3, radius: 12 });
  paintHead(pen, facts.title, size);
  const { seats, radius, bows, hub } = ringPlan(facts.ring, size);
  if (facts.ring.closed) paintHub(pen, facts.each, hub);
  for (const bow of bows) paintBow(pen, bow);
  for (const [seat, at] of seats.entries()) {
    const badge = facts.badges[seat];
    if (badge) paintMember(pen, badge, at, radius);
  }
  for (const [index, { middle }] of bows.entries()) {
    const text = plateText(facts, index);
    const kind = facts.ring.links[index]?.kind;
    if (text !== null && kind) paintPlate(pen, text, kindIcons[kind], middle);
  }
};
