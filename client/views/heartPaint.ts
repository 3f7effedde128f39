/** How the strip of the heartbeat is painted: axis, words, beats, flat lines, and what the thread did. */
import {
  beatPath,
  type HeartPast,
  type HeartPlan,
  heartX,
  isLowStrip,
  type Spell,
  type Step,
  seen,
} from './heartPlan.ts';
import { drawIcon } from './ink/icons.ts';
import { box, ink, letter, type Pen, type Rect } from './ink/pen.ts';
import { type Frame, markEvery } from './laneAxis.ts';
import { plateWidth } from './lanePaint.ts';

export interface HeartWords {
  readonly name: string;
  readonly every: string;
  readonly silent: string;
  readonly missed: string;
  readonly row: string;
  readonly limit: string;
  readonly taken: string;
  readonly ms: string;
}

export interface HeartGround {
  readonly plan: HeartPlan;
  readonly frame: Frame;
  readonly past: HeartPast;
  readonly words: HeartWords;
  readonly late: boolean;
}

const usPerMs = 1000;

export const baseLine = ({ pulse }: HeartPlan): number => pulse.y + pulse.height * 0.66;
export const figureAt = ({ words }: HeartPlan): { readonly x: number; readonly y: number } => ({
  x: words.x + 12,
  y: words.y + (isLowStrip(words) ? words.height - 17 : 57),
});

const paintAxis = (pen: Pen, { plan, frame, words }: HeartGround): void => {
  const { rect, pulse } = plan;
  const step = markEvery(frame.spanUs);
  const { colours } = pen;
  for (let us = Math.ceil(frame.fromUs / step) * step; us <= frame.fromUs + frame.spanUs; us += step) {
    const x = heartX(plan, frame, us);
    box(pen, { x, y: pulse.y, width: 1, height: pulse.height }, { fill: colours.line, radius: 0 });
    if (isLowStrip(rect) || x > rect.x + rect.width - 24) continue;
    const text = us === frame.fromUs ? `${us / usPerMs} ${words.ms}` : `${us / usPerMs}`;
    letter(pen, text, { x, y: rect.y + 16, size: 12, align: 'center', colour: colours.text2 });
  }
};

const paintWords = (pen: Pen, { plan, words, late }: HeartGround): void => {
  const { colours } = pen;
  const { x, y, width, height } = plan.words;
  const left = { x: x + 12, width: width - 20 };
  drawIcon(pen.ctx, 'heart', { x: x + 11, y: y + 6, size: 17, colour: colours.text });
  letter(pen, words.name, {
    ...{ x: x + 34, y: y + 19, size: 13, bold: true, spacing: 0.05 },
    ...{ width: width - 40, colour: colours.text },
  });
  if (isLowStrip(plan.words)) return;
  letter(pen, words.every, { ...left, y: y + 37, size: 12.5, colour: colours.text2 });
  const gap = height > 110 ? 86 : 82;
  letter(pen, late ? words.missed : words.silent, {
    ...{ ...left, y: y + gap, size: 12.5, bold: late },
    colour: late ? colours.text : colours.text2,
  });
  if (!plan.row) return;
  const middle = plan.row.y + plan.row.height / 2;
  letter(pen, words.row, { ...left, y: middle + 4.5, size: 12.5, bold: true, colour: colours.text2 });
};

const paintFlat = (pen: Pen, ground: HeartGround, spell: Spell): void => {
  const { plan, frame } = ground;
  const part = seen(plan, frame, spell);
  if (!part) return;
  const { pulse } = plan;
  pen.ctx.save();
  pen.ctx.globalAlpha = 0.2;
  box(pen, { ...part, y: pulse.y, height: pulse.height }, { pattern: 'hazard', radius: 0 });
  pen.ctx.restore();
  const line = { ...part, y: baseLine(plan) - 1.5, height: 3 };
  box(pen, line, { fill: pen.colours.you, radius: 0 });
};

const paintMissed = (pen: Pen, { plan, frame }: HeartGround, us: number): void => {
  const x = heartX(plan, frame, us);
  if (x < plan.pulse.x || x > plan.pulse.x + plan.pulse.width) return;
  const y = plan.pulse.y + Math.max(9, plan.pulse.height * 0.26);
  pen.ctx.beginPath();
  pen.ctx.arc(x, y, 6, 0, Math.PI * 2);
  ink(pen, { fill: pen.colours.panel, stroke: pen.colours.you, line: 1.8, dash: [3, 3] });
  const tick = { x: x - 1, y: baseLine(plan) - 6, width: 2, height: 12 };
  box(pen, tick, { fill: pen.colours.you, radius: 0 });
};

