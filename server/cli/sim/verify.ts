/** `sim verify`: logs and room exports run again; every hash and score must come out the same. */
import { isRecord } from '../../../shared/ground/decode.ts';
import type { Fault, Result } from '../../../shared/ground/result.ts';
import { err, ok } from '../../../shared/ground/result.ts';
import { judge, rerun } from '../../../shared/levels/play.ts';
import { decodeLog } from '../../../shared/replay/decodeLog.ts';
import type { RunLog } from '../../../shared/replay/log.ts';
import type { RunResult } from '../../../shared/score/judge.ts';
import { levelIds, levelsFolder, readLevel } from '../levels/folder.ts';
import type { Terminal } from '../terminal.ts';
import { faultLines } from '../terminal.ts';
import { readJson } from './read.ts';
import { decodeExport } from './roomExport.ts';

type Level = Extract<ReturnType<typeof readLevel>, { ok: true }>['value'];

const levelOf = (id: string): Result<Level> => {
  const ids = levelIds();
  if (!ids.includes(id))
    return err([{ path: 'level', code: 'unknownLevel', expected: `one of ${ids.join(', ')}` }]);
  return readLevel(`${levelsFolder}/${id}`);
};

const judged = (log: RunLog): Result<RunResult> => {
  const level = levelOf(log.level);
  if (!level.ok) return level;
  const play = rerun(level.value, log);
  return play.ok ? ok(judge(play.value)) : play;
};

const prefixed = (path: string, faults: readonly Fault[]): readonly Fault[] =>
  faults.map((fault) => ({ ...fault, path: `${path}.${fault.path}` }));

interface Verdict {
  readonly logs: number;
  /** Empty: all agree. */
  readonly differences: readonly Fault[];
}

const verifyLog = (log: RunLog): Verdict => {
  const result = judged(log);
  return { logs: 1, differences: result.ok ? [] : result.error };
};

const verifyExport = (input: unknown): Result<Verdict> => {
  const decoded = decodeExport(input);
  if (!decoded.ok) return decoded;
  const rows = decoded.value.seats.flatMap(({ rounds }, seat) =>
    rounds.map((round, index) => ({ ...round, path: `seats[${seat}].rounds[${index}]` })),
  );
  const differences = rows.flatMap(({ path, log, score }) => {
    const result = judged(log);
    if (!result.ok) return prefixed(`${path}.log`, result.error);
    const again = result.value.score;
    return again === score ? [] : [{ path: `${path}.score`, code: 'differs', expected: String(again) }];
  });
  return ok({ logs: rows.length, differences });
};

const verifyJson = (input: unknown): Result<Verdict> => {
  if (isRecord(input) && input.format === 'runqueue/room-export@1') return verifyExport(input);
  const log = decodeLog(input);
  return log.ok ? ok(verifyLog(log.value)) : log;
};

const plural = (count: number): string => (count === 1 ? '1 log' : `${count} logs`);

/** The exit code: 0 all agree, 1 the first difference was told, 2 bad input. */
export const verifyCommand = (words: readonly string[], terminal: Terminal): number => {
  const [file] = words;
  if (file === undefined || words.length > 1) {
    terminal.complain('arguments: missing: one run log or room export');
    return 2;
  }
  const json = readJson(file);
  const verdict = json.ok ? verifyJson(json.value) : json;
  if (!verdict.ok) {
    terminal.complain(faultLines(verdict.error));
    return 2;
  }
  const { logs, differences } = verdict.value;
  if (differences.length === 0) terminal.say(`${plural(logs)}: every hash and score agrees`);
  else terminal.complain(faultLines(differences.slice(0, 1)));
  return differences.length === 0 ? 0 : 1;
};
