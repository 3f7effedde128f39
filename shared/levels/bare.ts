/** A level without the codes of its Python: small enough for a page that only shows it. The codes follow by themselves. */
import type { Code } from '../program/code.ts';
import type { Scenario } from '../sim/words/scenario.ts';
import type { Level } from './level.ts';

export const codesOf = ({ program }: Scenario): readonly Code[] => program?.code?.codes ?? [];

export const withCodes = (scenario: Scenario, codes: readonly Code[]): Scenario => {
  const { program } = scenario;
  if (!program?.code) return scenario;
  return { ...scenario, program: { ...program, code: { ...program.code, codes } } };
};

/** Its own scenario first, then those of its variants. */
export const scenariosOf = (level: Level): readonly Scenario[] => [
  level.scenario,
  ...level.variants.map(({ scenario }) => scenario),
];

/** `codes` in the order of `scenariosOf`. */
export const levelWith = (level: Level, codes: readonly (readonly Code[])[]): Level => {
  const [own = [], ...others] = codes;
  return {
    ...level,
    scenario: withCodes(level.scenario, own),
    variants: level.variants.map((each, at) => ({
      ...each,
      scenario: withCodes(each.scenario, others[at] ?? []),
    })),
  };
};

export const bareLevel = (level: Level): Level => levelWith(level, []);
