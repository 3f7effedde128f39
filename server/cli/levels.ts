/** `npm run levels -- <command>`: what an author does with levels. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fault, Result } from '../../shared/ground/result.ts';
import { err, ok } from '../../shared/ground/result.ts';
import type { Level } from '../../shared/levels/level.ts';
import type { Play } from '../../shared/levels/play.ts';
import { judge, logOf, rerun } from '../../shared/levels/play.ts';
import { decodeLog } from '../../shared/replay/decodeLog.ts';
import { checkLevel } from './levels/check.ts';
import { levelIds, levelsFolder, readDraft, readFiles, readLevel } from './levels/folder.ts';
import { readLanguages } from './levels/languages.ts';
import { solve } from './levels/solve.ts';
import { parseWords, under, wholeNumber } from './options.ts';
import type { Terminal } from './terminal.ts';
import { faultLines, isProgram, processTerminal } from './terminal.ts';

const usage = `usage: npm run levels -- <command>

  check [ID...]
      every level proves itself: solutions, naive runs, par, texts in every language
  solve ID [--tries N] [--seed N] [--write]
      look for a better run; --write keeps it as the level's par log`;

const MOST_TRIES = 1_000_000;

const known = (id: string, read: (folder: string) => Result<Level>): Result<Level> => {
  if (levelIds().includes(id)) return read(join(levelsFolder, id));
  return err([{ path: '', code: 'unknownLevel', expected: `one of ${levelIds().join(', ')}` }]);
};

const proofOf = (level: Level, id: string): Result<readonly Fault[]> => {
  const files = readFiles(join(levelsFolder, id));
  return files.ok ? ok(checkLevel(level, files.value, readLanguages())) : files;
};

/** 0 proven, 1 not proven, 2 no level that could be. */
const checkOne = (id: string, terminal: Terminal): number => {
  const level = known(id, readLevel);
  const proof = level.ok ? proofOf(level.value, id) : level;
  const faults = proof.ok ? proof.value : proof.error;
  if (faults.length > 0) terminal.complain(faultLines(faults, id));
  else terminal.say(`${id}: proven`);
  if (!proof.ok) return 2;
  return faults.length > 0 ? 1 : 0;
};

const check = (ids: readonly string[], terminal: Terminal): number =>
  Math.max(0, ...(ids.length > 0 ? ids : levelIds()).map((id) => checkOne(id, terminal)));

/** The run that the level's par log holds, if it still runs. */
const parPlay = (level: Level, id: string): Play | null => {
  const files = readFiles(join(levelsFolder, id));
  const log = decodeLog(files.ok ? files.value[level.par.by] : null);
  const play = log.ok ? rerun(level, log.value) : log;
  return play.ok ? play.value : null;
};

const solveOptions = {
  tries: { type: 'string' },
  seed: { type: 'string' },
  write: { type: 'boolean' },
} as const;

const solveOne = (words: readonly string[], terminal: Terminal): number => {
  const told = (faults: readonly Fault[], file = ''): number => {
    terminal.complain(faultLines(faults, file));
    return 2;
  };
  const parsed = parseWords(words, solveOptions);
  if (!parsed.ok) return told(parsed.error);
  const { values, positionals } = parsed.value;
  const faults: Fault[] = [];
  const tries = under('tries', values.tries, faults, wholeNumber(1, MOST_TRIES)) ?? 500;
  const seed = under('seed', values.seed, faults, wholeNumber(0, 1_000_000_000_000)) ?? 1;
  if (faults.length > 0) return told(faults);
  const [id = ''] = positionals;
  const level = known(id, readDraft);
  if (!level.ok) return told(level.error, id);
  const search = { tries, seed, from: parPlay(level.value, id) };
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
