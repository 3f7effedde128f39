/** Seeded chance, and what most rules of the grammar begin with. */
import { below, type Dice as Chance, diceOf as chanceOf, pick } from '../../../../support/dice.ts';

export { below, pick };

export interface Dice extends Chance {
  /** How much deeper expressions may still nest. */
  depth: number;
  readonly grammar: Grammar;
}

export type Rule = (dice: Dice) => string;

/** Kinds of expressions: each may hold any other. */
export const kinds = [
  ...(['int', 'float', 'truth', 'number', 'place', 'text'] as const),
  ...(['list', 'tuple', 'table', 'bunch', 'bytes', 'anything'] as const),
] as const;
export type Grammar = Readonly<Record<(typeof kinds)[number], Rule>>;

export const diceOf = (seed: number, grammar: Grammar): Dice => ({ ...chanceOf(seed), depth: 3, grammar });

export const times = (dice: Dice, most: number, make: () => string): string[] =>
  Array.from({ length: below(dice, most + 1) }, make);

/** A literal where it is deep enough, else one of the rules; a level deeper within. */
export const nested = (dice: Dice, literal: Rule, rules: readonly Rule[]): string => {
  if (dice.depth <= 0 || below(dice, 4) === 0) return literal(dice);
  dice.depth -= 1;
  const text = pick(dice, rules)(dice);
  dice.depth += 1;
  return text;
};

export const int: Rule = (dice) => dice.grammar.int(dice);
export const float: Rule = (dice) => dice.grammar.float(dice);
export const truth: Rule = (dice) => dice.grammar.truth(dice);
export const number: Rule = (dice) => dice.grammar.number(dice);
/** Small, for places and counts. */
export const place: Rule = (dice) => dice.grammar.place(dice);
export const text: Rule = (dice) => dice.grammar.text(dice);
export const list: Rule = (dice) => dice.grammar.list(dice);
export const tuple: Rule = (dice) => dice.grammar.tuple(dice);
export const table: Rule = (dice) => dice.grammar.table(dice);
export const bunch: Rule = (dice) => dice.grammar.bunch(dice);
export const bytes: Rule = (dice) => dice.grammar.bytes(dice);
export const anything: Rule = (dice) => dice.grammar.anything(dice);
