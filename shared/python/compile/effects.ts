/** What each instruction does to the height of the stack; of jumps, when they do not jump. */
import { type Opcode, op } from '../../program/code.ts';

type Effect = number | ((argument: number) => number);

/** `callKw` depends on its constant, and is counted where it is written. */
const effects: Readonly<Partial<Record<Opcode, Effect>>> = {
  pop: -1,
  dup: 1,
  dup2: 2,
  const: 1,
  loadFast: 1,
  storeFast: -1,
  loadCell: 1,
  storeCell: -1,
  pushCell: 1,
  loadGlobal: 1,
  storeGlobal: -1,
  loadName: 1,
  storeName: -1,
  annotate: -1,
  storeAttr: -2,
  deleteAttr: -1,
  getItem: -1,
  setItem: -3,
  deleteItem: -2,
  buildSlice: -2,
  binary: -1,
  inplace: -1,
  compare: -1,
  jumpIfFalse: -1,
  jumpIfTrue: -1,
  jumpIfFalseOrPop: -1,
  jumpIfTrueOrPop: -1,
  forIter: 1,
  buildTuple: (n) => 1 - n,
  buildList: (n) => 1 - n,
  buildSet: (n) => 1 - n,
  buildDict: (n) => 1 - 2 * n,
  buildString: (n) => 1 - n,
  listAppend: -1,
  setAdd: -1,
  dictPut: -2,
  listExtend: -1,
  setUpdate: -1,
  dictMerge: -1,
  kwMerge: -1,
  unpack: (n) => n - 1,
  unpackEx: (n) => (n & 255) + (n >> 8),
  format: (n) => (n >= 4 ? -1 : 0),
  call: (n) => -n,
  callEx: (n) => -1 - n,
  makeFunction: -2,
  buildClass: (n) => -1 - n,
  return: -1,
  raise: (n) => -n,
  enterHandler: 1,
  leaveHandler: -1,
  reraise: -1,
  enterWith: 1,
  enterAsyncWith: 1,
  exitWith: 1,
  yieldFrom: -1,
  asyncNext: 1,
  importName: 1,
  importFrom: 1,
};

const byNumber: readonly Effect[] = Object.entries(op)
  .sort((left, right) => left[1] - right[1])
  .map(([name]) => effects[name as Opcode] ?? 0);

export const effectOf = (opcode: number, argument: number): number => {
  const effect = byNumber[opcode] ?? 0;
  return typeof effect === 'number' ? effect : effect(argument);
};

const leaving: ReadonlySet<number> = new Set([op.jump, op.loop, op.return, op.raise, op.reraise]);

/** Nothing runs on from here. */
export const isLast = (opcode: number): boolean => leaving.has(opcode);
