/**
 * Colour for white pictures where the engine draws on a plain 2D canvas: there it knows no tint. Each dyed picture is
 * painted once for each of the few colours there are.
 */
import type * as Phaser from 'phaser';

type Picture = Phaser.GameObjects.Image;
type Text = Phaser.GameObjects.BitmapText;
type Cut = Phaser.Textures.Frame;
type Glyphs = Text['fontData'];

/** How the engine draws a thing on a 2D canvas, which its types leave out. */
type Draw<Thing> = (renderer: object, thing: Thing, camera: object, parent?: object) => void;
interface Drawn<Thing> {
  renderCanvas: Draw<Thing>;
}

const white = 0xffffff;

const cssOf = (tint: number): string => `#${tint.toString(16).padStart(6, '0')}`;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What `paint` draws in white, in this colour. */
const dyed = (
  size: Size,
  tint: number,
  paint: (ctx: CanvasRenderingContext2D) => void,
): HTMLCanvasElement => {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, size);
  const ctx = canvas.getContext('2d');
  if (!ctx) return canvas;
  paint(ctx);
  ctx.globalCompositeOperation = 'source-in';
  ctx.fillStyle = cssOf(tint);
  ctx.fillRect(0, 0, size.width, size.height);
  return canvas;
};

/** Made once for each thing and colour; goes with the thing. */
const keeper = <Thing extends object, Made>(make: (thing: Thing, tint: number) => Made) => {
  const kept = new WeakMap<Thing, Map<number, Made>>();
  return (thing: Thing, tint: number): Made => {
    const known = kept.get(thing) ?? new Map<number, Made>();
    kept.set(thing, known);
    const found = known.get(tint) ?? make(thing, tint);
    known.set(tint, found);
    return found;
  };
};

/** The same frame of another picture. */
const dyedFrame = keeper((frame: Cut, tint: number): Cut => {
  const { cutX, cutY, cutWidth: width, cutHeight: height } = frame;
  const from = frame.source.image as CanvasImageSource;
  const image = dyed({ width, height }, tint, (ctx) => ctx.drawImage(from, -cutX, -cutY));
  return Object.create(frame, {
    source: { value: Object.create(frame.source, { image: { value: image } }) },
    canvasData: { value: { x: 0, y: 0, width, height } },
  }) as Cut;
});

interface DyedGlyphs {
  readonly fontData: Glyphs;
  readonly image: HTMLCanvasElement;
}

/** The letters of a font side by side. */
const dyedGlyphs = (fontData: Glyphs, from: CanvasImageSource, tint: number): DyedGlyphs => {
  const rows = Object.entries(fontData.chars);
  const lefts = rows.map((_, at) => rows.slice(0, at).reduce((x, [, { width }]) => x + width, 0));
  const width = rows.reduce((sum, [, glyph]) => sum + glyph.width, 0);
  const height = Math.max(...rows.map(([, glyph]) => glyph.height));
  const image = dyed({ width, height }, tint, (ctx) => {
    for (const [at, [, { x, y, width: wide, height: high }]] of rows.entries())
      ctx.drawImage(from, x, y, wide, high, lefts[at] ?? 0, 0, wide, high);
  });
  const moved = rows.map(([code, glyph], at) => [code, { ...glyph, x: lefts[at] ?? 0, y: 0 }] as const);
  return { fontData: { ...fontData, chars: Object.fromEntries(moved) }, image };
};

/** A text that reads and stands as this one, with letters of another colour. */
const dyedText = keeper((text: Text, tint: number): Text => {
  const { fontData, image } = lettersOf(text.fontData, tint)(text);
  return Object.create(text, {
    fontData: { value: fontData },
    fromAtlas: { value: false },
    texture: { value: { frames: { __BASE: { source: { image }, cutX: 0, cutY: 0 } } } },
  }) as Text;
});

/** All texts of a font share its letters. */
const lettersOf = keeper((fontData: Glyphs, tint: number) => {
  let made: DyedGlyphs | null = null;
  return (text: Text): DyedGlyphs => {
    made ??= dyedGlyphs(fontData, text.frame.source.image as CanvasImageSource, tint);
    return made;
  };
});

export const dyePicture = (picture: Picture): Picture => {
  const drawn = picture as unknown as Drawn<Picture>;
  const plain = drawn.renderCanvas;
  drawn.renderCanvas = (renderer, thing, camera, parent) => {
    const { tintTopLeft: tint, frame } = picture;
    if (tint === white) plain.call(picture, renderer, thing, camera, parent);
    else {
      const stand = Object.create(picture, { frame: { value: dyedFrame(frame, tint) } }) as Picture;
      plain.call(picture, renderer, stand, camera, parent);
    }
  };
  return picture;
};

export const dyeText = (text: Text): Text => {
  const drawn = text as unknown as Drawn<Text>;
  const plain = drawn.renderCanvas;
  drawn.renderCanvas = (renderer, thing, camera, parent) => {
    const { tintTopLeft: tint } = text;
    if (tint === white) return plain.call(text, renderer, thing, camera, parent);
    // Measured here: what stands in for it keeps nothing of its own.
    text.getTextBounds(false);
    return plain.call(text, renderer, dyedText(text, tint), camera, parent);
  };
  return text;
};
