/** What is seen for a moment and then is gone: an outline, a trail, a knock, a plate that rises. It holds nothing up. */
import type * as Phaser from 'phaser';
import { box, letter, type Rect } from './ink/pen.ts';
import { dotFrame } from './ink/sheet.ts';
import { ease, type Point, pointAlong } from './motion.ts';
import { letPass } from './passing.ts';
import { createLines, depths, type Kit, stampImage, tintOf } from './view.ts';

type Shown = Phaser.GameObjects.Image | Phaser.GameObjects.Graphics;

/** Fades within this time, or stands until then. */
export interface Span {
  readonly ms: number;
  readonly stands: boolean;
}

const fade = (kit: Kit, thing: Shown, { ms, stands }: Span): void => {
  letPass(kit.passings, ms, {
    go: (share) => {
      if (!stands) thing.setAlpha(1 - share);
    },
    end: () => thing.destroy(),
  });
};

/** Round a bay where something has just come to stand. */
export const outline = (kit: Kit, rect: Rect, colour: string, span: Span): void => {
  const lines = kit.scene.add.graphics().setDepth(depths.lifted);
  lines
    .lineStyle(3, tintOf(colour))
    .strokeRoundedRect(rect.x - 3, rect.y - 3, rect.width + 6, rect.height + 6, 8);
  fade(kit, lines, span);
};

/** The way something has come, paling behind it. */
export const trail = (kit: Kit, way: readonly Point[], colour: string, ms: number): void => {
  const [first, ...rest] = way;
  if (!first) return;
  const lines = createLines(kit, depths.meter);
  lines.lineStyle(9, tintOf(colour), 0.55).beginPath().moveTo(first.x, first.y);
  for (const point of rest) lines.lineTo(point.x, point.y);
  lines.strokePath();
  fade(kit, lines, { ms, stands: false });
};

/** One pulse along a way: whoever waits has knocked. */
export const pulse = (kit: Kit, way: readonly Point[], colour: string, ms: number): void => {
  const dot = stampImage(kit, dotFrame(kit.sheet)).setTint(tintOf(colour)).setDisplaySize(12, 12);
  dot.setDepth(depths.lifted).setRotation(Math.PI / 4);
  letPass(kit.passings, ms, {
    go: (share) => {
      const at = pointAlong(way, ease('roll', share));
      dot.setPosition(at.x, at.y);
    },
    end: () => dot.destroy(),
  });
};

const plateSize = { width: 112, height: 26 };
/** Px that a plate climbs. */
const climb = 34;

const plateFrame = (kit: Kit, text: string): string =>
  kit.sheet.frame(`glimpse ${text}`, plateSize, (pen) => {
    const { colours } = pen;
    const rect = { x: 1, y: 1, width: plateSize.width - 2, height: plateSize.height - 2 };
    box(pen, rect, { fill: colours.you, stroke: colours.onYou, line: 1, radius: 6 });
    letter(pen, text, {
      x: plateSize.width / 2,
      y: 18,
      size: 13,
      bold: true,
      align: 'center',
      colour: colours.onYou,
      width: plateSize.width - 12,
    });
  });

/** A few words at a place: they climb and pale, or stand. */
export const plate = (kit: Kit, text: string, at: Point, span: Span): void => {
  const words = stampImage(kit, plateFrame(kit, text)).setDepth(depths.plate).setPosition(at.x, at.y);
  letPass(kit.passings, span.ms, {
    go: (share) => {
      if (!span.stands) words.setY(at.y - climb * ease('roll', share)).setAlpha(1 - share ** 3);
    },
    end: () => words.destroy(),
  });
};

/** Comes down on its place like a stamp. */
export const stamp = (kit: Kit, thing: Phaser.GameObjects.Container, ms: number): void => {
  letPass(kit.passings, ms, {
    go: (share) => thing.active && thing.setScale(1 + 0.9 * (1 - ease('drop', share))),
    end: () => thing.active && thing.setScale(1),
  });
};
