/** Numbers that change every frame: a bitmap font cut from the sheet, so that no text is set anew on the GPU. */
import type * as Phaser from 'phaser';
import { fonts } from '../../theme.ts';
import { letter } from './pen.ts';
import type { Sheet } from './sheet.ts';

/** All a running number may need, in any language: digits and Latin units stand beside code. */
const alphabet = '0123456789.,:-−+ ';

interface FontGround {
  readonly scene: Phaser.Scene;
  readonly sheet: Sheet;
  readonly dpr: number;
  /** Letters of the units in the language shown. */
  readonly units: string;
}

/** Phaser's own retro fonts advance by `xAdvance`, which its types leave out. */
type GlyphEntry = Phaser.Types.GameObjects.BitmapText.BitmapFontCharacterData & { readonly xAdvance: number };

interface Glyph {
  readonly code: number;
  readonly frame: Phaser.Textures.Frame;
  readonly advance: number;
  readonly height: number;
}

const glyphEntry = ({ frame, advance, height }: Glyph): GlyphEntry => ({
  x: frame.cutX,
  y: frame.cutY,
  width: frame.cutWidth,
  height,
  centerX: Math.floor(frame.cutWidth / 2),
  centerY: Math.floor(height / 2),
  xOffset: 0,
  yOffset: 0,
  xAdvance: advance,
  data: {},
  kerning: {},
  u0: frame.u0,
  v0: frame.v0,
  u1: frame.u1,
  v1: frame.v1,
});

const isDigit = (char: string): boolean => char >= '0' && char <= '9';

/** All digits are as wide as a nought, so that figures stand still while they run. */
const widthOf = (ctx: CanvasRenderingContext2D, char: string, size: number): number => {
  ctx.save();
  ctx.font = `700 ${size}px ${fonts.ui}`;
  const { width } = ctx.measureText(isDigit(char) ? '0' : char);
  ctx.restore();
  return width;
};

const lineHeight = 1.3;

const cutGlyph = ({ scene, sheet, dpr }: FontGround, char: string, size: number): Glyph => {
  const texture = scene.textures.get(sheet.key) as Phaser.Textures.CanvasTexture;
  const width = widthOf(texture.context, char, size);
  const height = Math.ceil(size * lineHeight);
  const name = `glyph ${size} ${char}`;
  sheet.frame(name, { width: Math.ceil(width) + 1, height }, (pen) => {
    letter(pen, char, { x: width / 2, y: size, size, bold: true, colour: '#FFFFFF', align: 'center' });
  });
  return {
    code: char.charCodeAt(0),
    frame: texture.get(name),
    advance: width * dpr,
    height: height * dpr,
  };
};

/** Makes the font of this size (CSS px) and returns its key. */
export const createDigits = (ground: FontGround, size: number): string => {
  const key = `digits ${ground.sheet.key} ${size}`;
  const chars = [...new Set([...alphabet, ...ground.units])];
  const glyphs = chars.map((char) => cutGlyph(ground, char, size));
  ground.scene.cache.bitmapFont.add(key, {
    data: {
      retroFont: true,
      font: key,
      size: size * ground.dpr,
      lineHeight: Math.ceil(size * lineHeight) * ground.dpr,
      chars: Object.fromEntries(glyphs.map((glyph) => [glyph.code, glyphEntry(glyph)])),
    },
    frame: null,
    texture: ground.sheet.key,
  });
  return key;
};
