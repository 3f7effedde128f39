/** What every view is given, and the few things all of them are made of. */
import * as Phaser from 'phaser';
import type { Say, Stage, StageSettings } from '../model/stage.ts';
import { type Palette, paletteOf, type ThemeName } from '../theme.ts';
import { dyePicture, dyeText } from './dye.ts';
import { type Cards, cardsSide, createCards } from './ink/cards.ts';
import { createDigits } from './ink/digits.ts';
import { createPatterns, type Patterns } from './ink/patterns.ts';
import type { Pen, Rect } from './ink/pen.ts';
import { createSheet, dotFrame, type Sheet, sheetSide } from './ink/sheet.ts';
import type { Passing, Passings } from './passing.ts';
import { quickPicture } from './quick.ts';
import { quickLines } from './quickLines.ts';

export type MachineView = ReturnType<Stage['board']>['view'];
export type BoardFacts = ReturnType<Stage['board']>;
export type ThreadFacts = MachineView['threads'][string];
export type CoreFacts = MachineView['cores'][number];
export type LoopFacts = MachineView['loops'][string];
export type TaskFacts = LoopFacts['tasks'][string];

/** One board's materials: made when the board is laid out, gone with it. */
export interface Kit {
  readonly scene: Phaser.Scene;
  readonly colours: Palette;
  readonly theme: ThemeName;
  /** High contrast: no floors, thick lines, nothing faint. */
  readonly highContrast: boolean;
  readonly patterns: Patterns;
  readonly sheet: Sheet;
  readonly cards: Cards;
  readonly dpr: number;
  readonly say: Say;
  readonly keyHint: StageSettings['keyHint'];
  /** The words of the units, looked up once: they are written in every frame. */
  readonly units: { readonly ms: string; readonly s: string };
  /** Cuts instead of moves. */
  readonly still: boolean;
  /** How many things are on their way: while there are none and time stands, nothing need be drawn. */
  readonly afoot: { count: number };
  /** What is seen for a moment just now. */
  readonly passings: Passings;
  /** How many pictures of tokens may still be painted in this frame; others keep the old one until the next. */
  readonly brush: { left: number };
  /** Bitmap fonts for running numbers, by CSS px. */
  readonly digits: Readonly<Record<DigitSize, string>>;
}

export const digitSizes = [12, 13, 15, 18, 20, 26, 34] as const;
export type DigitSize = (typeof digitSizes)[number];

/** Depths, back to front. */
export const depths = {
  floor: 0,
  room: 1,
  core: 2,
  /** What is drawn as lines lies together: between pictures each would be a draw call of its own, and one more after it. */
  lines: 2.5,
  meter: 3,
  token: 4,
  key: 6,
  lifted: 8,
  plate: 9,
} as const;

export interface KitSpec {
  readonly scene: Phaser.Scene;
  readonly theme: ThemeName;
  readonly highContrast: boolean;
  readonly dpr: number;
  readonly say: Say;
  readonly keyHint: StageSettings['keyHint'];
  readonly still: boolean;
}

let boards = 0;

/** A texture to paint on. */
const openCanvas = ({ scene }: KitSpec, name: string, side: number): Phaser.Textures.CanvasTexture => {
  const texture = scene.textures.createCanvas(`${name} ${boards}`, side, side);
  if (!texture) throw new Error(`no texture for the ${name}`);
  return texture;
};

type Papers = Pick<Kit, 'sheet' | 'cards' | 'patterns'>;

/** Light floors need more ink to be seen on paper; in high contrast there are none. */
const floorInk = ({ theme, highContrast }: KitSpec): number => {
  if (highContrast) return 0;
  return theme === 'light' ? 1.7 : 1;
};

