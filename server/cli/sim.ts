/** `npm run -s sim -- <command>`: the machine in a terminal. */
import { benchCommand } from './sim/bench.ts';
import { runCommand } from './sim/run.ts';
import { verifyCommand } from './sim/verify.ts';
import type { Terminal } from './terminal.ts';
import { isProgram, processTerminal } from './terminal.ts';

const usage = `usage: npm run -s sim -- <command>

  run FILE... [--cores N] [--os POLICY[:key=value,...]] [--loop POLICY] [--costs NAME] [--seed N]
              [--python 3.13|3.13t|...] [--input FILE] [--json] [--trace OUT.json] [--picture OUT.svg]
      run Python programs (.py), scenarios (.json, or .txt in notation), level folders or level ids
      to their end;
      a trace opens in Perfetto UI and chrome://tracing, a picture of it anywhere
  verify FILE
      run a run log or a room export again and compare every hash and score
  bench
      events a second, and the rate of a bare heap in the same run`;

const commands: ReadonlyMap<string, (words: readonly string[], terminal: Terminal) => number> = new Map([
  ['run', runCommand],
  ['verify', verifyCommand],
  ['bench', benchCommand],
]);

/** The exit code. */
export const sim = (words: readonly string[], terminal: Terminal): number => {
  const [name = '', ...rest] = words;
  const command = commands.get(name);
  if (command) return command(rest, terminal);
  terminal.complain(usage);
  return 2;
};

if (isProgram(import.meta.filename)) process.exitCode = sim(process.argv.slice(2), processTerminal);
