/** The alarm over the card of a step that holds the loop too long: for how long, at which line, and what would help. */
import type * as Phaser from 'phaser';
import { Face } from './Face.ts';
import { drawIcon } from './ink/icons.ts';
import { box, letter, type Pen, type Rect } from './ink/pen.ts';
import { depths, type Kit, numberText, setNumber, shortTime, tintOf } from './view.ts';

export interface BlockFacts {
  readonly title: string;
  readonly limit: string;
  /** The running line, if the program is at hand. */
  readonly code: { readonly line: number; readonly text: string } | null;
  readonly noAwait: string;
  /** What is true of it, and what the program could do instead: each may take two lines. */
  readonly notes: readonly string[];
  readonly fromUs: number;
  /** Null: it still lasts. */
  readonly toUs: number | null;
  /** The card's button, which stays free; null: there is none. */
  readonly button: Rect | null;
}

const headHeight = 40;
const lineHeight = 16;

/** Words in lines of a width; what does not fit in `most` lines ends in the last one, which shrinks. */
const linesOf = (pen: Pen, text: string, width: number, most: number): readonly string[] => {
  pen.ctx.font = measuredFont;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    const isFull = pen.ctx.measureText(longer).width > width;
    if (isFull && line !== '' && lines.length < most - 1) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
};
const measuredFont = '13px system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif';

const paintHead = (pen: Pen, facts: BlockFacts, { width }: Rect): void => {
  const { colours, ctx } = pen;
  ctx.save();
  ctx.beginPath();
  ctx.roundRect(0, 0, width, headHeight, [12, 12, 0, 0]);
  ctx.clip();
  box(pen, { x: 0, y: 0, width, height: headHeight }, { fill: colours.you, radius: 0 });
  box(pen, { x: 0, y: 0, width: 22, height: headHeight }, { pattern: 'hazard', radius: 0 });
  ctx.restore();
  drawIcon(ctx, 'alarm', { x: 30, y: 10, size: 20, colour: colours.onYou });
  letter(pen, facts.title, {
    ...{ x: 56, y: 17, size: 13, bold: true, width: width - 136 },
    colour: colours.onYou,
  });
  letter(pen, facts.limit, { x: 56, y: 34, size: 12.5, width: width - 128, colour: colours.onYou });
};

const paintCode = (pen: Pen, facts: BlockFacts, width: number, head: number): void => {
  const { code, noAwait } = facts;
  if (code === null) return;
  const { colours } = pen;
  box(pen, { x: 8, y: head + 8, width: width - 16, height: 26 }, { fill: colours.you, radius: 4 });
  const y = head + 26;
  letter(pen, `${code.line}`, { x: 16, y, size: 13, mono: true, colour: colours.onYou });
  const tail = width > 250 ? 80 : 0;
  letter(pen, code.text, {
    ...{ x: 44, y, size: 13, mono: true, bold: true, width: width - 62 - tail },
    colour: colours.onYou,
  });
  if (tail > 0)
    letter(pen, noAwait, {
      ...{ x: width - 16, y, size: 12.5, bold: true, align: 'right', width: tail - 8 },
      colour: colours.onYou,
    });
};

const paintNotes = (pen: Pen, facts: BlockFacts, rect: Rect, head: number): void => {
  const { width, height } = rect;
  let y = head + (facts.code ? 52 : 20);
  const bottom = facts.button ? facts.button.y - rect.y - 4 : height - 8;
  for (const note of facts.notes) {
    for (const line of linesOf(pen, note, width - 28, 2)) {
      if (y > bottom) return;
      letter(pen, line, { x: 14, y, size: 13, width: width - 28, colour: pen.colours.text });
      y += lineHeight;
    }
    y += 3;
  }
};

const paintBlock = (pen: Pen, facts: BlockFacts, rect: Rect, head: number): void => {
  const { colours } = pen;
  box(pen, { ...rect, x: 0, y: 0 }, { fill: pen.theme === 'dark' ? '#0D1116' : colours.panel, radius: 12 });
  if (head > 0) paintHead(pen, facts, rect);
  if (facts.button) {
    const { x, y, width, height } = facts.button;
    pen.ctx.clearRect(x - rect.x - 2, y - rect.y - 2, width + 4, height + 4);
  }
  paintCode(pen, facts, rect.width, head);
  paintNotes(pen, facts, rect, head);
  box(
    pen,
    { x: 1.5, y: 1.5, width: rect.width - 3, height: rect.height - 3 },
    { stroke: colours.you, line: 3, radius: 11 },
  );
};

export class BlockView {
  private readonly kit: Kit;
  private readonly rect: Rect;
  private readonly face: Face;
  private readonly head: number;
  private readonly figure: Phaser.GameObjects.BitmapText;
  private facts: BlockFacts | null = null;

  /** `bare`: the head stands elsewhere, see `AlarmView`. */
  constructor(kit: Kit, rect: Rect, bare: boolean) {
    this.kit = kit;
    this.rect = rect;
    this.head = bare ? 0 : headHeight;
    this.face = new Face(kit, depths.meter + 0.5);
    this.face.image.setPosition(rect.x, rect.y).setVisible(false);
    this.figure = numberText(kit, { size: 20, colour: kit.colours.onYou, anchor: 1 })
      .setDepth(depths.token)
      .setPosition(rect.x + rect.width - 12, rect.y + headHeight / 2)
      .setVisible(false);
  }

  /** Null: nothing blocks. */
  show(facts: BlockFacts | null): void {
    this.facts = facts;
    this.face.image.setVisible(facts !== null);
    this.figure.setVisible(facts !== null && this.head > 0).setTint(tintOf(this.kit.colours.onYou));
    if (facts === null) return;
    const key = [facts.title, facts.limit, facts.code?.line, facts.button !== null, ...facts.notes].join('|');
    this.face.paint(key, this.rect, (pen) => paintBlock(pen, facts, this.rect, this.head));
  }

  tick(nowUs: number): void {
    if (!this.facts) return;
    const us = (this.facts.toUs ?? nowUs) - this.facts.fromUs;
    setNumber(this.figure, shortTime(this.kit, Math.floor(us / 1000) * 1000));
  }

  destroy(): void {
    this.face.destroy();
    this.figure.destroy();
  }
}
