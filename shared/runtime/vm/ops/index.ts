/** All instructions by number. */
import { type Opcode, opcodes } from '../../../program/code.ts';
import type { Perform } from '../run.ts';
import { buildOps } from './build.ts';
import { controlOps } from './control.ts';
import { itemOps } from './items.ts';
import { raisingOps } from './raising.ts';
import { stackOps } from './stack.ts';
import { waitingOps } from './waiting.ts';

const byName: Readonly<Record<Opcode, Perform>> = {
  ...stackOps,
  ...itemOps,
  ...buildOps,
  ...controlOps,
  ...raisingOps,
  ...waitingOps,
};

export const performs: readonly Perform[] = opcodes.map((name) => byName[name]);
