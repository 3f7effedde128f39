/** Upright pictures go straight into the batch, at the corners the engine would have found; all others go the engine's way. */
import { expect, test } from 'vitest';
import { quickBody, quickPicture } from '../../../client/views/quick.ts';

type Step = (...given: unknown[]) => void;

const context = { useCanvas: false, camera: { getViewMatrix: () => ({ matrix: [2, 0, 0, 2, 10, 20] }) } };
const frame = { x: 0, y: 0, cutWidth: 12, cutHeight: 8, u0: 0.1, v0: 0.9, u1: 0.3, v1: 0.5 };

const stage = () => {
  const general: string[] = [];
  const batched: (readonly unknown[])[] = [];
  const thing = (type: string, over: object) => ({
    ...{ type, x: 100, y: 50, rotation: 0, scaleX: 0.5, scaleY: 0.5, alpha: 1, visible: true },
    _renderSteps: [() => general.push(type)] as Step[],
    ...over,
  });
  const image = (over: object = {}) =>
    thing('Image', {
      ...{ isCropped: false, flipX: false, flipY: false, displayOriginX: 6, displayOriginY: 0 },
      ...{ tintTopLeft: 0x123456, _alphaTL: 1, tintMode: 0 },
      frame: { ...frame, source: { resolution: 1, glTexture: 'sheet' } },
      defaultRenderNodes: { BatchHandler: { batch: (...given: unknown[]) => batched.push(given.slice(1)) } },
      ...over,
    });
  const body = (list: readonly object[], over: object = {}) =>
    thing('Container', {
      ...{ list, scaleX: 1, scaleY: 1, ...over },
      localTransform: { applyITRS: (x: number, y: number) => [x, y] },
    });
  return { general, batched, thing, image, body };
};

const render = (thing: { readonly _renderSteps: readonly Step[] }): void =>
  thing._renderSteps[0]?.({}, thing, context);

test('an upright picture: seen through the camera, from its origin, tinted and opaque', () => {
  const { general, batched, image } = stage();
  const picture = image();
  render(quickPicture(picture as never) as never);
  const [texture, ...numbers] = batched[0] ?? [];
  expect(general).toEqual([]);
  expect(texture).toBe('sheet');
  // 2 × 100 + 10 less half the width; 12 px wide at half size, twice as large on the screen.
  expect(numbers.slice(0, 8)).toEqual([204, 120, 204, 128, 216, 120, 216, 128]);
  expect((numbers.slice(8, 12) as number[]).map((n) => n.toFixed(1))).toEqual(['0.1', '0.9', '0.2', '-0.4']);
  expect(numbers.slice(12, 17)).toEqual([0, 0xff123456, 0xff123456, 0xff123456, 0xff123456]);
});

test('half pale', () => {
  const { batched, image } = stage();
  render(quickPicture(image({ _alphaTL: 0.5 }) as never) as never);
  expect(batched[0]?.[14]).toBe(0x7f123456);
});

test.each([{ rotation: 1 }, { isCropped: true }, { flipX: true }])('not upright: %o', (over) => {
  const { general, batched, image } = stage();
  render(quickPicture(image(over) as never) as never);
  expect([general, batched]).toEqual([['Image'], []]);
});

test('a body: its pictures stand where it stands, its texts are written the general way, the hidden are left out', () => {
  const { general, batched, image, thing, body } = stage();
  const parts = [image({ x: 0, y: 0 }), image({ visible: false }), thing('BitmapText', {})];
  render(quickBody(body(parts, { x: 30, y: 40, scaleX: 2 }) as never) as never);
  expect(batched.map((numbers) => numbers.slice(1, 9))).toEqual([[58, 100, 58, 108, 82, 100, 82, 108]]);
  expect(general).toEqual(['BitmapText']);
});

test('a turned or pale body goes the general way as a whole', () => {
  const { general, batched, image, body } = stage();
  for (const over of [{ rotation: 0.1 }, { alpha: 0.5 }])
    render(quickBody(body([image()], over) as never) as never);
  expect([general, batched]).toEqual([['Container', 'Container'], []]);
});
