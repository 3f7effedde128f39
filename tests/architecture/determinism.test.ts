/** The machine is a function: no clock, no chance, no locale, nothing that engines merely approximate. */
import { expect, test } from 'vitest';
import { codeOnly, sources, withoutComments } from './sources.ts';

const forbidden: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['a clock', /\bDate\b|\bperformance\s*\.|\bprocess\s*\.\s*hrtime/],
  ['chance', /Math\s*\.\s*random|\bcrypto\s*\./],
  ['a locale', /\bIntl\b|\.toLocale\w*\(|\.localeCompare\(/],
  ['a timer', /\bset(Timeout|Interval|Immediate)\b|\bqueueMicrotask\b|\brequestAnimationFrame\b/],
  ['async work', /\bawait\s|\bPromise\b|\basync\s+(function|\()/],
  // sqrt is exact to the last bit in every engine: processors round it as IEEE 754 says. sign and PI leave nothing to round.
  [
    'inexact arithmetic',
    /Math\s*\.\s*(?!floor|trunc|min|max|abs|ceil|imul|clz32|round\b|sqrt\b|sign\b|PI\b)\w+/,
  ],
];

test('shared knows no clock, no chance, no locale and no timer', () => {
  const faults = sources
    .filter((source) => source.path.startsWith('shared/'))
    .flatMap((source) =>
      forbidden
        .filter(([, pattern]) => pattern.test(codeOnly(source.text)))
        .map(([name]) => `${source.path}: ${name}`),
    );
  expect(faults).toEqual([]);
});

test('the rooms of the server that decide take time and dice from outside', () => {
  const faults = sources
    .filter((source) => /^server\/(match|lesson|rooms)\//.test(source.path))
    .filter((source) =>
      /\bDate\s*\.\s*now|new Date\(|Math\s*\.\s*random|\bset(Timeout|Interval|Immediate)\(|performance\s*\./.test(
        withoutComments(source.text),
      ),
    )
    .map((source) => source.path);
  expect(faults).toEqual([]);
});