const openPapers = (spec: KitSpec, colours: Palette): Papers => {
  const { theme, highContrast, dpr } = spec;
  const texture = openCanvas(spec, 'sheet', sheetSide);
  const patterns = createPatterns(texture.context, colours, floorInk(spec));
  const penOf = ({ context }: Phaser.Textures.CanvasTexture): Pen => ({
    ctx: context,
    colours,
    theme,
    highContrast,
    patterns,
  });
  const cards = openCanvas(spec, 'cards', cardsSide * dpr);
  return {
    sheet: createSheet({ texture, dpr, pen: penOf(texture) }),
    cards: createCards({ texture: cards, dpr, pen: penOf(cards) }),
    patterns,
  };
};

export const createKit = (spec: KitSpec): Kit => {
  boards++;
  const colours = paletteOf(spec);
  const papers = openPapers(spec, colours);
  const { scene, dpr } = spec;
  const units = { ms: spec.say('units.ms'), s: spec.say('units.s') };
  const ground = { scene, sheet: papers.sheet, dpr, units: units.ms + units.s };
  const fontOf = (size: DigitSize): [DigitSize, string] => [size, createDigits(ground, size)];
  const digits = Object.fromEntries(digitSizes.map(fontOf)) as Record<DigitSize, string>;
  const pace = {
    afoot: { count: 0 },
    passings: new Set<Passing>(),
    brush: { left: Number.POSITIVE_INFINITY },
  };
  return { ...spec, ...papers, ...pace, colours, digits, units };
};

/** Throws the papers and the fonts away. */
export const closeKit = (kit: Kit): void => {
  for (const key of Object.values(kit.digits)) kit.scene.cache.bitmapFont.remove(key);
  for (const { key } of [kit.sheet, kit.cards]) kit.scene.textures.remove(key);
};

const tints: Record<string, number> = {};

/** Asked in every frame for the few colours there are. */
export const tintOf = (colour: string): number => {
  tints[colour] ??= Phaser.Display.Color.HexStringToColor(colour).color;
  return tints[colour];
};

/** There the engine itself can give no colour to what is white. */
const isPlain = ({ scene }: Kit): boolean => scene.sys.renderer.type === Phaser.CANVAS;

/** A small picture of the sheet, at its CSS size. */
export const stampImage = (kit: Kit, frame: string): Phaser.GameObjects.Image => {
  const image = quickPicture(kit.scene.add.image(0, 0, kit.sheet.key, frame)).setScale(1 / kit.dpr);
  return isPlain(kit) ? dyePicture(image) : image;
};

/** Lines and rectangles on the board. */
export const createLines = ({ scene, sheet }: Kit, depth: number): Phaser.GameObjects.Graphics =>
  quickLines(scene.add.graphics().setDepth(depth), scene.textures.getFrame(sheet.key, dotFrame(sheet)));

export interface NumberStyle {
  readonly size: DigitSize;
  readonly colour: string;
  /** 0 left, 1 right. */
  readonly anchor?: number;
}

/** A number that may change each frame at no cost. */
export const numberText = (kit: Kit, style: NumberStyle): Phaser.GameObjects.BitmapText => {
  const text = kit.scene.add
    .bitmapText(0, 0, kit.digits[style.size], '')
    .setScale(1 / kit.dpr)
    .setOrigin(style.anchor ?? 0, 0.5)
    .setTint(tintOf(style.colour));
  return isPlain(kit) ? dyeText(text) : text;
};

/** Sets it only when it reads differently. */
export const setNumber = (text: Phaser.GameObjects.BitmapText, value: string): void => {
  if (text.text !== value) text.setText(value);
};

const usPerMs = 1000;
const usPerSecond = 1_000_000;

/** A simulated time in few letters: `0.4 ms`, `21 ms`, `1.25 s`. */
export const shortTime = (kit: Kit, us: number): string => {
  if (us >= usPerSecond) return `${(us / usPerSecond).toFixed(2)} ${kit.units.s}`;
  const digits = us < 10 * usPerMs && us % usPerMs !== 0 ? 1 : 0;
  return `${(us / usPerMs).toFixed(digits)} ${kit.units.ms}`;
};

export const contains = (rect: Rect, x: number, y: number): boolean =>
  x >= rect.x && y >= rect.y && x <= rect.x + rect.width && y <= rect.y + rect.height;
