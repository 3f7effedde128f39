import { expect, test } from 'vitest';
import { ringOf } from '../../../client/scenes/places.ts';
import { type CoreCard, figureSpot, hasCode, rowsOf } from '../../../client/views/corePlan.ts';
import { machine } from '../model/machine.ts';

const coreOf = (height: number) => ({ x: 350, y: 60, width: 360, height });
const [core] = machine(1, []).cores;
if (!core) throw new Error('no core');
const card: CoreCard = {
  ...{ core, mood: 'running', key: 'Q', name: 'CORE 0', word: 'running', title: 'a', note: 'b' },
  ...{ noteTone: null, button: null, primary: false, selected: false, yourIdle: '', yoursSinceUs: null },
  code: 'x = 1',
};

test.each([140, 154, 168])('a core %i px high says all it has to, one under the other', (height) => {
  const rect = coreOf(height);
  expect(hasCode(card, rect)).toBe(true);
  const { title, code, note, figure } = rowsOf(rect, ringOf(rect), true);
  expect(title - 17).toBeGreaterThan(rect.y + 28);
  expect(code?.y).toBeGreaterThan(title + 5);
  expect(note - 13).toBeGreaterThanOrEqual((code?.y ?? 0) + (code?.height ?? 0));
  expect(figure - 8).toBeGreaterThan(note);
  expect(figure + 9).toBeLessThan(rect.y + height);
});

test('a key on the right edge covers no code', () => {
  const rect = coreOf(154);
  const { code } = rowsOf(rect, ringOf(rect), true);
  expect((code?.x ?? 0) + (code?.width ?? 0)).toBeLessThan(rect.x + rect.width - 27);
});

test('a low core, one with a button, and one whose line is not known show no code', () => {
  expect(hasCode(card, coreOf(120))).toBe(false);
  expect(hasCode({ ...card, button: 'Take A1 off' }, coreOf(154))).toBe(false);
  expect(hasCode({ ...card, code: null }, coreOf(154))).toBe(false);
  const rect = coreOf(154);
  expect(rowsOf(rect, ringOf(rect), false).code).toBeNull();
});

test('the clock stands beside its number, with code and without', () => {
  const rect = coreOf(154);
  for (const coded of [true, false])
    expect(figureSpot(rect, ringOf(rect), coded).y).toBe(rowsOf(rect, ringOf(rect), coded).figure);
});
