import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copyJson } from '../../../shared/ground/copy.ts';
import { canonical, chain, digest, EMPTY_HASH } from '../../../shared/ground/digest.ts';

const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, each]) => [key, shuffled(each)] as const)
      .reverse(),
  );
};

test('canonical JSON is JSON with its keys in code-unit order', () => {
  expect(canonical({ b: [1, { d: null, c: 'ü"' }], a: true, Z: -2 })).toBe(
    '{"Z":-2,"a":true,"b":[1,{"c":"ü\\"","d":null}]}',
  );
});

test('the order of keys changes neither text nor hash', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonical(shuffled(value))).toBe(canonical(value));
      expect(digest(shuffled(value))).toBe(digest(value));
      expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
    { seed: 2 },
  );
});

test('a chain may be cut anywhere', () => {
  fc.assert(
    fc.property(fc.array(fc.jsonValue()), fc.nat(), (list, cut) => {
      const at = list.length === 0 ? 0 : cut % list.length;
      expect(chain(chain(EMPTY_HASH, list.slice(0, at)), list.slice(at))).toBe(chain(EMPTY_HASH, list));
    }),
    { seed: 3 },
  );
});

test('order and boundaries of a list are part of its hash', () => {
  const hashes = [['a', 'b'], ['b', 'a'], ['ab'], ['ab', ''], [], [''], [['a', 'b']]].map((list) =>
    chain(EMPTY_HASH, list),
  );
  expect(new Set(hashes).size).toBe(hashes.length);
});

test('a hundred thousand neighbours have a hundred thousand hashes', () => {
  const hashes = new Set(Array.from({ length: 100_000 }, (_, atUs) => digest({ type: 'ready', atUs })));
  expect(hashes.size).toBe(100_000);
});

test('a hash stays what it was: logs are stored with it', () => {
  expect(digest({ type: 'arrived', atUs: 0, thread: 'main' })).toMatchInlineSnapshot(`"e1c310d43ba2244e"`);
  expect(chain(EMPTY_HASH, [])).toBe(EMPTY_HASH);
});

test('a copy is equal and shares nothing', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const copy = copyJson(value);
      expect(copy).toEqual(value);
      if (typeof value === 'object' && value !== null) expect(copy).not.toBe(value);
    }),
    { seed: 4 },
  );
});
