/** A level proves itself: its solutions earn their stars, what must lose loses, par is what its log reaches. */
import type { Fault, Result } from '../../../shared/ground/result.ts';
import type { LevelFiles } from '../../../shared/levels/decodeLevel.ts';
import type { Level, Naive } from '../../../shared/levels/level.ts';
import { scenarioWith } from '../../../shared/levels/open.ts';
import type { Play } from '../../../shared/levels/play.ts';
import { goOn, judge, openPlay, rerun } from '../../../shared/levels/play.ts';
import { decodeLog } from '../../../shared/replay/decodeLog.ts';
import { metricOfObjective } from '../../../shared/score/goal.ts';
import type { RunResult } from '../../../shared/score/judge.ts';
import { judgeRun } from '../../../shared/score/judge.ts';
import { metricOf } from '../../../shared/score/metrics.ts';
import type { Run } from '../../../shared/score/runThrough.ts';
import { runThrough } from '../../../shared/score/runThrough.ts';
import type { PolicySpec } from '../../../shared/sim/words/scenario.ts';

/** Texts by key, of one language. */
export interface Language {
  readonly id: string;
  readonly has: (key: string) => boolean;
}

/** More than a room of thirty can be sent in a round. */
const MOST_EVENTS = 20_000;

const fault = (path: string, code: string, expected: string): Fault => ({ path, code, expected });

const replayed = (level: Level, files: LevelFiles, file: string): Result<Play> => {
  const log = decodeLog(files[file]);
  return log.ok ? rerun(level, log.value) : log;
};

/** Reruns a log of the level's folder and looks at what it came to; its own faults are told with its name. */
const withLog = (
  level: Level,
  files: LevelFiles,
  file: string,
  look: (play: Play, result: RunResult) => readonly Fault[],
): readonly Fault[] => {
  const play = replayed(level, files, file);
  if (play.ok) return look(play.value, judge(play.value));
  return play.error.map(({ path, code, expected }) => fault(`${file}:${path}`, code, expected));
};

const checkSolution = (level: Level, files: LevelFiles, file: string): readonly Fault[] =>
  withLog(level, files, file, (_, { stars }) =>
    stars === 3 ? [] : [fault(file, 'starsMissed', `3 stars; the log earns ${stars}`)],
  );

const checkPar = (level: Level, files: LevelFiles): readonly Fault[] =>
  withLog(level, files, level.par.by, ({ ledger, state, events }) => {
    const { objective, par } = level;
    const reached = metricOf(ledger, metricOfObjective(objective), state.atUs);
    return [
      ...(reached === par.best ? [] : [fault('par.best', 'differs', `${reached}, what ${par.by} reaches`)]),
      ...(events <= MOST_EVENTS ? [] : [fault('par.by', 'tooManyEvents', `at most ${MOST_EVENTS} events`)]),
    ];
  });

const judgedRun = (level: Level, { ledger, atUs }: Run): RunResult => {
  const { objective, goals, stars, par } = level;
  return judgeRun({ objective, goals, stars, best: par.best }, ledger, atUs);
};

const runOf = (level: Level, policy: PolicySpec): Run => runThrough(scenarioWith(level, policy));

const checkNaive = (level: Level, files: LevelFiles, naive: Naive, index: number): readonly Fault[] => {
  const told = ({ stars }: RunResult): readonly Fault[] =>
    stars === naive.stars
      ? []
      : [fault(`naive[${index}].stars`, 'differs', `${stars}, what it earns; below 2 in any case`)];
  if ('log' in naive) return withLog(level, files, naive.log, (_, result) => told(result));
  return told(judgedRun(level, runOf(level, naive)));
};

const checkIdle = (level: Level): readonly Fault[] => {
  const idle = goOn(openPlay(level, { seed: 1, pauseOnDecision: false }), Number.MAX_SAFE_INTEGER).play;
  return judge(idle).stars === 0
    ? []
    : [fault('goals', 'idleWins', 'goals that doing nothing does not reach')];
};

/** A rival and another program must come to an end. */
const checkEnds = (level: Level): readonly Fault[] => {
  const runs: readonly (readonly [path: string, run: Run])[] = [
    ...level.rivals.map((policy, index) => [`rivals[${index}]`, runOf(level, policy)] as const),
    ...level.variants.map(({ scenario }, index) => [`variants[${index}]`, runThrough(scenario)] as const),
  ];
  return runs
    .filter(([, { ledger }]) => !ledger.tally.over || ledger.tally.deadlock !== null)
    .map(([path]) => fault(path, 'neverEnds', 'a run that comes to its end'));
};

const textKeys = ({ text, variants }: Level): readonly string[] => [
  text.title,
  text.goal,
  ...text.hints,
  text.lesson,
  ...(text.stars ?? []),
  ...(text.steps ?? []).map((step) => step.text),
  ...variants.map(({ name }) => text.title.replace(/[^.]+$/, `variants.${name}`)),
];

const checkTexts = (level: Level, languages: readonly Language[]): readonly Fault[] =>
  languages.flatMap(({ id, has }) =>
    textKeys(level)
      .filter((key) => !has(key))
      .map((key) => fault(`locales/${id}`, 'noText', `a text for ${key}`)),
  );

/** Everything that is wrong with a level that decodes. */
export const checkLevel = (
  level: Level,
  files: LevelFiles,
  languages: readonly Language[],
): readonly Fault[] => [
  ...checkPar(level, files),
  ...level.solutions.flatMap((file) => checkSolution(level, files, file)),
  ...level.naive.flatMap((naive, index) => checkNaive(level, files, naive, index)),
  ...checkIdle(level),
  ...checkEnds(level),
  ...checkTexts(level, languages),
];
