/** How long calls of the library take, and who may run meanwhile: two threads on two cores. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runProgram } from './runProgram.ts';

const twoThreads = (work: string): number => {
  const { stdout, stderr } = runProgram(`
import hashlib, json, threading, time, workload
data = b'x' * 4_000_000
rows = list(range(20_000))
threads = [threading.Thread(target=lambda: ${work}) for _ in range(2)]
start = time.perf_counter()
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(round((time.perf_counter() - start) * 1000))
`);
  expect(stderr).toBe('');
  return Number(stdout);
};

/** What CPython 3.13 does with the same calls: hashlib drops the GIL from 2048 bytes on, json keeps it. */
test.each([
  ['workload.cpu(50)', 100],
  ['workload.hold(50)', 100],
  ['workload.native(50)', 50],
  ['workload.io(50)', 50],
  ['hashlib.sha256(data)', 10],
  ['time.sleep(0.05)', 50],
])('two threads with %s take %i ms', (work, ms) => {
  expect(twoThreads(work)).toBeGreaterThanOrEqual(ms);
  expect(twoThreads(work)).toBeLessThanOrEqual(ms * 1.06 + 1);
});

test('one thread with json after another', () => {
  const text = 'json.dumps(rows)';
  const alone = runProgram(
    `import json, time\nrows = list(range(20_000))\nstart = time.perf_counter()\n${text}\nprint(round((time.perf_counter() - start) * 1000))`,
  );
  expect(twoThreads(text)).toBeGreaterThan(Number(alone.stdout) * 1.9);
});

test('what is written reaches the disk when the buffer is full, on flush, on fsync, each at its price', () => {
  const { stdout } = runProgram(`
import os, time
def span(work):
    start = time.perf_counter()
    work()
    return round((time.perf_counter() - start) * 1000000)
f = open('log.txt', 'w')
print(span(lambda: f.write('x' * 8192)) < 10, 32 <= span(f.flush) < 130, span(f.flush) < 10)
print(1000 <= span(lambda: os.fsync(f)) < 1100, 54 <= span(lambda: f.write('y' * 100_000)) < 260)
`);
  expect(stdout).toBe('True True True\nTrue True\n');
});

test('random numbers without a seed are the same in every run', () => {
  const text = 'import random\nprint(random.random(), random.Random().random())';
  const [first, second] = [runProgram(text).stdout, runProgram(text).stdout];
  expect(first).toBe(second);
  expect(new Set(first.trim().split(' ')).size).toBe(2);
});

test('workload has in the game what its file has', () => {
  const file = readFileSync(new URL('../../../../assets/python/workload.py', import.meta.url), 'utf8');
  const listed = /__all__ = (\[.*\])/.exec(file)?.[1] ?? '';
  const { stdout } = runProgram(
    `import workload\nprint(workload.__all__ == ${listed}, all(callable(getattr(workload, n)) for n in ${listed}))`,
  );
  expect(stdout).toBe('True True\n');
});
