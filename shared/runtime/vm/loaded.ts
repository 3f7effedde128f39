/** Codes made ready to run, each when it first runs, once for each program. */
import { type Code, op, type ProgramCode } from '../../program/code.ts';
import { codeAt } from '../../program/holes.ts';
import { unset, type Value } from '../../program/value.ts';
import { type Rate, rateOf } from './rates.ts';

/** A code made ready. */
export interface Loaded {
  readonly code: Code;
  readonly ops: readonly number[];
  readonly consts: readonly Value[];
  readonly names: readonly string[];
  /** Its body belongs to module `builtins`: no line of a traceback. */
  readonly hidden: boolean;
  /** What natives cost that it calls. */
  readonly rate: Rate;
  /** Takes just so many positional arguments and nothing else: -1 if it is not that simple. */
  readonly plain: number;
  /** What its slots hold at first. */
  readonly blank: readonly Value[];
}

/** By number of the code; undefined as long as it has not run. */
export type LoadedCodes = (Loaded | undefined)[];

const loadedCodes = new WeakMap<ProgramCode, LoadedCodes>();

const jumps: ReadonlySet<number> = new Set([
  ...[op.jump, op.loop, op.forIter, op.jumpIfFalse, op.jumpIfTrue],
  ...[op.jumpIfFalseOrPop, op.jumpIfTrueOrPop],
]);

/** `a, b = b, a` needs no tuple (CPython's Python/flowgraph.c, `optimize_basic_block`). */
function withSwaps({ ops, guards }: Code): readonly number[] {
  const targets = new Set(guards.map(([, , target]) => target));
  for (let at = 0; at < ops.length; at += 2) if (jumps.has(ops[at] ?? -1)) targets.add(ops[at + 1] ?? -1);
  const swapped = ops.slice();
  for (let at = 0; at + 2 < ops.length; at += 2) {
    const isPair = ops[at] === op.buildTuple && ops[at + 1] === 2;
    if (!isPair || ops[at + 2] !== op.unpack || ops[at + 3] !== 2 || targets.has(at / 2 + 1)) continue;
    swapped[at] = op.swap;
    swapped[at + 2] = op.nop;
  }
  return swapped;
}

/** Engines look properties up fastest by names they have seen as property names. */
const asKey = (name: string): string => Object.keys({ [name]: 0 })[0] ?? name;

function load(code: Code): Loaded {
  const { parameters } = code;
  const simple = parameters.keywordOnly === 0 && !parameters.hasArgs && !parameters.hasKwargs;
  return {
    code,
    ops: withSwaps(code),
    consts: code.consts,
    names: code.names.map(asKey),
    hidden: code.module === 'builtins',
    rate: rateOf(code),
    plain: simple && code.kind === 'function' ? parameters.positional : -1,
    blank: code.locals.slice(0, code.locals.length - code.free).map(() => unset),
  };
}

export function codesOf(program: ProgramCode): LoadedCodes {
  const known = loadedCodes.get(program);
  if (known !== undefined) return known;
  const codes = program.codes.map(() => undefined);
  loadedCodes.set(program, codes);
  return codes;
}

export const loadNow = (program: ProgramCode, place: number): Loaded => {
  const code = codeAt(program, place);
  if (code === undefined) throw new RangeError(`no code ${place}`);
  const loaded = load(code);
  codesOf(program)[place] = loaded;
  return loaded;
};

/** Places of all codes that have run so far. */
export const ranIn = (program: ProgramCode): readonly number[] =>
  codesOf(program).flatMap((loaded, place) => (loaded === undefined ? [] : [place]));
