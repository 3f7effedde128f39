/**
 * The lab's three programs as a student writes them, weather, logs and power sum: they print what CPython prints and take as long,
 * within a tenth, processes within a quarter (tests/reference/python/lab). Waits are exact; sums need the prices of operations.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runWhole } from './runWhole.ts';

const root = join(import.meta.dirname, '../../..');
const places = ['assets/python/presets', 'tests/reference/python/lab'];
const lab = join(root, 'tests/reference/python/lab/recorded.json');
const { version, programs } = JSON.parse(readFileSync(lab, 'utf8')) as {
  readonly version: string;
  readonly programs: Readonly<Record<string, { readonly stdout: string; readonly wallMs: number }>>;
};

const sourceOf = (name: string): string => {
  const place = places.find((folder) => existsSync(join(root, folder, name)));
  if (place === undefined) throw new Error(`${name} is nowhere`);
  return readFileSync(join(root, place, name), 'utf8');
};

/** The last line tells a time, rounded; it is compared as one. */
const parted = (stdout: string): { readonly lines: string; readonly seconds: number } => {
  const [, lines = stdout, seconds = '0'] = /^([\s\S]*)took ([\d.]+) s\n$/.exec(stdout) ?? [];
  return { lines, seconds: Number(seconds) };
};

test('they come from CPython 3.13: weather, logs and power, three ways or more each', () => {
  expect(version).toMatch(/^3\.13\./);
  for (const kind of ['weather', 'logs', 'power'])
    expect(Object.keys(programs).filter((name) => name.startsWith(kind)).length).toBeGreaterThanOrEqual(3);
});

/** `lessons.md`: sequential weather takes 10 s, gather 2.004 s (a record of its own, tests/reference/cpython.json, W11). */
const told: Readonly<Record<string, number>> = {
  'weather-sequential.py': 10_000,
  'weather-blocking.py': 10_000,
  'weather-gather.py': 2004,
  'weather-threads.py': 2004,
  'weather_pool.py': 2004,
};

/** Processes start as in tests/reference/cpython.json (C25 and its like), which was slower at it than the run recorded here. */
const share = (name: string): number => (name === 'power-processes.py' ? 0.25 : 0.1);

/** Times are shown to a hundredth of a second. */
const roundedMs = 10;

describe.each(Object.entries(programs))('%s', (name, { stdout, wallMs }) => {
  const ours = runWhole(sourceOf(name));

  test('prints the same', () => {
    expect(ours.lastOfStderr).toBe('');
    expect(parted(ours.stdout).lines).toBe(parted(stdout).lines);
  });

  test('takes as long, within a tenth (what starts processes: a quarter)', () => {
    expect(Math.abs(ours.makespanUs / 1000 - wallMs)).toBeLessThanOrEqual(wallMs * share(name));
    const seconds = parted(ours.stdout).seconds;
    expect(Math.abs(seconds * 1000 - ours.makespanUs / 1000)).toBeLessThanOrEqual(
      ours.makespanUs / 10_000 + roundedMs * 5,
    );
  });

  test.skipIf(told[name] === undefined)('takes as long as the notes tell', () => {
    const notes = told[name] ?? 0;
    expect(Math.abs(ours.makespanUs / 1000 - notes)).toBeLessThanOrEqual(notes / 10);
  });
});
