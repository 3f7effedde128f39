/** Lines and rectangles in the pictures' batch; what holds anything else is drawn by the engine. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { commands, quickLines } from '../../../client/views/quickLines.ts';

type Step = (...given: unknown[]) => void;

const { beginPath, fillRect, fillStyle, lineStyle, lineTo, moveTo, strokePath } = commands;
const dot = { u0: 0.2, u1: 0.4, v0: 0.6, v1: 0.8, source: { glTexture: 'sheet' } };
const context = { useCanvas: false, camera: { getViewMatrix: () => ({ matrix: [2, 0, 0, 2, 10, 20] }) } };

const render = (commandBuffer: readonly number[], alpha = 1) => {
  const batched: (readonly unknown[])[] = [];
  let general = 0;
  const drawing = { commandBuffer, alpha, x: 1, y: 0, _renderSteps: [() => general++] as Step[] };
  const renderNodes = { getNode: () => ({ batch: (...given: unknown[]) => batched.push(given.slice(2)) }) };
  quickLines(drawing as never, dot as never);
  drawing._renderSteps[0]?.({ renderNodes }, drawing, context);
  return { batched, general };
};

test('the numbers of the commands are those of the engine', () => {
  const engine = readFileSync('node_modules/phaser/src/gameobjects/graphics/Commands.js', 'utf8');
  for (const [name, number] of Object.entries(commands)) {
    const there = name.replace(/[A-Z]/, (letter) => `_${letter}`).toUpperCase();
    expect(engine).toMatch(new RegExp(`\\b${there}: ${number}\\b`));
  }
});

test('a rectangle: its corners through the camera, the middle of the dot, colour and alpha', () => {
  const { batched, general } = render([fillStyle, 0x123456, 1, fillRect, 4, 5, 10, 20], 0.5);
  expect(general).toBe(0);
  expect(batched[0]?.slice(0, 8)).toEqual([20, 30, 20, 70, 40, 30, 40, 70]);
  expect(batched[0]?.slice(8, 14).map((n) => Math.round(Number(n) * 10) / 10)).toEqual([
    0.3, 0.7, 0, 0, 0, 0x7f123456,
  ]);
});

test('a line of two pieces that meet', () => {
  const line = [
    lineStyle,
    4,
    0xffffff,
    1,
    beginPath,
    moveTo,
    0,
    0,
    lineTo,
    10,
    0,
    lineTo,
    10,
    10,
    strokePath,
  ];
  const { batched } = render(line);
  expect(batched).toHaveLength(2);
  expect(batched[0]?.slice(4, 8)).toEqual(batched[1]?.slice(0, 4));
});

test('a point told twice is one', () => {
  const line = [lineStyle, 4, 0xffffff, 1, beginPath, lineTo, 0, 0, lineTo, 10, 0, lineTo, 10, 0, strokePath];
  expect(render(line).batched).toHaveLength(1);
});

test.each([
  [[beginPath, 0, 1, 1, 1, 1, 1, 0, 8]],
  [[beginPath, moveTo, 0, 0, lineTo, 1, 1, moveTo, 5, 5, lineTo, 6, 6, strokePath]],
])('an arc, and a path of several lines, are the engine’s', (list) => {
  expect(render(list)).toEqual({ batched: [], general: 1 });
});

test('nothing drawn, nothing sent', () => {
  expect(render([])).toEqual({ batched: [], general: 0 });
});
