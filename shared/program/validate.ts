/** What a program must keep to, so that none can crash or hang the machine. */
import type { Spot } from '../ground/decode.ts';
import { fault } from '../ground/decode.ts';
import { checkLoops, checkSize } from './bounds.ts';
import { checkNames } from './names.ts';
import type { Program } from './program.ts';
import { checkSettings } from './settings.ts';
import type { Layout } from './walk.ts';
import { layoutsOf } from './walk.ts';

const MOST_NESTING = 64;

const checkNesting = (layouts: ReadonlyMap<string, Layout>): void => {
  for (const { places } of layouts.values())
    for (const { at, depth } of places)
      if (depth === MOST_NESTING + 1) fault(at, 'tooDeep', `at most ${MOST_NESTING} levels of nesting`);
};

/** Files every fault. A program that starts itself has no size. */
export const validate = (program: Program, at: Spot, isWhole = true): void => {
  const layouts = layoutsOf(program, at);
  checkNesting(layouts);
  checkNames(program, layouts, isWhole);
  checkSettings(layouts);
  if (!checkLoops(layouts)) return;
  checkSize(layouts, at);
};
