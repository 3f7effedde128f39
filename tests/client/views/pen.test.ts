import { expect, test } from 'vitest';
import { ink, type Pen } from '../../../client/views/ink/pen.ts';

/** Remembers how thick the last line was drawn. */
const page = () => {
  const seen = { line: 0 };
  const ctx = {
    lineWidth: 0,
    globalAlpha: 1,
    save: () => undefined,
    restore: () => undefined,
    setLineDash: () => undefined,
    stroke: () => {
      seen.line = ctx.lineWidth;
    },
  };
  return { seen, ctx };
};

const drawn = (highContrast: boolean, line?: number): number => {
  const { seen, ctx } = page();
  ink({ ctx, highContrast } as unknown as Pen, { stroke: '#000000', ...(line ? { line } : {}) });
  return seen.line;
};

test('an outline is 1.5 px thick, and 3 px in high contrast', () => {
  expect([drawn(false), drawn(true)]).toEqual([1.5, 3]);
  expect([drawn(false, 2), drawn(true, 2)]).toEqual([2, 4]);
});
