/**
 * A level from its folder: `level.json` and the files beside it, already parsed. In `level.json` a scenario is written out
 * or is the name of a file; logs are names of files.
 */
import type { Decoder, Spot } from '../ground/decode.ts';
import { below, fault, integer, isRecord, list, name, oneOf, text, truth } from '../ground/decode.ts';
import { decode } from '../ground/gate.ts';
import type { Result } from '../ground/result.ts';
import { optional, orElse, shape } from '../ground/shape.ts';
import { roles } from '../ground/terms.ts';
import { human } from '../policies/index.ts';
import { decodeLog } from '../replay/decodeLog.ts';
import { eventType, goal, objective } from '../score/decodeGoal.ts';
import { command } from '../sim/words/decodeCommand.ts';
import { decodeLoopPolicy, decodeOsPolicy } from '../sim/words/decodePolicy.ts';
import { scenario } from '../sim/words/decodeScenario.ts';
import { threadKinds } from '../sim/words/event.ts';
import type { PolicySpec, Scenario } from '../sim/words/scenario.ts';
import type { Level, Naive } from './level.ts';

/** The level's files by name, `level.json` not among them. */
export type LevelFiles = Readonly<Record<string, unknown>>;

const MOST_FILES = 100;
const textKey = text(200);

const fileName = (files: LevelFiles): Decoder<string> => {
  return (input, at) => {
    const file = name(input, at);
    if (file === undefined || Object.hasOwn(files, file)) return file;
    return fault(at, 'noFile', "the name of a file in the level's folder");
  };
};

/** A fault inside a file is told with the file's name in front. */
const inFile = <Value>(file: string, result: Result<Value>, at: Spot): Value | undefined => {
  if (result.ok) return result.value;
  for (const { path, code, expected } of result.error)
    at.faults.push({ path: path === '' ? file : `${file}:${path}`, code, expected });
  return undefined;
};

const scenarioIn = (files: LevelFiles): Decoder<Scenario> => {
  return (input, at) => {
    if (typeof input !== 'string') return scenario(input, at);
    const file = fileName(files)(input, at);
    return file === undefined ? undefined : inFile(file, decode(scenario, files[file]), at);
  };
};

const logIn = (files: LevelFiles): Decoder<string> => {
  return (input, at) => {
    const file = fileName(files)(input, at);
    if (file === undefined) return undefined;
    return inFile(file, decodeLog(files[file]), at) ? file : undefined;
  };
};

/** The lines of a file of Python. */
const linesIn = (files: LevelFiles): Decoder<readonly string[]> => {
  return (input, at) => {
    const file = fileName(files)(input, at);
    if (file === undefined) return undefined;
    const lines = files[file];
    if (typeof lines === 'string') return lines.trimEnd().split('\n');
    return fault(at, 'noFile', "the name of a Python file in the level's folder");
  };
};

/** A policy for the player's place; a person is none. */
const policyFor = (role: unknown): Decoder<PolicySpec> => {
  const decoder = role === 'loop' ? decodeLoopPolicy : decodeOsPolicy;
  return (input, at) => {
    const policy = decoder(input, at);
    if (policy?.policy !== human) return policy;
    return fault(below(at, 'policy'), 'needsPerson', 'a policy that decides by itself');
  };
};

const naive = (log: Decoder<string>, policy: Decoder<PolicySpec>): Decoder<Naive> => {
  const stars = oneOf([0, 1]);
  const id: Decoder<string> = (input, at) => policy({ policy: input }, at)?.policy;
  const byPolicy = shape({ policy: id, stars });
  const byLog = shape({ log, stars });
  return (input, at) => (isRecord(input) && Object.hasOwn(input, 'log') ? byLog : byPolicy)(input, at);
};

const levelText = shape({
  title: textKey,
  goal: textKey,
  hints: list(textKey, 10),
  lesson: textKey,
  stars: optional(list(textKey, 3, 3)),
  steps: optional(list(shape({ when: optional(eventType), text: textKey }), 20)),
});

const assist = shape({
  auto: orElse(list(oneOf(threadKinds), threadKinds.length), []),
  opening: optional(list(command, 100, 1)),
  quanta: optional(list(integer(1, 1_000_000_000), 9, 2)),
  queueOrder: optional(oneOf([true])),
  offload: optional(list(name, 2, 1)),
  splitUs: optional(integer(1, 1_000_000_000)),
});

type Checked = Pick<Level, 'role' | 'assist' | 'scenario'>;

/** What a level allows has to be something that its player can do in its program. */
const assistFaults = ({ role, assist: allowed, scenario: { program } }: Checked, at: Spot): void => {
  const spot = below(at, 'assist');
  const ofLoop = ['offload', 'splitUs'] as const;
  if (allowed.queueOrder && role === 'loop')
    fault(below(spot, 'queueOrder'), 'notTheirs', 'a level whose player is the operating system');
  for (const key of ofLoop)
    if (allowed[key] !== undefined && role === 'os')
      fault(below(spot, key), 'notTheirs', 'a level whose player is an event loop');
  for (const [place, pool] of (allowed.offload ?? []).entries())
    if (pool !== toThread && !Object.hasOwn(program?.pools ?? {}, pool))
      fault(below(below(spot, 'offload'), place), 'noPool', `a pool of the program, or ${toThread}`);
};

/** The pool behind `asyncio.to_thread`; every program has it. */
const toThread = 'to_thread';

const revealed = { burstLength: true, arrivals: false, tasks: false };

const fieldsOf = (files: LevelFiles, role: unknown) => {
  const policy = policyFor(role);
  const work = scenarioIn(files);
  const log = logIn(files);
  return {
    format: oneOf(['runqueue/level@1']),
    role: oneOf(roles),
    scenario: work,
    source: optional(linesIn(files)),
    pace: shape({ usPerSecond: integer(1, 1_000_000_000), pauseOnDecision: orElse(truth, true) }),
    reveal: orElse(
      shape({
        burstLength: orElse(truth, revealed.burstLength),
        arrivals: orElse(truth, revealed.arrivals),
        tasks: orElse(truth, revealed.tasks),
      }),
      revealed,
    ),
    objective,
    goals: list(goal, 100, 1),
    stars: shape({ two: goal, three: goal }),
    par: shape({
      best: integer(0, Number.MAX_SAFE_INTEGER),
      proof: oneOf(['exhaustive', 'search', 'policy', 'hand']),
      by: log,
    }),
    naive: orElse(list(naive(log, policy), MOST_FILES), []),
    solutions: orElse(list(log, MOST_FILES), []),
    assist: orElse(assist, { auto: [] }),
    rivals: orElse(list(policy, 10), []),
    variants: orElse(list(shape({ name, scenario: work }), 10), []),
    concepts: orElse(list(name, 20), []),
    misconception: optional(text(20)),
    text: levelText,
    roundSeconds: orElse(integer(5, 3600), 120),
  } as const;
};

export const decodeLevel = (id: string, json: unknown, files: LevelFiles): Result<Level> => {
  const level = shape(fieldsOf(files, isRecord(json) ? json.role : null));
  return decode<Level>((input, at) => {
    const decoded = level(input, at);
    if (decoded) assistFaults(decoded, at);
    return decoded && { ...decoded, id };
  }, json);
};
