/** An abstract interpreter that runs code over heights of the stack only; its table is written by hand from `opcodes`. */
import { type Code, type Opcode, opcodes } from '../../../shared/program/code.ts';

/** [taken, given]; a function of the argument where it depends on it. */
type Effect = readonly [number, number] | ((n: number, code: Code) => readonly [number, number]);

const pair = (code: Code, n: number): number => {
  const value = code.consts[n];
  if (typeof value !== 'object' || value === null || value.k !== 't') return Number.NaN;
  return Number(value.v[0]) + value.v.length - 1;
};

const effects: Readonly<Record<Opcode, Effect>> = {
  nop: [0, 0],
  pop: [1, 0],
  dup: [1, 2],
  dup2: [2, 4],
  swap: [2, 2],
  rot3: [3, 3],
  const: [0, 1],
  loadFast: [0, 1],
  storeFast: [1, 0],
  deleteFast: [0, 0],
  makeCell: [0, 0],
  loadCell: [0, 1],
  storeCell: [1, 0],
  deleteCell: [0, 0],
  pushCell: [0, 1],
  loadGlobal: [0, 1],
  storeGlobal: [1, 0],
  deleteGlobal: [0, 0],
  loadName: [0, 1],
  storeName: [1, 0],
  deleteName: [0, 0],
  annotate: [1, 0],
  loadAttr: [1, 1],
  storeAttr: [2, 0],
  deleteAttr: [1, 0],
  getItem: [2, 1],
  setItem: [3, 0],
  deleteItem: [2, 0],
  buildSlice: [3, 1],
  unary: [1, 1],
  binary: [2, 1],
  inplace: [2, 1],
  compare: [2, 1],
  jump: [0, 0],
  loop: [0, 0],
  jumpIfFalse: [1, 0],
  jumpIfTrue: [1, 0],
  jumpIfFalseOrPop: [1, 0],
  jumpIfTrueOrPop: [1, 0],
  getIter: [1, 1],
  forIter: [1, 2],
  buildTuple: (n) => [n, 1],
  buildList: (n) => [n, 1],
  buildSet: (n) => [n, 1],
  buildDict: (n) => [2 * n, 1],
  buildString: (n) => [n, 1],
  listAppend: (n) => [n + 1, n],
  setAdd: (n) => [n + 1, n],
  dictPut: (n) => [n + 2, n],
  listExtend: (n) => [n + 1, n],
  setUpdate: (n) => [n + 1, n],
  dictMerge: (n) => [n + 1, n],
  kwMerge: (n) => [n + 1, n],
  listToTuple: [1, 1],
  unpack: (n) => [1, n],
  unpackEx: (n) => [1, (n & 255) + (n >> 8) + 1],
  format: (n) => [n >= 4 ? 2 : 1, 1],
  call: (n) => [n + 1, 1],
  callKw: (n, code) => [pair(code, n) + 1, 1],
  callEx: (n) => [n + 2, 1],
  makeFunction: [3, 1],
  buildClass: (n) => [n + 2, 1],
  return: [1, 0],
  raise: (n) => [n, 0],
  enterHandler: [1, 2],
  leaveHandler: [1, 0],
  matchException: [2, 2],
  matchGroup: [2, 2],
  reraise: [1, 0],
  enterWith: [1, 2],
  enterAsyncWith: [1, 2],
  exitWith: [3, 4],
  yield: [1, 1],
  yieldFrom: [2, 1],
  await: [1, 1],
  getAsyncIter: [1, 1],
  asyncNext: [1, 2],
  importName: [0, 1],
  importFrom: [1, 2],
} as Readonly<Record<Opcode, Effect>>;

const last: ReadonlySet<Opcode> = new Set(['jump', 'loop', 'return', 'raise', 'reraise']);
/** How much higher than after the instruction the stack stands where it jumps to. */
const jumps: Readonly<Partial<Record<Opcode, number>>> = {
  jump: 0,
  loop: 0,
  jumpIfFalse: 0,
  jumpIfTrue: 0,
  jumpIfFalseOrPop: 1,
  jumpIfTrueOrPop: 1,
  forIter: -2,
};

interface Walk {
  readonly code: Code;
  readonly heights: (number | undefined)[];
  readonly todo: number[];
  readonly faults: string[];
}

const reach = (walk: Walk, at: number, height: number, from: number): void => {
  const known = walk.heights[at];
  if (at < 0 || at >= walk.code.lines.length) walk.faults.push(`${from} leads outside, to ${at}`);
  else if (known === undefined) {
    walk.heights[at] = height;
    walk.todo.push(at);
  } else if (known !== height)
    walk.faults.push(`${at} is reached at ${known}, and from ${from} at ${height}`);
};

const step = (walk: Walk, at: number): void => {
  const { code } = walk;
  const height = walk.heights[at] ?? 0;
  const name = opcodes[code.ops[at * 2] ?? 0] ?? 'nop';
  const argument = code.ops[at * 2 + 1] ?? 0;
  const effect = effects[name];
  const [taken, given] = typeof effect === 'function' ? effect(argument, code) : effect;
  if (!(height >= taken)) walk.faults.push(`${at} ${name} takes ${taken} of ${height}`);
  if (name === 'return' && height !== 1) walk.faults.push(`${at} returns at height ${height}`);
  const after = height - taken + given;
  const more = jumps[name];
  if (more !== undefined) reach(walk, argument, after + more, at);
  if (!last.has(name)) reach(walk, at + 1, after, at);
  for (const [from, to, target, depth] of code.guards) {
    if (at < from || at >= to) continue;
    if (height < depth) walk.faults.push(`${at} stands at ${height}, below its guard's ${depth}`);
    reach(walk, target, depth + 1, at);
  }
};

/** All that is wrong with the heights of one piece of code, and instructions that nothing reaches. */
export const depthFaults = (code: Code): string[] => {
  const walk: Walk = { code, heights: [], todo: [], faults: [] };
  reach(walk, 0, 0, -1);
  for (let at = walk.todo.pop(); at !== undefined; at = walk.todo.pop()) step(walk, at);
  code.lines.forEach((_, at) => {
    if (walk.heights[at] === undefined) walk.faults.push(`${at} is never reached`);
  });
  return walk.faults.map((fault) => `${code.qualname}: ${fault}`);
};
