import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type CodeDoor, createCodeDoor } from '../../../server/guard/codeDoor.ts';

let door: CodeDoor;
beforeEach(() => {
  vi.useFakeTimers();
  door = createCodeDoor(() => performance.now());
});
afterEach(() => {
  door.close();
  vi.useRealTimers();
});

/** What a try comes to once the given time has passed; `waits` while undecided. */
async function outcome(attempt: Promise<boolean>, afterMs = 0): Promise<boolean | 'waits'> {
  let answer: boolean | 'waits' = 'waits';
  void attempt.then((value) => {
    answer = value;
  });
  await vi.advanceTimersByTimeAsync(afterMs);
  return answer;
}

test('five tries are free, the sixth waits for its turn', async () => {
  for (let i = 0; i < 5; i += 1) expect(await outcome(door.enter('a', `CODE${i}`, false))).toBe(true);
  const sixth = door.enter('a', 'CODE6', false);
  expect(await outcome(sixth)).toBe('waits');
  expect(await outcome(sixth, 1000)).toBe(true);
});

test('all strangers share one try a second', async () => {
  const addresses = Array.from({ length: 100 }, (_, i) => `address ${i}`);
  for (const address of addresses) for (let i = 0; i < 5; i += 1) await door.enter(address, 'X', false);
  const answers: boolean[] = [];
  for (const address of addresses)
    void door.enter(address, 'X', false).then((answer) => answers.push(answer));
  await vi.advanceTimersByTimeAsync(10_500);
  expect(answers.filter(Boolean).length).toBeGreaterThanOrEqual(9);
  expect(answers.filter(Boolean).length).toBeLessThanOrEqual(10);
  expect(answers).toHaveLength(100);
});

test('one greedy address does not keep the others from their turn', async () => {
  for (const address of ['greedy', 'shy']) {
    for (let i = 0; i < 5; i += 1) await door.enter(address, 'X', false);
  }
  for (let i = 0; i < 200; i += 1) void door.enter('greedy', 'X', false);
  expect(await outcome(door.enter('shy', 'X', false), 2000)).toBe(true);
});

test('a school of one address: once one is in, the others who wait come in at once', async () => {
  const class30 = Array.from({ length: 30 }, () => door.enter('school', 'CFG7XQ', false));
  const answers: boolean[] = [];
  for (const attempt of class30) void attempt.then((answer) => answers.push(answer));
  await vi.advanceTimersByTimeAsync(0);
  expect(answers).toHaveLength(5);
  door.remember('school', 'CFG7XQ');
  await vi.advanceTimersByTimeAsync(0);
  expect(answers).toEqual(Array(30).fill(true));
});

test('known addresses and holders of the link have a bucket of their own', async () => {
  door.remember('school', 'CFG7XQ');
  for (let i = 0; i < 300; i += 1) expect(await door.enter('school', 'CFG7XQ', false)).toBe(true);
  expect(await door.enter('school', 'CFG7XQ', false)).toBe(false);
  expect(await door.enter('elsewhere', 'CFG7XQ', true)).toBe(true);
});

test('being known for one room helps with no other', async () => {
  door.remember('a', 'CFG7XQ');
  for (let i = 0; i < 5; i += 1) await door.enter('a', 'OTHER1', false);
  expect(await outcome(door.enter('a', 'OTHER2', false))).toBe('waits');
});

test('a thousand may wait, no more', async () => {
  for (let i = 0; i < 5; i += 1) await door.enter('a', 'X', false);
  for (let i = 0; i < 1000; i += 1) void door.enter('a', 'X', false);
  expect(await outcome(door.enter('a', 'X', false))).toBe(false);
  expect(door.waiting()).toBe(1000);
});
