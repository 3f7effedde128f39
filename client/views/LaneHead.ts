/** The end of a lane that still grows: a stretched dot up to now, a pale one to what is known, its name, and how many. */
import type * as Phaser from 'phaser';
import { box, letter, type Rect } from './ink/pen.ts';
import { dotFrame } from './ink/sheet.ts';
import { toneOf } from './ink/tones.ts';
import type { Lane } from './lanePaint.ts';
import { plateWidth, solidFill } from './lanePaint.ts';
import { depths, type Kit, numberText, setNumber, stampImage, tintOf } from './view.ts';

const hatch = { width: 512, height: 32 };
const nameSize = 12;

const hatchFrame = (kit: Kit): string =>
  kit.sheet.frame('lane hatch', hatch, (pen) => {
    const rect = { x: 0, y: 0, ...hatch };
    box(pen, rect, { fill: pen.colours.stateIdle, radius: 0 });
    box(pen, rect, { pattern: 'idle', radius: 0 });
  });

/** A name on its bar, or a word on a plate where the bar is hatched. */
const nameFrame = (kit: Kit, text: string, plated: boolean): string => {
  const size = { width: plateWidth(text, nameSize), height: 16 };
  return kit.sheet.frame(`lane ${plated ? 'word' : 'name'} ${text}`, size, (pen) => {
    const { colours } = pen;
    if (plated) box(pen, { x: 0, y: 0, ...size }, { fill: colours.page, radius: 2 });
    letter(pen, text, {
      ...{ x: plated ? size.width / 2 : 0, y: 12, size: nameSize, bold: true, width: size.width },
      align: plated ? 'center' : 'left',
      colour: plated ? colours.text : colours.onFill,
    });
  });
};

const waitingFrame = (kit: Kit, text: string, colour: string): string =>
  kit.sheet.frame(`lane waiting ${colour}`, { width: plateWidth(text, nameSize), height: 16 }, (pen) => {
    letter(pen, text, { x: 0, y: 12, size: nameSize, bold: true, colour });
  });

/** What will last, on the pale part of a bar. */
const aheadFrame = (kit: Kit, text: string): string => {
  const width = plateWidth(text, nameSize);
  return kit.sheet.frame(`lane ahead ${text}`, { width, height: 16 }, (pen) => {
    letter(pen, text, { x: 0, y: 12, size: nameSize, colour: pen.colours.text, width });
  });
};

const nameFrom = 10;

export class LaneHead {
  private readonly kit: Kit;
  private readonly bar: Phaser.GameObjects.Image;
  private readonly future: Phaser.GameObjects.Image;
  private readonly ahead: Phaser.GameObjects.Image;
  /** Where the piece of work ends. */
  private readonly end: Phaser.GameObjects.Image;
  private readonly hatched: Phaser.GameObjects.Image;
  private readonly name: Phaser.GameObjects.Image;
  private readonly count: Phaser.GameObjects.BitmapText;
  private readonly waiting: Phaser.GameObjects.Image;
  private lane: Lane | null = null;

  constructor(kit: Kit) {
    this.kit = kit;
    const image = (frame: string): Phaser.GameObjects.Image =>
      stampImage(kit, frame).setOrigin(0).setDepth(depths.meter).setVisible(false);
    this.bar = image(dotFrame(kit.sheet));
    this.future = image(dotFrame(kit.sheet)).setAlpha(0.35);
    this.ahead = image(dotFrame(kit.sheet));
    this.end = image(dotFrame(kit.sheet));
    this.hatched = image(hatchFrame(kit));
    this.name = image(dotFrame(kit.sheet));
    this.waiting = image(dotFrame(kit.sheet));
    this.count = numberText(kit, { size: 12, colour: kit.colours.text }).setDepth(depths.meter);
  }

  show(lane: Lane | null): void {
    this.lane = lane;
    const open = lane?.open ?? null;
    const idle = open?.fill === 'idle';
    this.bar.setVisible(open !== null && !idle);
    this.hatched.setVisible(idle);
    for (const part of [this.future, this.ahead, this.end]) part.setVisible(false);
    if (open?.ahead) this.ahead.setFrame(aheadFrame(this.kit, open.ahead));
    this.name.setVisible(false);
    if (open?.label) this.name.setFrame(nameFrame(this.kit, open.label, idle));
    const tint = open && tintOf(solidFill(this.kit.colours, open.fill));
    if (tint !== null) for (const part of [this.bar, this.future, this.end]) part.setTint(tint);
    this.showCount(lane);
  }

  /** `fromX`, `nowX`, `toX`: where the open bar begins, where now is, where it will end, all within the lane. */
  stand(place: Rect, fromX: number, nowX: number, toX: number): void {
    const open = this.lane?.open ?? null;
    const middle = place.y + place.height / 2;
    this.count.setPosition(nowX + 7, middle);
    this.waiting.setPosition(nowX + 11 + this.count.width, middle - 8);
    if (!open) return;
    const height = place.height * open.level;
    const y = place.y + place.height - height;
    const width = Math.max(0, nowX - fromX);
    if (open.fill === 'idle') this.stretchHatch(fromX, y, width, height);
    else this.bar.setPosition(fromX, y).setDisplaySize(width, height);
    this.future.setVisible(toX > nowX + 0.5);
    if (toX > nowX) this.future.setPosition(nowX, y).setDisplaySize(toX - nowX, height);
    this.standAhead(nowX, toX, place);
    this.standName(open.fill === 'idle', fromX, middle, width);
  }

  destroy(): void {
    const { bar, future, ahead, end, hatched, name, count, waiting } = this;
    for (const part of [bar, future, ahead, end, hatched, name, count, waiting]) part.destroy();
  }

  private standAhead(nowX: number, toX: number, place: Rect): void {
    const wide = this.ahead.displayWidth;
    const fits = (this.lane?.open?.ahead ?? '') !== '' && toX - nowX > wide + 8;
    this.ahead.setVisible(fits);
    if (fits) this.ahead.setPosition(nowX + 7, place.y + place.height / 2 - 8);
    const isSeen = toX > nowX + 2 && toX < place.x + place.width - 1;
    this.end.setVisible(isSeen);
    if (isSeen) this.end.setPosition(toX - 2, place.y).setDisplaySize(2, place.height);
  }

  private stretchHatch(x: number, y: number, width: number, height: number): void {
    const { dpr } = this.kit;
    this.hatched.setPosition(x, y).setCrop(0, 0, Math.min(width, hatch.width) * dpr, height * dpr);
  }

  private standName(idle: boolean, fromX: number, middle: number, width: number): void {
    const wide = this.name.displayWidth;
    const fits = (this.lane?.open?.label ?? '') !== '' && width > (idle ? wide + 8 : wide + nameFrom - 8);
    this.name.setVisible(fits);
    if (fits) this.name.setPosition(idle ? fromX + (width - wide) / 2 : fromX + 4, middle - 8);
  }

  private showCount(lane: Lane | null): void {
    const shown = lane?.tone != null && lane.count !== null && lane.count > 0;
    this.count.setVisible(shown);
    this.waiting.setVisible(shown);
    if (!shown || lane?.tone == null) return;
    const colour = toneOf(this.kit.colours, lane.tone).text;
    setNumber(this.count.setTint(tintOf(colour)), `${lane.count}`);
    this.waiting.setFrame(waitingFrame(this.kit, this.kit.say('board.laneWaiting'), colour));
  }
}
