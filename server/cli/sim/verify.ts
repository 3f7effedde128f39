/** `sim verify`: logs and room exports run again; every hash and score must come out the same. */
import { isRecord } from '../../../shared/ground/decode.ts';
import type { Fault, Result } from '../../../shared/ground/result.ts';
import { err, ok } from '../../../shared/ground/result.ts';
import { checkHead, judge, rerun } from '../../../shared/levels/play.ts';
import { decodeLog } from '../../../shared/replay/decodeLog.ts';
import type { RunLog } from '../../../shared/replay/log.ts';
import type { RunResult } from '../../../shared/score/judge.ts';
import { readJson } from '../files.ts';
import { levelIds, levelsFolder, readLevel } from '../levels/folder.ts';
import type { Terminal } from '../terminal.ts';
import { faultLines } from '../terminal.ts';
import { decodeExport } from './roomExport.ts';

type Level = Extract<ReturnType<typeof readLevel>, { ok: true }>['value'];

const levelOf = (id: string): Result<Level> => {
  const ids = levelIds();
  if (ids.includes(id)) return readLevel(`${levelsFolder}/${id}`);
  return err([{ path: 'level', code: 'unknownLevel', expected: `one of ${ids.join(', ')}` }]);
};

interface Verdict {
  readonly logs: number;
  /** A log of another level or version cannot be run: bad input. */
  readonly unfit: readonly Fault[];
  /** What came out otherwise. Both empty: all agree. */
  readonly differences: readonly Fault[];
}

/** Runs one log again; `check` holds what it came to against what else is claimed. */
const verdictOn = (
  log: RunLog,
  path: string,
  check: (again: RunResult) => readonly Fault[] = () => [],
): Verdict => {
  const within = (faults: readonly Fault[]): readonly Fault[] =>
    faults.map((fault) => ({ ...fault, path: `${path}${fault.path}` }));
  const level = levelOf(log.level);
  const head = level.ok ? checkHead(level.value, log) : level;
  if (!level.ok || !head.ok) return { logs: 1, unfit: within(head.ok ? [] : head.error), differences: [] };
  const play = rerun(level.value, log);
  return { logs: 1, unfit: [], differences: play.ok ? check(judge(play.value)) : within(play.error) };
};

const verifyExport = (input: unknown): Result<Verdict> => {
  const decoded = decodeExport(input);
  if (!decoded.ok) return decoded;
  const verdicts = decoded.value.seats.flatMap(({ rounds }, seat) =>
    rounds.map(({ log, score }, index) => {
      const path = `seats[${seat}].rounds[${index}]`;
      return verdictOn(log, `${path}.log.`, (again) =>
        again.score === score ? [] : [{ path: `${path}.score`, code: 'differs', expected: `${again.score}` }],
      );
    }),
  );
  return ok({
    logs: verdicts.length,
    unfit: verdicts.flatMap(({ unfit }) => unfit),
    differences: verdicts.flatMap(({ differences }) => differences),
  });
};

const verifyJson = (input: unknown): Result<Verdict> => {
  if (isRecord(input) && input.format === 'runqueue/room-export@1') return verifyExport(input);
  const log = decodeLog(input);
  return log.ok ? ok(verdictOn(log.value, '')) : log;
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
  const { logs, unfit, differences } = verdict.value;
  if (unfit.length > 0) {
    terminal.complain(faultLines(unfit));
    return 2;
  }
  if (differences.length === 0) terminal.say(`${plural(logs)}: every hash and score agrees`);
  else terminal.complain(faultLines(differences.slice(0, 1)));
  return differences.length === 0 ? 0 : 1;
};
