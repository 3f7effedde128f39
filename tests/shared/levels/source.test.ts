/** A level whose program is of ops shows Python beside it: really run, that Python does the same. */
import '../../../shared/sim/python.ts';
import { expect, test } from 'vitest';
import type { Level } from '../../../shared/levels/level.ts';
import { openLevel } from '../../../shared/levels/openLevel.ts';
import { runThrough } from '../../../shared/score/runThrough.ts';
import type { SimEvent } from '../../../shared/sim/words/event.ts';
import { levelFile, levelNamed } from '../score/moments/games.ts';

/** The same level, played by what is shown. */
const shownLevel = (id: string): Level => {
  const { source, scenario, assist, ...rest } = levelFile(id, 'level.json') as Record<string, unknown>;
  const { program: _, ...machine } = scenario as Record<string, unknown>;
  const files = Object.fromEntries(
    [String(source), 'blocking.py', 'slices.py', 'thread.py', 'process.py', 'best.log.json'].map((name) => [
      name,
      levelFile(id, name),
    ]),
  );
  const opened = openLevel(id, { ...rest, scenario: machine, program: source }, files);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
};

/** When each task runs, up to the end of the main one: what asyncio.run does after it is in no list of ops. */
const stepsOf = (events: readonly SimEvent[]): readonly string[] => {
  const end = events.findIndex((event) => event.type === 'taskDone' && event.task === 'main');
  return events
    .slice(0, end + 1)
    .flatMap((event) =>
      event.type === 'taskStepped' || event.type === 'taskDone'
        ? [`${event.atUs} ${event.type} ${event.task}`]
        : [],
    );
};

test('heartbeat', () => {
  const id = '03-loop/05-heartbeat';
  const ops = runThrough(levelNamed(id).scenario);
  const python = runThrough(shownLevel(id).scenario);
  expect(stepsOf(ops.events)).toContain('110000 taskStepped film');
  expect(stepsOf(python.events)).toEqual(stepsOf(ops.events));
});
