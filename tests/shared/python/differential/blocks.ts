/** Lines with their indent, and blocks of random statements. */
import { weighed } from '../../../support/dice.ts';
import { inside, type Lines, type Statements, tell, type World } from './world.ts';

export const indented = (lines: Lines): Lines => lines.map((line) => `    ${line}`);

/** A block of its own: what it binds first is forgotten after it. */
export const block = (world: World, count: number, change: Partial<World> = {}): Lines =>
  indented(inside(world, { depth: world.depth + 1, ...change }, () => world.sequence(world, count)));

/** One statement by the weights of its row; another where it cannot be. */
export const drawn = (world: World, rows: Statements): Lines => {
  for (;;) {
    const [, construct, statement] = weighed(
      world.dice,
      rows.map((row) => [row[0], row] as const),
    );
    const lines = statement(world);
    if (lines === null) continue;
    tell(world, construct);
    return lines;
  }
};