/** The line and its beats, up to where the present takes over. */
const paintPulse = (pen: Pen, { plan, frame, past }: HeartGround, untilUs: number): void => {
  const { ctx, colours } = pen;
  const { pulse } = plan;
  const base = baseLine(plan);
  const tall = base - pulse.y - 3;
  ctx.save();
  ctx.beginPath();
  ctx.rect(pulse.x, pulse.y, pulse.width, pulse.height);
  ctx.clip();
  ctx.beginPath();
  ctx.moveTo(pulse.x, base);
  for (const us of past.beats)
    for (const [x, y] of beatPath(heartX(plan, frame, us), base, tall)) ctx.lineTo(x, y);
  ctx.lineTo(Math.max(pulse.x, heartX(plan, frame, untilUs)), base);
  ctx.lineJoin = 'round';
  ink(pen, { stroke: colours.textRunning, line: 2.2 });
  ctx.restore();
};

const paintLimit = (pen: Pen, { plan, frame, past, words }: HeartGround): void => {
  if (past.limitUs === null) return;
  const { pulse } = plan;
  const x = heartX(plan, frame, past.limitUs);
  if (x < pulse.x || x > pulse.x + pulse.width) return;
  const { ctx, colours } = pen;
  ctx.beginPath();
  ctx.moveTo(x, pulse.y);
  ctx.lineTo(x, pulse.y + pulse.height);
  ink(pen, { stroke: colours.you, line: 2, dash: [5, 4] });
  const wide = plateWidth(words.limit, 12.5);
  if (isLowStrip(plan.rect) || x - wide - 4 < pulse.x) return;
  const plate = { x: x - wide - 4, y: pulse.y + pulse.height - 19, width: wide, height: 18 };
  box(pen, plate, { fill: colours.panel, radius: 3 });
  const middle = plate.x + wide / 2;
  letter(pen, words.limit, {
    ...{ x: middle, y: plate.y + 13, size: 12.5, bold: true, align: 'center', width: wide - 6 },
    colour: colours.text,
  });
};

const plateIn = (pen: Pen, text: string, rect: Rect): void => {
  const wide = plateWidth(text, 12.5);
  if (wide > rect.width - 10) return;
  const middle = rect.x + rect.width / 2;
  const plate = { x: middle - wide / 2, y: rect.y + 2, width: wide, height: rect.height - 4 };
  box(pen, plate, { fill: pen.colours.page, radius: 3 });
  letter(pen, text, {
    ...{ x: middle, y: rect.y + rect.height / 2 + 4.5, size: 12.5, bold: true },
    ...{ align: 'center', width: wide - 6, colour: pen.colours.text },
  });
};

const edgeOf = (pen: Pen): string => (pen.theme === 'light' ? pen.colours.fillEdge : pen.colours.page);

const paintStep = (pen: Pen, { plan, frame, words }: HeartGround, step: Step): void => {
  const { row } = plan;
  const part = seen(plan, frame, step);
  if (!row || !part) return;
  const rect = { ...part, width: Math.max(1, part.width), y: row.y, height: row.height };
  box(pen, rect, { pattern: 'running', radius: 0 });
  const taken = step.takenUs === null ? null : seen(plan, frame, { fromUs: step.takenUs, toUs: step.toUs });
  if (taken) box(pen, { ...rect, ...taken }, { pattern: 'hazard', radius: 0 });
  box(pen, rect, { stroke: edgeOf(pen), line: 1, radius: 0 });
  const free = taken ? taken.x - rect.x : rect.width;
  if (taken) plateIn(pen, free > 22 ? words.taken : `${step.label}: ${words.taken}`, { ...rect, ...taken });
  if (free <= 22) return;
  letter(pen, step.label, {
    ...{ x: rect.x + 4, y: row.y + row.height / 2 + 4.5, size: 12.5, bold: true },
    ...{ width: free - 6, colour: pen.colours.onFill },
  });
};

/** `untilUs`: up to when the line is known. */
export const paintHeart = (pen: Pen, ground: HeartGround, untilUs: number): void => {
  const { plan, past } = ground;
  const { colours } = pen;
  box(pen, plan.rect, { fill: colours.panel, radius: 10 });
  for (const area of [plan.pulse, plan.row])
    if (area) box(pen, area, { fill: colours.page, radius: 2, alpha: 0.6 });
  paintAxis(pen, ground);
  paintWords(pen, ground);
  paintPulse(pen, ground, untilUs);
  for (const flat of past.flats) paintFlat(pen, ground, flat);
  for (const us of past.missed) paintMissed(pen, ground, us);
  paintLimit(pen, ground);
  for (const step of past.steps) paintStep(pen, ground, step);
};
