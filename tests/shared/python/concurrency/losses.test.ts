/** Where threads may take over from each other in the middle of `a += 1`: the same forms lose updates as on six versions of CPython. */
import { describe, expect, test } from 'vitest';
import { forms, loses, versions } from './losses.ts';

/** `3.13` of `3.13.0`, as scenarios say it. */
const short = (version: string): string => version.split('.').slice(0, 2).join('.');

describe.each(Object.entries(versions))('CPython %s', (version, table) => {
  test('is recorded on every form', () => {
    expect(Object.keys(table)).toEqual(forms.map(({ title }) => title));
  });

  test.each(forms)('$title', (form) => {
    expect(loses(form, short(version))).toBe(table[form.title]);
  });
});
