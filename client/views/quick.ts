/**
 * The engine's general way of drawing a picture allows for turns, crops, flips and scrolls. Most of a board is hundreds of
 * small upright pictures: they go straight into the engine's batch. Whatever is not upright goes the general way.
 */
import type * as Phaser from 'phaser';

/** Phaser's types leave out how its things are drawn. */
interface Matrix {
  /** a, b, c, d, e, f, as of a canvas. */
  readonly matrix: ArrayLike<number>;
}

export interface Context {
  readonly useCanvas: boolean;
  readonly camera: { getViewMatrix(composite: boolean): Matrix };
}

export interface Quads {
  /** Corners and tints: upper left, lower left, upper right, lower right. */
  batch(context: Context, texture: unknown, ...numbers: readonly (number | object)[]): void;
}

type Step<Thing> = (
  renderer: object,
  thing: Thing,
  context: Context,
  parent?: Matrix | null,
  ...rest: readonly unknown[]
) => void;

interface Inner<Thing> {
  readonly _renderSteps?: Step<Thing>[];
}

type Picture = Phaser.GameObjects.Image & {
  readonly defaultRenderNodes: { readonly BatchHandler: Quads };
  readonly _alphaTL: number;
};

/** Where a parent stands, and how much larger it makes its children. */
interface Stand {
  readonly x: number;
  readonly y: number;
  readonly scaleX: number;
  readonly scaleY: number;
}

const free: Stand = { x: 0, y: 0, scaleX: 1, scaleY: 1 };

/** How all of ours is drawn; the batch notes in it what it draws with. */
export const quadOptions = { multiTexturing: true, lighting: null, smoothPixelArt: false };

const isUpright = ({ rotation, isCropped, flipX, flipY }: Picture): boolean =>
  rotation === 0 && !isCropped && !flipX && !flipY;

const tintOf = ({ tintTopLeft, _alphaTL }: Picture): number =>
  (((((_alphaTL * 255) | 0) & 0xff) << 24) | tintTopLeft) >>> 0;

const draw = (picture: Picture, context: Context, { x, y, scaleX, scaleY }: Stand): void => {
  const { frame } = picture;
  const { source, u0, v0 } = frame;
  const { matrix } = context.camera.getViewMatrix(!context.useCanvas);
  const zoomX = matrix[0] ?? 1;
  const zoomY = matrix[3] ?? 1;
  const wide = picture.scaleX * scaleX * zoomX;
  const tall = picture.scaleY * scaleY * zoomY;
  const left =
    (matrix[4] ?? 0) + (x + picture.x * scaleX) * zoomX + (frame.x - picture.displayOriginX) * wide;
  const top = (matrix[5] ?? 0) + (y + picture.y * scaleY) * zoomY + (frame.y - picture.displayOriginY) * tall;
  const right = left + (frame.cutWidth / source.resolution) * wide;
  const bottom = top + (frame.cutHeight / source.resolution) * tall;
  const tint = tintOf(picture);
  // biome-ignore format: as the engine names them.
  picture.defaultRenderNodes.BatchHandler.batch(
    context, source.glTexture,
    left, top, left, bottom, right, top, right, bottom,
    u0, v0, frame.u1 - u0, frame.v1 - v0,
    picture.tintMode, tint, tint, tint, tint, quadOptions,
  );
};

export const quicken = <Thing extends object>(
  thing: Thing,
  make: (general: Step<Thing>) => Step<Thing>,
): void => {
  const steps = (thing as Inner<Thing>)._renderSteps;
  const [general] = steps ?? [];
  if (steps && general) steps[0] = make(general);
};

/** Its tint and its alpha are the same at every corner. */
export const quickPicture = <Image extends Phaser.GameObjects.Image>(image: Image): Image => {
  quicken(image as unknown as Picture, (general) => (renderer, picture, context, parent, ...rest) => {
    if (parent || !isUpright(picture)) general(renderer, picture, context, parent, ...rest);
    else draw(picture, context, free);
  });
  return image;
};

type Body = Phaser.GameObjects.Container & {
  readonly localTransform: Matrix & {
    applyITRS(x: number, y: number, turn: number, scaleX: number, scaleY: number): Matrix;
  };
};

const drawPart = (
  renderer: object,
  body: Body,
  context: Context,
  part: Phaser.GameObjects.GameObject,
): void => {
  const picture = part as Picture;
  if (!picture.visible) return;
  if (part.type === 'Image' && isUpright(picture)) {
    draw(picture, context, body);
    return;
  }
  const { x, y, scaleX, scaleY, localTransform } = body;
  const general = (part as Inner<object>)._renderSteps?.[0];
  general?.(renderer, part, context, localTransform.applyITRS(x, y, 0, scaleX, scaleY), 0, body.list, 0);
};

/** It is neither turned nor pale, and its parts are blended as all is. */
export const quickBody = (body: Phaser.GameObjects.Container): Phaser.GameObjects.Container => {
  quicken(body as Body, (general) => (renderer, group, context, parent, ...rest) => {
    if (parent || group.rotation !== 0 || group.alpha !== 1)
      general(renderer, group, context, parent, ...rest);
    else for (const part of group.list) drawPart(renderer, group, context, part);
  });
  return body;
};
