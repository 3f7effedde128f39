/** A pool as a lane: its places, who works in them, and whether its workers share the loop's key. */
import type * as Phaser from 'phaser';
import type { Badge } from '../model/stage.ts';
import { Face } from './Face.ts';
import { drawIcon, type IconName } from './ink/icons.ts';
import { box, ink, letter, type Pen, type Rect } from './ink/pen.ts';
import { coinFrame } from './ink/sheet.ts';
import { type ToneName, toneOf } from './ink/tones.ts';
import { bare, isNarrow, placeRects, wordsMiddle, wordsWidth } from './poolPlan.ts';
import { depths, type Kit, numberText, setNumber, shortTime, stampImage } from './view.ts';

export interface PoolPlace {
  /** Null: free. */
  readonly badge: Badge | null;
  readonly tone: ToneName;
  /** What it does in a word, where no time is known. */
  readonly word: string;
  /** Up to when its stretch lasts, µs; null where nobody knows. */
  readonly untilUs: number | null;
}

export interface PoolFacts {
  readonly icon: IconName;
  readonly name: string;
  readonly keyNote: string;
  readonly keyTone: ToneName | null;
  readonly places: readonly PoolPlace[];
}

const coin = 26;

const wordFrom = 96;

/** More are told by a number on the last. */
const mostPlaces = 2;

const paintPlace = (pen: Pen, place: PoolPlace, rect: Rect): void => {
  const { colours } = pen;
  pen.ctx.beginPath();
  pen.ctx.roundRect(rect.x, rect.y, rect.width, rect.height, rect.height / 2);
  if (place.badge === null) {
    ink(pen, { stroke: colours.faint, line: 1.4, dash: [4, 4] });
    if (rect.width > bare)
      letter(pen, place.word, {
        ...{ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 + 4.5, size: 12.5, align: 'center' },
        ...{ width: rect.width - 10, colour: colours.text2 },
      });
    return;
  }
  const tone = toneOf(colours, place.tone);
  ink(pen, { fill: colours.cart, stroke: pen.theme === 'light' ? colours.fillEdge : tone.fill, line: 1.8 });
  if (place.untilUs !== null || rect.width <= bare) return;
  drawIcon(pen.ctx, tone.icon, {
    ...{ x: rect.x + coin + 8, y: rect.y + rect.height / 2 - 8, size: 16, colour: tone.text },
  });
  // A narrow place has room for the icon alone.
  if (rect.width < wordFrom) return;
  letter(pen, place.word, {
    ...{ x: rect.x + coin + 27, y: rect.y + rect.height / 2 + 4.5, size: 12.5, bold: true },
    ...{ width: rect.width - coin - 34, colour: tone.text },
  });
};

const paintPool = (pen: Pen, facts: PoolFacts, rect: Rect): void => {
  const { colours } = pen;
  const whole = { x: 0.5, y: 0.5, width: rect.width - 1, height: rect.height - 1 };
  box(pen, whole, { fill: colours.panel, stroke: colours.wall, line: 1, radius: 9 });
  const middle = wordsMiddle(rect);
  drawIcon(pen.ctx, facts.icon, { x: 8, y: middle - 10, size: 20, colour: colours.text });
  const count = Math.min(mostPlaces, facts.places.length);
  const width = wordsWidth(rect, count);
  letter(pen, facts.name, { x: 34, y: middle - 3, size: 13, bold: true, colour: colours.text, width });
  const tone = facts.keyTone && toneOf(colours, facts.keyTone);
  const colour = tone?.text ?? colours.text2;
  letter(pen, facts.keyNote, { x: 34, y: middle + 13, size: 12.5, colour, width });
  const rects = placeRects(rect, count);
  for (const [n, spot] of rects.entries()) {
    const place = facts.places[n];
    if (place) paintPlace(pen, place, spot);
  }
};

interface Part {
  readonly image: Phaser.GameObjects.Image;
  readonly left: Phaser.GameObjects.BitmapText;
  untilUs: number | null;
}

export class PoolView {
  private readonly kit: Kit;
  private readonly rect: Rect;
  private readonly face: Face;
  private parts: readonly Part[] = [];
  private shown = '';

  constructor(kit: Kit, rect: Rect) {
    this.kit = kit;
    this.rect = rect;
    this.face = new Face(kit, depths.room);
    this.face.image.setPosition(rect.x, rect.y);
  }

  show(facts: PoolFacts): void {
    const key = [
      facts.name,
      ...facts.places.map(({ badge, tone, word, untilUs }) => [badge?.label, tone, word, untilUs].join(' ')),
    ].join('|');
    if (key === this.shown) return;
    this.shown = key;
    this.face.paint(key, this.rect, (pen) => paintPool(pen, facts, this.rect));
    this.clear();
    const rects = placeRects(this.rect, Math.min(mostPlaces, facts.places.length));
    this.parts = rects.flatMap((spot, n) => {
      const place = facts.places[n];
      return place?.badge ? [this.stand(spot, place, place.badge)] : [];
    });
  }

  tick(nowUs: number): void {
    for (const { left, untilUs } of this.parts)
      if (untilUs !== null)
        setNumber(left, shortTime(this.kit, Math.floor(Math.max(0, untilUs - nowUs) / 1000) * 1000));
  }

  destroy(): void {
    this.clear();
    this.face.destroy();
  }

  private stand(spot: Rect, { tone, untilUs }: PoolPlace, badge: Badge): Part {
    const x = this.rect.x + spot.x;
    const y = this.rect.y + spot.y + spot.height / 2;
    const rim = tone === 'running' ? 'running' : 'plain';
    const image = stampImage(this.kit, coinFrame(this.kit.sheet, badge, coin, rim))
      .setPosition(x + (isNarrow(this.rect) ? bare : coin + 6) / 2, y)
      .setDepth(depths.meter);
    const left = numberText(this.kit, { size: 13, colour: this.kit.colours.text, anchor: 1 })
      .setPosition(x + spot.width - 10, y)
      .setDepth(depths.meter)
      .setVisible(untilUs !== null && !isNarrow(this.rect));
    return { image, left, untilUs };
  }

  private clear(): void {
    for (const { image, left } of this.parts) {
      image.destroy();
      left.destroy();
    }
    this.parts = [];
  }
}
