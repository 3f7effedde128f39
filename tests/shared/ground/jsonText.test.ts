import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJson } from '../../../shared/ground/jsonText.ts';

const told = (source: string): readonly string[] => {
  const result = parseJson(source);
  return result.ok ? [] : result.error.map(({ path, code, expected }) => `${path} ${code}: ${expected}`);
};

const value = 'text in double quotes, a number, true, false, null, [ or {';
test.each([
  ['', ' notJson: JSON; there is no text'],
  [' \n', ' notJson: JSON; there is no text'],
  ['{', ' notJson: JSON; at line 1, column 2: a key in double quotes, or }'],
  ['{"a":NaN}', ` notJson: JSON; at line 1, column 6: ${value}`],
  ['// no', ` notJson: JSON; at line 1, column 1: ${value}`],
  ['{\n  "a": 1,\n}', ' notJson: JSON; at line 3, column 1: a key in double quotes'],
  ["{'a': 1}", ' notJson: JSON; at line 1, column 2: a key in double quotes, or }'],
  ['{"a" 1}', ' notJson: JSON; at line 1, column 6: :'],
  ['[1 2]', ' notJson: JSON; at line 1, column 4: , or ]'],
  ['[1]]', ' notJson: JSON; at line 1, column 4: nothing more'],
  ['[01]', ` notJson: JSON; at line 1, column 2: ${value}, or ]`],
  ['"open', ` notJson: JSON; at line 1, column 1: ${value}`],
])('%j is told where it is no JSON', (source, fault) => {
  expect(told(source)).toEqual([fault]);
});

test('a key that stands twice would hide the first', () => {
  expect(told('{"bodies": {"f": [{"x": {"k": 1, "\\u006b": 2}}], "f": []}, "g": {"k": 1}}')).toEqual([
    'bodies.f[0].x.k repeated: each key once',
    'bodies.f repeated: each key once',
  ]);
});

test('whatever JSON.stringify writes comes back', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (input, indent) => {
      const source = JSON.stringify(input, null, indent);
      expect(parseJson(source)).toEqual({ ok: true, value: JSON.parse(source) });
    }),
    { seed: 3 },
  );
});

/** What `JSON.parse` refuses has a place; what it takes has none. */
test('text that was tampered with is refused exactly when JSON.parse refuses it', () => {
  const source = '{"a":[1,-2.5e3,{"b":null,"c":"x\\n\\u00e9"}],"d":true}';
  const cut = fc.record({
    from: fc.nat({ max: source.length }),
    length: fc.nat({ max: 2 }),
    put: fc.string({ unit: fc.constantFrom(...'{}[],:"\\01e.-tu \n\u0001'), maxLength: 2 }),
  });
  fc.assert(
    fc.property(cut, ({ from, length, put }) => {
      const text = source.slice(0, from) + put + source.slice(from + length);
      const isJson = (() => {
        try {
          return JSON.parse(text) !== undefined;
        } catch {
          return false;
        }
      })();
      const faults = told(text).filter((fault) => !fault.includes(' repeated: '));
      if (isJson) expect(faults).toEqual([]);
      else expect(faults).toEqual([expect.stringMatching(/^ notJson: JSON; at line \d+, column \d+: /)]);
    }),
    { seed: 4, numRuns: 5000 },
  );
});

test.each([
  ['a million lists within each other', '['.repeat(1e6) + ']'.repeat(1e6)],
  ['a text of ten megabytes', JSON.stringify('x'.repeat(1e7))],
  ['ten megabytes of backslashes', `"${'\\'.repeat(1e7)}"`],
  ['ten megabytes of escaped quotes', `"${'\\"'.repeat(5e6)}"`],
  ['five million numbers', `[${'1,'.repeat(5e6)}1]`],
])('%s: read in no time to speak of', (_, source) => {
  expect(parseJson(source).ok).toBe(true);
});
