/**
 * What can still be read of a program that has faults, so that its names, circles and sizes are checked all the same and
 * every fault is told at once. What cannot be read is replaced by what nobody complains about. It is never run.
 */
import { isRecord, rootSpot } from '../ground/decode.ts';
import { decodeOp, MOST_ENTRIES } from './decodeOp.ts';
import type { Op } from './op.ts';
import type { Program } from './program.ts';

/** Stands for a name that could not be read; declared everywhere. */
const nameless = '\0';
const nameIn = (input: unknown): string => (typeof input === 'string' ? input : nameless);
const listIn = (input: unknown): readonly unknown[] => (Array.isArray(input) ? input : []);
const numberIn = (input: unknown): number =>
  typeof input === 'number' && Number.isSafeInteger(input) && input > 0 ? input : 0;
const startedIn = (input: unknown) =>
  isRecord(input) ? { body: nameIn(input.body), id: nameIn(input.id) } : { body: nameless, id: nameless };

/** What an op may have under a key that is at fault there; what is not here may be left out. */
const standIns: Readonly<Record<string, (input: unknown) => unknown>> = {
  us: () => 0,
  add: () => 0,
  n: () => 0,
  gil: () => 'hold',
  ids: (input) => listIn(input).filter((id) => typeof id === 'string'),
  tasks: (input) => listIn(input).map(startedIn),
  ...Object.fromEntries(
    ['body', 'id', 'name', 'var', 'lock', 'sem', 'event', 'queue', 'pool'].map((key) => [key, nameIn]),
  ),
};

interface Salvage {
  /** Nothing is known of some op, which may have started anything. */
  hasUnread: boolean;
}

type Raw = Readonly<Record<string, unknown>>;

/** The op without the keys that are at fault, or with stand-ins where it needs them. */
const mended = (raw: Raw): Raw => {
  const spot = rootSpot();
  decodeOp(raw, spot);
  const fields = new Map(Object.entries(raw));
  for (const { path, code } of spot.faults) {
    const key = /^[^.[]*/.exec(path)?.[0] ?? '';
    fields.delete(key);
    if (code !== 'unknownKey' && Object.hasOwn(standIns, key)) fields.set(key, standIns[key]?.(raw[key]));
  }
  return Object.fromEntries(fields);
};

const readOp = (raw: unknown, salvage: Salvage): Op => {
  if (!isRecord(raw)) return { op: 'mark', name: nameless };
  if (raw.op === 'repeat') return { op: 'repeat', n: numberIn(raw.n), body: readOps(raw.body, salvage) };
  if (raw.op === 'until_event')
    return { op: 'until_event', event: nameIn(raw.event), body: readOps(raw.body, salvage) };
  const op = decodeOp(raw, rootSpot()) ?? decodeOp(mended(raw), rootSpot());
  if (!op || (op.op === 'map' && op.n !== raw.n)) salvage.hasUnread = true;
  return op ?? { op: 'mark', name: nameless };
};

/** One for each entry, so that places stay what they are. The gate has bounded the nesting. */
const readOps = (input: unknown, salvage: Salvage): readonly Op[] => {
  const entries = listIn(input);
  if (entries.length <= MOST_ENTRIES) return entries.map((raw) => readOp(raw, salvage));
  salvage.hasUnread = true;
  return [];
};

/** Every text anywhere in it. */
const textsIn = (input: unknown): readonly string[] => {
  if (typeof input === 'string') return [input];
  return typeof input === 'object' && input !== null ? Object.values(input).flatMap(textsIn) : [];
};

/** What a table declares. One that cannot be read may have declared anything. */
const namesOf = (raw: Raw, key: string): readonly string[] => {
  const input = raw[key];
  if (input === undefined) return [nameless];
  if (Array.isArray(input)) return [nameless, ...input.filter((name) => typeof name === 'string')];
  return [nameless, ...(isRecord(input) ? Object.keys(input) : textsIn([raw.main, raw.bodies]))];
};

const tableOf = <Value>(raw: Raw, key: string, value: (input: unknown) => Value) => {
  const input = raw[key];
  return Object.fromEntries(
    namesOf(raw, key).map((name) => [name, value(isRecord(input) ? input[name] : undefined)]),
  );
};

/** `isWhole`: no op is lost, so that an id that nothing starts is one. */
export const salvage = (raw: Raw): { readonly program: Program; readonly isWhole: boolean } => {
  const state: Salvage = { hasUnread: false };
  const count = (key: string) => tableOf(raw, key, () => 0);
  const program: Program = {
    main: readOps(raw.main, state),
    bodies: tableOf(raw, 'bodies', (ops) => readOps(ops, state)),
    pools: tableOf(raw, 'pools', () => ({ kind: 'thread' as const })),
    locks: namesOf(raw, 'locks'),
    vars: count('vars'),
    sems: count('sems'),
    asems: count('asems'),
    events: namesOf(raw, 'events'),
    queues: count('queues'),
    aqueues: count('aqueues'),
  };
  return { program, isWhole: !state.hasUnread };
};
