/** What is told of runs that do not simply finish: recorded games, and programs that are really run. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Story } from '../../../../client/model/ending/story.ts';
import type { Habit } from '../../../shared/score/moments/games.ts';
import { asTheyCome } from '../../../shared/score/moments/games.ts';
import {
  rowsOf,
  said,
  saidBy,
  storiesOfGame,
  storiesOfLog,
  storiesOfProgram,
  storiesOfStopped,
} from './runs.ts';

const lostUpdate = '06-memory/01-lost-update';
const preset = (name: string): string =>
  readFileSync(new URL(`../../../../assets/python/presets/${name}.py`, import.meta.url), 'utf8');

const onlyOf = (stories: readonly Story[], kind: Story['kind']): Story => {
  const [story, ...others] = stories.filter((each) => each.kind === kind);
  if (!story || others.length > 0) throw new Error(`not one ${kind}: ${stories.map((each) => each.kind)}`);
  return story;
};

describe('a lost update', () => {
  const stories = storiesOfLog(lostUpdate, 'best.log.json');
  const story = onlyOf(stories, 'lost');

  test('who read before whom, and wrote after them', () => {
    expect(saidBy(story)).toEqual([
      'A lost update: A3 (b) wrote over what A2 (a, a) had written to c.',
      'A3 (b) read c at 0 ms (line 15) and wrote it only at 60 ms (line 17). In between, A2 (a, a) wrote it 2 times.',
      'It still had the 0 that it had read, so it wrote 5 over 20.',
    ]);
    expect([story.showUs, story.code?.text]).toEqual([60_000, 'c = seen + number  # writes']);
  });

  test('step by step, with what c held', () => {
    expect(rowsOf(story)).toEqual([
      '0 ms A3 (b): Reads c. (15) 0',
      '10 ms A3 (b): You take it off its core. It keeps what it has read.',
      '10 ms A2 (a, a): Reads c. (15) 0',
      '30 ms A2 (a, a): Writes c. (17) 10',
      '30 ms A2 (a, a): Reads c. (15) 10',
      '50 ms A2 (a, a): Writes c. (17) 20',
      '60 ms A3 (b): Writes c from the old value. (17) 5 !',
    ]);
  });

  test('and then what it broke, with what the names of the line held', () => {
    expect(stories.map(({ kind }) => kind)).toEqual(['lost', 'failure']);
    const failure = onlyOf(stories, 'failure');
    expect(saidBy(failure)).toEqual([
      'At 60 ms A1 (MainThread) failed at line 33: AssertionError.',
      'The program claims something at this line, and it was not true.',
      'Nobody caught the exception, so the whole program ended there.',
    ]);
    expect(failure.code).toEqual({ line: 33, text: 'assert c == a + a + b' });
    expect(failure.values).toEqual([
      { name: 'c', value: '5' },
      { name: 'a', value: '10' },
      { name: 'b', value: '5' },
    ]);
  });

  test('another order, another loss', () => {
    const other = onlyOf(storiesOfLog(lostUpdate, 'wrong-victim.log.json'), 'lost');
    expect(saidBy(other).slice(1)).toEqual([
      'A2 (a, a) read c at 0 ms (line 15) and wrote it only at 40 ms (line 17). In between, A3 (b) wrote it too.',
      'It still had the 0 that it had read, so it wrote 10 over 5.',
    ]);
  });

  test('a race of many rounds tells one loss in full, and how many there were', () => {
    const story = onlyOf(storiesOfProgram(preset('race')), 'lost');
    expect(story.steps.filter(({ isTurn }) => isTurn)).toHaveLength(1);
    expect(saidBy(story).at(-1)).toMatch(/^This happened \d+ times in this run\.$/);
  });

  test('with a lock nobody comes in between', () => {
    expect(storiesOfProgram(preset('race-lock'))).toEqual([]);
  });
});

describe('a deadlock', () => {
  const story = onlyOf(storiesOfProgram(preset('deadlock')), 'deadlock');

  test('the circle, link by link', () => {
    expect(saidBy(story).slice(1)).toEqual([
      'A2 (Anvar) holds left and waits for right, which A3 (Malika) holds.',
      'A3 (Malika) holds right and waits for left, which A2 (Anvar) holds.',
    ]);
    expect(story.rule?.text).toBe('ending.rule.lockOrder');
  });

  test('who took what, and the step that closed it', () => {
    expect(rowsOf(story).map((row) => row.replace(/^[\d.]+ ms /, ''))).toEqual([
      'A2 (Anvar): Takes lock left.',
      'A3 (Malika): Takes lock right.',
      'A2 (Anvar): Waits for lock right, held by A3 (Malika). (12)',
      'A3 (Malika): Waits for lock left, held by A2 (Anvar). (12) !',
    ]);
    expect(story.showUs).toBe(story.steps.at(-1)?.atUs);
    expect(saidBy(story)[0]).toContain(`At ${story.showUs / 1000} ms the circle closed`);
  });

  test('among tasks: nobody is left who could end the wait', () => {
    const queue = `import asyncio
async def main():
    queue = asyncio.Queue()
    async def take():
        await queue.get()
    await asyncio.gather(take())
asyncio.run(main())
`;
    const tasks = onlyOf(storiesOfProgram(queue, 'loop'), 'deadlock');
    expect(saidBy(tasks)).toEqual([
      'At 0 ms nothing could go on: nobody is left who could end these waits.',
      'M1 (main()) waits for the task T1 (take()).',
      'T1 (take()) waits for an item in the queue “queue”, which nobody will put there.',
    ]);
    expect(tasks.steps.map(({ who, line }) => [who, line])).toEqual([
      ['M1 (main())', 6],
      ['T1 (take())', 5],
    ]);
  });
});

describe('an exception that nobody caught', () => {
  test('of a thread and of the main program, each with its line and its message', () => {
    const both = `import threading
def divide(n):
    print(10 / n)
thread = threading.Thread(target=divide, args=(0,), name="Zero")
thread.start()
thread.join()
towns = {}
towns["Samarqand"]
`;
    expect(storiesOfProgram(both).map(saidBy)).toEqual([
      [
        'At 0 ms A2 (Zero) failed at line 3: ZeroDivisionError.',
        'It divided by zero.',
        'Python said: division by zero',
        'Nobody caught the exception, so this thread ended there; the others went on.',
      ],
      [
        'At 0 ms A1 (MainThread) failed at line 8: KeyError.',
        'It asked for a key that is not there.',
        "Python said: 'Samarqand'",
        'Nobody caught the exception, so the whole program ended there.',
      ],
    ]);
  });

  test('the innermost line of the program counts, and an exception of its own is told in general', () => {
    const own = `class Lost(Exception):
    pass
def find():
    raise Lost("no way home")
find()
`;
    const story = onlyOf(storiesOfProgram(own), 'failure');
    expect([story.code?.line, said(story.title)]).toEqual([
      4,
      'At 0 ms A1 (MainThread) failed at line 4: Lost.',
    ]);
    expect(saidBy(story).slice(1, 3)).toEqual([
      'Something happened that the program was not ready for.',
      'Python said: no way home',
    ]);
  });

  test('what is caught, and what is only written, is none', () => {
    const caught = `import sys
try:
    1 / 0
except ZeroDivisionError:
    print("File program.py, line 3: caught", file=sys.stderr)
`;
    expect(storiesOfProgram(caught)).toEqual([]);
  });
});

describe('a run that did not come to its end by the player', () => {
  test('stopped for its length: at which line, and who was not done', () => {
    const long = `import threading
import workload
go = threading.Event()
def wait():
    go.wait()
threading.Thread(target=wait, name="Waiting").start()
for n in range(9):
    workload.native(20)
go.set()
`;
    const story = onlyOf(storiesOfStopped(long, 50_000, 8), 'stopped');
    expect(saidBy(story)).toEqual([
      'At 50 ms the run was stopped: it went on for too long.',
      'After 50000 operations the program was at this line and not done.',
      'These were not done yet:',
    ]);
    expect(story.code).toEqual({ line: 8, text: 'workload.native(20)' });
    expect(rowsOf(story)).toEqual([
      '50 ms A1 (MainThread): In C code on core 0 that needs no key, 10 ms more. (8)',
      '50 ms A2 (Waiting): Waits for event go, which nobody has set yet. (5)',
    ]);
  });

  test('left to the machine: who was waiting then, and for what', () => {
    const givenUp: Habit = ({ turn }) => (turn === 3 ? { type: 'autopilot' } : null);
    const story = onlyOf(storiesOfGame('02-waiting/01-log-files', givenUp), 'machine');
    expect(said(story.title)).toMatch(/^From [\d.]+ ms on, the machine decided for you\.$/);
    expect(story.steps.length).toBeGreaterThan(2);
    for (const { does } of story.steps) expect(said(does)).not.toMatch(/^why\.|undefined/);
  });

  test('who simply finishes hears nothing', () => {
    expect(storiesOfLog('01-boot/01-first-steps', 'best.log.json')).toEqual([]);
    expect(storiesOfLog('04-gil/03-convoy', 'best.log.json')).toEqual([]);
  });
});

describe('a program that was to go wrong', () => {
  test('and came out right: who read and wrote before anybody else came', () => {
    const stories = storiesOfGame(lostUpdate, asTheyCome);
    const story = onlyOf(stories, 'kept');
    expect(saidBy(story)).toEqual([
      'Nothing was lost: c came out right.',
      'Everybody who read c (line 15) wrote it (line 17) before anybody else came.',
      'To break it, take a thread off its core between these two lines and let another one run there.',
    ]);
    expect(rowsOf(story)).toEqual([
      '0 ms A2 (a, a): Reads c. (15)',
      '20 ms A2 (a, a): Writes c. (17) 10',
      '20 ms A2 (a, a): Reads c. (15)',
      '40 ms A2 (a, a): Writes c. (17) 20',
      '40 ms A3 (b): Reads c. (15)',
      '60 ms A3 (b): Writes c. (17) 25',
    ]);
  });

  test('and did', () => {
    const kinds = storiesOfLog(lostUpdate, 'best.log.json').map(({ kind }) => kind);
    expect(kinds).not.toContain('kept');
  });
});
