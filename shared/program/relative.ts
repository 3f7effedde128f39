/**
 * Arguments of instructions as a distance rather than a place: most name the next name, the next constant or the next code,
 * and a jump of so many instructions is the same wherever it stands. Half the bytes, once pressed.
 */
import { type Code, type Opcode, op } from './code.ts';

const oneOf = (...names: readonly Opcode[]): ReadonlySet<number> => new Set(names.map((name) => op[name]));

const byName = oneOf(
  ...(['loadGlobal', 'storeGlobal', 'deleteGlobal', 'loadName', 'storeName', 'deleteName'] as const),
  ...(['annotate', 'loadAttr', 'storeAttr', 'deleteAttr', 'importName', 'importFrom'] as const),
);
const byConst = oneOf('const', 'callKw');
const jumps = oneOf(
  ...(['jump', 'loop', 'forIter', 'jumpIfFalse', 'jumpIfTrue'] as const),
  ...(['jumpIfFalseOrPop', 'jumpIfTrueOrPop'] as const),
);

/** Where one would expect the argument: both directions count along. */
interface Expected {
  name: number;
  constant: number;
  code: number;
}

/** What an argument is told from. */
const originOf = (expected: Expected, opcode: number, at: number): number => {
  if (byName.has(opcode)) return expected.name;
  if (byConst.has(opcode)) return expected.constant;
  if (jumps.has(opcode)) return at;
  return opcode === op.makeFunction ? expected.code : 0;
};

const countAlong = (expected: Expected, opcode: number, argument: number): void => {
  if (byName.has(opcode)) expected.name = Math.max(expected.name, argument + 1);
  else if (byConst.has(opcode)) expected.constant = Math.max(expected.constant, argument + 1);
  else if (opcode === op.makeFunction) expected.code = argument + 1;
};

const expectedAt = (place: number): Expected => ({ name: 0, constant: 0, code: place + 1 });

/** `place` is the code's own in its table. */
export const relativeArgs = ({ ops }: Code, place: number): readonly number[] => {
  const expected = expectedAt(place);
  return Array.from({ length: ops.length / 2 }, (_, at) => {
    const [opcode = 0, argument = 0] = [ops[2 * at], ops[2 * at + 1]];
    const relative = argument - originOf(expected, opcode, at);
    countAlong(expected, opcode, argument);
    return relative;
  });
};

/** Opcodes and arguments in turn again. */
export const wovenOps = (
  opcodes: readonly number[],
  relative: readonly number[],
  place: number,
): readonly number[] => {
  const expected = expectedAt(place);
  return opcodes.flatMap((opcode, at) => {
    const argument = (relative[at] ?? 0) + originOf(expected, opcode, at);
    countAlong(expected, opcode, argument);
    return [opcode, argument];
  });
};
