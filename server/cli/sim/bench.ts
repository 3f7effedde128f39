/** `sim bench`: how many events a second the machine makes, beside the rate of a bare heap in the same run. */
import { SIM_VERSION } from '../../../shared/sim/index.ts';
import { compare, type Rates } from '../bench/compare.ts';
import { crowdAroundGil, crowdInLoop, queueOfJobs } from '../bench/workloads.ts';
import type { Terminal } from '../terminal.ts';

const workloads = [
  ['jobs on 4 cores', () => queueOfJobs(20_000)],
  ['200 threads, one GIL', () => crowdAroundGil(200, 40)],
  ['5000 coroutines', () => crowdInLoop(5_000, 4)],
] as const;

const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ' ');

const line = (name: string, cells: readonly string[]): string =>
  [name.padEnd(22), ...cells.map((cell) => cell.padStart(14))].join('');

const rateLine = (name: string, { events, plain, hashed, heap, perMille }: Rates): string =>
  line(name, [...[events, plain, hashed, heap].map(grouped), (perMille / 1000).toFixed(3)]);

/** The exit code. */
export const benchCommand = (words: readonly string[], terminal: Terminal): number => {
  if (words.length > 0) {
    terminal.complain('arguments: unexpected: nothing more');
    return 2;
  }
  terminal.say(`machine version ${SIM_VERSION}, Node ${process.version}`);
  terminal.say(line('', ['events', 'events/s', 'with hash', 'heap ops/s', 'ratio']));
  for (const [name, scenario] of workloads) terminal.say(rateLine(name, compare(scenario())));
  return 0;
};
