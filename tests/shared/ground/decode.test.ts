import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Decoder } from '../../../shared/ground/decode.ts';
import { integer, list, name, oneOf, table, text, truth } from '../../../shared/ground/decode.ts';
import { decode, standard } from '../../../shared/ground/gate.ts';
import { dropped, optional, orElse, shape, union } from '../../../shared/ground/shape.ts';

const point = shape({ x: integer(0, 9), label: optional(text(3)), on: orElse(truth, false) });
const either = union(
  'kind',
  { a: shape({ kind: oneOf(['a']), n: integer(1, 2) }), b: shape({ kind: oneOf(['b']) }) },
  { code: 'unknownKind', expected: 'a or b' },
);

const good: readonly (readonly [string, Decoder<unknown>, unknown, unknown])[] = [
  ['defaults are filled in', point, { x: 3 }, { x: 3, on: false }],
  ['what is given stays', point, { x: 3, label: 'ab', on: true }, { x: 3, label: 'ab', on: true }],
  ['a list', list(integer(0, 9), 3), [1, 2], [1, 2]],
  ['a table', table(integer(0, 9), 3), { a: 1, constructor: 2 }, { a: 1, constructor: 2 }],
  ['a union', either, { kind: 'a', n: 2 }, { kind: 'a', n: 2 }],
  ['a checked word that says nothing', shape({ old: dropped(truth) }), { old: true }, {}],
  ['a pair of surrogates is text', text(2), '😀', '😀'],
];
test.each(good)('%s', (_, decoder, input, value) => {
  expect(decode(decoder, input)).toEqual({ ok: true, value });
});

const bad: readonly (readonly [string, Decoder<unknown>, unknown, readonly string[]])[] = [
  [
    'every fault is named',
    point,
    { x: -1, label: '', on: 1, z: 0 },
    ['z unknownKey', 'x tooSmall', 'label empty', 'on notBoolean'],
  ],
  ['a missing key', point, {}, ['x missing']],
  ['no object', point, [], [' notObject']],
  ['minus zero', integer(-1, 1), -0, [' notInteger']],
  ['a fraction', integer(0, 9), 1.5, [' notInteger']],
  ['too large', integer(0, 9), 10, [' tooLarge']],
  ['a list says which', list(integer(0, 9), 3), [1, 'b', 99], ['[1] notInteger', '[2] tooLarge']],
  ['a long list', list(truth, 1), [true, true], [' tooLong']],
  ['keys that are no words are quoted', table(truth, 9), { 'a b': 1 }, ['["a b"] notBoolean']],
  ['half a surrogate pair', text(9), '\ud800', [' notText']],
  [
    'the one key that JavaScript keeps',
    table(truth, 9),
    JSON.parse('{"__proto__":true}'),
    ['__proto__ badName'],
  ],
  ['a name', name, '__proto__', [' badName']],
  ['an unknown tag', either, { kind: 'constructor' }, ['kind unknownKind']],
  ['no tag', either, {}, ['kind missing']],
  ['NaN', integer(0, 9), Number.NaN, [' notInteger']],
  [
    'more than any number',
    list(integer(0, 9), 3),
    [Infinity, -Infinity, 'x'],
    ['[0] notInteger', '[1] notInteger', '[2] notInteger'],
  ],
  ['a date', text(9), new Date(0), [' notPlain']],
  ['a set', list(truth, 9), new Set([true]), [' notPlain']],
  ['a bigint', list(integer(0, 9), 9), [1n], ['[0] notPlain']],
  ['undefined', point, { x: undefined }, ['x notPlain']],
  ['a list with a hole', list(truth, 9), Object.assign([], { 0: true, 2: true }), [' notPlain']],
  ['an object with a prototype of its own', point, Object.create({ x: 1 }), [' notPlain']],
];
test.each(bad)('%s is refused', (_, decoder, input, faults) => {
  const result = decode(decoder, input);
  expect(result.ok ? [] : result.error.map(({ path, code }) => `${path} ${code}`)).toEqual(faults);
});

const deep = (levels: number): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = [value];
  return value;
};
const anything: Decoder<unknown> = (input) => input;

test('depth is counted before anything recurses', () => {
  expect(decode(anything, deep(6), { depth: 6, nodes: 100 }).ok).toBe(true);
  const result = decode(anything, deep(7), { depth: 6, nodes: 100 });
  expect(result).toEqual({
    ok: false,
    error: [
      {
        path: '[0][0][0][0][0][0][0]',
        code: 'tooDeep',
        expected: 'at most 6 lists and objects within each other',
      },
    ],
  });
  expect(decode(anything, deep(100_000)).ok).toBe(false);
});

test('a circle ends at the depth, a flood at the count', () => {
  const circle: unknown[] = [];
  circle.push(circle);
  expect(decode(anything, circle).ok).toBe(false);
  const flood = decode(anything, new Array(1000).fill(0), { depth: 6, nodes: 200 });
  expect(flood.ok ? [] : flood.error.map(({ code }) => code)).toEqual(['tooBig']);
});

test('at most a thousand faults are told', () => {
  const result = decode(list(truth, 5000), new Array(5000).fill(1));
  expect(result.ok ? [] : result.error.slice(998)).toEqual([
    { path: '[998]', code: 'notBoolean', expected: 'true or false' },
    { path: '', code: 'tooManyFaults', expected: 'fewer than 1000; no more are told' },
  ]);
});

test('a decoder wears the Standard Schema face', () => {
  const { validate, version, vendor } = standard(point)['~standard'];
  expect([version, vendor]).toEqual([1, 'runqueue']);
  expect(validate({ x: 1 })).toEqual({ value: { x: 1, on: false } });
  expect(validate({ x: 'a' })).toEqual({
    issues: [{ message: 'notInteger: an integer from 0 to 9', path: ['x'] }],
  });
});

test('whatever comes, nothing is thrown and a fault has a path and a code', () => {
  fc.assert(
    fc.property(
      fc.anything({ withBigInt: true, withDate: true, withMap: true, withSparseArray: true }),
      (input) => {
        const result = decode(list(either, 9), input);
        if (!result.ok) expect(result.error.every(({ code }) => /^[a-z][A-Za-z]+$/.test(code))).toBe(true);
        if (!result.ok) expect(result.error.length).toBeGreaterThan(0);
      },
    ),
    { seed: 1, numRuns: 2000 },
  );
});
