/** `npm run levels -- <command>`: what an author does with levels. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Fault, Result } from '../../shared/ground/result.ts';
import { err } from '../../shared/ground/result.ts';
import type { Level } from '../../shared/levels/level.ts';
import type { Play } from '../../shared/levels/play.ts';
import { judge, logOf, rerun } from '../../shared/levels/play.ts';
import { decodeLog } from '../../shared/replay/decodeLog.ts';
import { checkLevel } from './levels/check.ts';
import { levelIds, levelsFolder, readDraft, readFiles, readLevel } from './levels/folder.ts';
import { readLanguages } from './levels/languages.ts';
import { solve } from './levels/solve.ts';
import type { Terminal } from './terminal.ts';
import { faultLines, isProgram, processTerminal } from './terminal.ts';

const usage = `usage: npm run levels -- <command>

  check [ID...]
      every level proves itself: solutions, naive runs, par, texts in every language
  solve ID [--tries N] [--seed N] [--write]
      look for a better run; --write keeps it as the level's par log`;

const known = (id: string, read: (folder: string) => Result<Level>): Result<Level> => {
  if (levelIds().includes(id)) return read(join(levelsFolder, id));
  return err([{ path: '', code: 'unknownLevel', expected: `one of ${levelIds().join(', ')}` }]);
};

const faultsOf = (id: string): readonly Fault[] => {
  const level = known(id, readLevel);
  if (!level.ok) return level.error;
  const files = readFiles(join(levelsFolder, id));
  return files.ok ? checkLevel(level.value, files.value, readLanguages()) : files.error;
};

const check = (ids: readonly string[], terminal: Terminal): number => {
  const faulty = (ids.length > 0 ? ids : levelIds()).filter((id) => {
    const faults = faultsOf(id);
    if (faults.length > 0) terminal.complain(faultLines(faults, id));
    else terminal.say(`${id}: proven`);
    return faults.length > 0;
  });
  return faulty.length === 0 ? 0 : 1;
};

/** The run that the level's par log holds, if it still runs. */
const parPlay = (level: Level, id: string): Play | null => {
  const files = readFiles(join(levelsFolder, id));
  const log = decodeLog(files.ok ? files.value[level.par.by] : null);
  const play = log.ok ? rerun(level, log.value) : log;
  return play.ok ? play.value : null;
};

const solveOne = (words: readonly string[], terminal: Terminal): number => {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: { tries: { type: 'string' }, seed: { type: 'string' }, write: { type: 'boolean' } },
    allowPositionals: true,
  });
  const [id = ''] = positionals;
  const level = known(id, readDraft);
  if (!level.ok) {
    terminal.complain(faultLines(level.error, id));
    return 2;
  }
  const search = {
    tries: Number(values.tries ?? 500),
    seed: Number(values.seed ?? 1),
    from: parPlay(level.value, id),
  };
  const best = solve(level.value, search);
  if (!best) {
    terminal.complain('no run came to its end');
    return 1;
  }
  const { makespanUs, score, stars } = judge(best);
  terminal.say(`makespan ${makespanUs} µs, score ${score}, ${stars} stars, ${best.commands.length} commands`);
  if (values.write)
    writeFileSync(join(levelsFolder, id, level.value.par.by), `${JSON.stringify(logOf(best))}\n`);
  return 0;
};

/** The exit code. */
export const levels = (words: readonly string[], terminal: Terminal): number => {
  const [command, ...rest] = words;
  if (command === 'check') return check(rest, terminal);
  if (command === 'solve') return solveOne(rest, terminal);
  terminal.complain(usage);
  return 2;
};

if (isProgram(import.meta.filename)) process.exitCode = levels(process.argv.slice(2), processTerminal);
