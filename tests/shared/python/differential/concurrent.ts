/** Random programs of threads, tasks, pools and processes whose output is determined. */
import { weighed } from '../../../support/dice.ts';
import { poolProgram, processProgram } from './pools.ts';
import { taskProgram, turnProgram } from './tasks.ts';
import { conversation, pipeline, threadProgram } from './threads.ts';
import { type Lines, tell, type World } from './world.ts';

const modules = ['asyncio', 'concurrent.futures', 'queue', 'threading', 'time', 'multiprocessing'];

/** `T` is a unit of waiting: more than 5 ms. A busy computer makes it longer. */
const prelude: Lines = [
  'T = 0.01',
  'def told(error):',
  "    return type(error).__name__ + ' ' + ', '.join(map(str, error.args))",
];

export const concurrentProgram = (world: World): Lines => {
  const [construct, program] = weighed(world.dice, [
    [5, ['threads', threadProgram] as const],
    [3, ['threads and a queue', pipeline] as const],
    [2, ['threads that wait for each other', conversation] as const],
    [6, ['tasks with waits', taskProgram] as const],
    [6, ['tasks by turns', turnProgram] as const],
    [4, ['pool of threads', poolProgram] as const],
    [1, ['processes', processProgram] as const],
  ]);
  tell(world, construct);
  const lines = program(world);
  const text = lines.join('\n');
  const used = modules.filter((name) => text.includes(`${name}.`));
  return [...used.map((name) => `import ${name}`), ...prelude, ...lines];
};
