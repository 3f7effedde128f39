/** From a level to what its players get: the scenario with the person in it, and the card for the lobby. */
import { digest } from '../ground/digest.ts';
import type { Micros } from '../ground/terms.ts';
import type { Allowed } from '../score/allowed.ts';
import type { Goal } from '../score/goal.ts';
import type { PolicySpec, Scenario } from '../sim/words/scenario.ts';
import type { Level } from './level.ts';

/** The scenario with `policy` in the player's place. */
export const scenarioWith = (level: Level, policy: PolicySpec): Scenario => {
  const { scenario, role } = level;
  return role === 'loop' ? { ...scenario, loop: policy } : { ...scenario, os: policy };
};

export const scenarioFor = (level: Level): Scenario => scenarioWith(level, { policy: 'human' });

/** Of Python its text counts: how it is compiled is the machine's business. */
const spelled = ({ program, ...scenario }: Scenario): object => {
  if (!program?.code) return program ? { ...scenario, program } : scenario;
  const { file, source } = program.code;
  return { ...scenario, program: { ...program, code: { file, source } } };
};

/** What a log is bound to: another version of the level has another hash. */
export const levelHash = (level: Level): string => {
  const { role, assist, objective, goals, stars } = level;
  const scenario = spelled(level.scenario);
  return digest({ role, scenario, assist, objective, goals, stars });
};

/** Of Python; jobs know no key. */
export const intervalOf = ({
  program,
  python,
}: Scenario): { readonly switchIntervalUs?: Scenario['python']['switchIntervalUs'] } =>
  program ? { switchIntervalUs: python.switchIntervalUs } : {};

const lagLimit = (goal: Goal): readonly Micros[] => {
  if ('all' in goal) return goal.all.flatMap(lagLimit);
  return 'metric' in goal && goal.metric === 'worstLagUs' && 'atMost' in goal ? [goal.atMost] : [];
};

const kindOf = ({ program }: Scenario, pool: string): 'thread' | 'process' =>
  program?.pools[pool]?.kind ?? 'thread';

const allowedIn = ({ assist, goals, scenario }: Level): Allowed => {
  const { queueOrder, offload, splitUs } = assist;
  const [lagLimitUs] = goals.flatMap(lagLimit).sort((a, b) => a - b);
  return {
    ...(queueOrder ? { queueOrder } : {}),
    ...(offload ? { offload: offload.map((pool) => ({ pool, kind: kindOf(scenario, pool) })) } : {}),
    ...(splitUs === undefined ? {} : { splitUs }),
    ...(lagLimitUs === undefined ? {} : { lagLimitUs }),
  };
};

/** Left out where there is nothing to tell. */
export const allowedOf = (level: Level): { readonly allowed?: Allowed } => {
  const allowed = allowedIn(level);
  return Object.keys(allowed).length > 0 ? { allowed } : {};
};

/** What the lobby may know: no scenario, no solutions. */
export const levelCard = (level: Level) => ({
  id: level.id,
  role: level.role,
  title: level.text.title,
  goal: level.text.goal,
  concepts: level.concepts,
  cores: level.scenario.machine.cores,
  best: level.par.best,
  roundSeconds: level.roundSeconds,
  usPerSecond: level.pace.usPerSecond,
  ...(level.assist.quanta ? { quanta: level.assist.quanta } : {}),
  ...intervalOf(level.scenario),
  ...allowedOf(level),
});
