/**
 * The gate of the WebSocket: a strict decoder per client message. MessagePack can carry dates, sets, big ints and
 * cycles, so first comes an iterative look at every node, then the shape: plain objects, known keys, bounded values.
 */
import { err, type Fault, ok, type Result } from '../ground/result.ts';
import type { Command } from '../sim/words/command.ts';
import type { ClientMessage, ClientMessages } from './messages.ts';

type Check = { readonly holds: (value: unknown) => boolean; readonly expected: string };
interface Shape {
  readonly must: Readonly<Record<string, Check>>;
  readonly may?: Readonly<Record<string, Check>>;
}

const maxDepth = 6;
const maxNodes = 200;
const maxSeq = 1_000_000;

const whole = (min: number, max: number): Check => ({
  holds: (value) =>
    Number.isSafeInteger(value) && !Object.is(value, -0) && Number(value) >= min && Number(value) <= max,
  expected: `a whole number from ${min} to ${max}`,
});
const text = (min: number, max: number): Check => ({
  holds: (value) => typeof value === 'string' && value.length >= min && value.length <= max,
  expected: `${min} to ${max} characters`,
});
const token = (min: number, max: number): Check => ({
  holds: (value) =>
    typeof value === 'string' && value.length >= min && value.length <= max && /^[\w-]+$/.test(value),
  expected: `${min} to ${max} characters of A-Z a-z 0-9 _ -`,
});
const oneOf = (...words: readonly string[]): Check => ({
  holds: (value) => typeof value === 'string' && words.includes(value),
  expected: words.join(' or '),
});
const flag: Check = { holds: (value) => typeof value === 'boolean', expected: 'true or false' };

const seq = whole(1, maxSeq);
const core = whole(0, 255);
const machineId = text(1, 80);

/** `autopilot` is missing: only the server may say it. */
const commandShapes: Readonly<Record<Exclude<Command['type'], 'autopilot'>, Shape>> = {
  dispatch: { must: { type: oneOf('dispatch'), thread: machineId, core } },
  preempt: { must: { type: oneOf('preempt'), core } },
  grantGil: { must: { type: oneOf('grantGil'), interpreter: machineId, thread: machineId } },
  resume: { must: { type: oneOf('resume'), task: machineId } },
  pass: { must: { type: oneOf('pass') } },
};

const command: Check = {
  holds: (value) => isPlain(value) && commandFits(value),
  expected: `a command: ${Object.keys(commandShapes).join(', ')}`,
};

const numbered: Shape = { must: { seq } };
const shapes: Readonly<Record<ClientMessage, Shape>> = {
  hello: { must: { ticket: token(8, 64), protocol: whole(0, 1_000_000) }, may: { screen: token(8, 24) } },
  pong: { must: { n: whole(0, Number.MAX_SAFE_INTEGER) } },
  resync: { must: {} },
  leave: numbered,
  cmd: { must: { seq, command } },
  final: numbered,
  start: numbered,
  next: numbered,
  pause: numbered,
  resume: numbered,
  extend: { must: { seq, s: whole(1, 600) } },
  endRound: numbered,
  endLesson: numbered,
  door: { must: { seq, state: oneOf('open', 'locked') } },
  rename: { must: { seq, id: token(1, 32), name: text(1, 80) } },
  remove: { must: { seq, id: token(1, 32), block: flag } },
};

/** Every fault of the payload, each with its path; typed and harmless if there is none. */
export function decodeMessage<Type extends ClientMessage>(
  type: Type,
  payload: unknown,
): Result<ClientMessages[Type]> {
  const unfit = sizeFault(payload);
  if (unfit) return err([unfit]);
  if (!isPlain(payload)) return err([{ path: '', code: 'notAnObject', expected: 'a plain object' }]);
  const faults = shapeFaults(payload, shapes[type]);
  return faults.length > 0 ? err(faults) : ok(payload as unknown as ClientMessages[Type]);
}

export function isClientMessage(type: unknown): type is ClientMessage {
  return typeof type === 'string' && Object.hasOwn(shapes, type);
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function commandFits(value: Record<string, unknown>): boolean {
  const shape = Object.entries(commandShapes).find(([type]) => type === value.type)?.[1];
  return shape !== undefined && shapeFaults(value, shape).length === 0;
}

function shapeFaults(value: Record<string, unknown>, { must, may = {} }: Shape): Fault[] {
  const wrong = Object.entries(must).filter(
    ([key, check]) => !Object.hasOwn(value, key) || !check.holds(value[key]),
  );
  const odd = Object.entries(may).filter(
    ([key, check]) => Object.hasOwn(value, key) && !check.holds(value[key]),
  );
  const unknown = Object.keys(value).filter((key) => !Object.hasOwn(must, key) && !Object.hasOwn(may, key));
  return [
    ...[...wrong, ...odd].map(([path, check]) => ({ path, code: 'wrongValue', expected: check.expected })),
    ...unknown.map((key) => ({ path: key.slice(0, 40), code: 'unknownKey', expected: 'no such key' })),
  ];
}

/** Walks without recursion, so that no nesting can exhaust the stack; a cycle runs into the limits. */
function sizeFault(payload: unknown): Fault | null {
  const open: { value: unknown; depth: number }[] = [{ value: payload, depth: 1 }];
  for (let seen = 1; open.length > 0; seen += 1) {
    const node = open.pop();
    if (!node) break;
    if (node.depth > maxDepth) return { path: '', code: 'tooDeep', expected: `at most ${maxDepth} levels` };
    if (seen + open.length > maxNodes)
      return { path: '', code: 'tooBig', expected: `at most ${maxNodes} values` };
    const children = childrenOf(node.value);
    if (!children) return { path: '', code: 'wrongType', expected: 'plain JSON' };
    for (const value of children) open.push({ value, depth: node.depth + 1 });
  }
  return null;
}

/** Null: not plain JSON (a date, a set, a big int, NaN, ...). */
function childrenOf(value: unknown): readonly unknown[] | null {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return [];
  if (typeof value === 'number') return Number.isFinite(value) ? [] : null;
  if (Array.isArray(value)) return Object.getPrototypeOf(value) === Array.prototype ? value : null;
  return isPlain(value) ? Object.values(value) : null;
}
