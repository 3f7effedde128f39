/**
 * Ops as text: `cpu 3000`, `thread reader r1`, `repeat 4: io 3000; cpu 500`. An op without a row here is
 * written with its keys (`op key=value`), so a new op needs none. What the text says is for the decoders to judge.
 */
import type { Spot } from '../ground/decode.ts';
import { below, pathOf } from '../ground/decode.ts';
import type { Places, Row } from '../ground/notation/fields.ts';
import { cursorOf, readFields, writeFields } from '../ground/notation/fields.ts';
import type { Statement } from '../ground/notation/outline.ts';
import { writeBlock } from '../ground/notation/outline.ts';
import { faultAt } from '../ground/notation/tokens.ts';
import { isMark } from '../ground/notation/value.ts';
import type { Fault } from '../ground/result.ts';

/** A text on its way to a decoder: where its parts stand, and what is wrong with the writing. */
export interface Draft {
  readonly places: Places;
  readonly faults: Fault[];
}

export type Fields = Readonly<Record<string, unknown>>;

const start: Row = { body: 'text', id: 'text' };
const lock: Row = { lock: 'text' };
const sem: Row = { sem: 'text' };
const event: Row = { event: 'text' };
const queue: Row = { queue: 'text' };
const ids: Row = { ids: 'texts' };
const variable: Row = { var: 'text', add: 'value' };
const pooled: Row = { pool: 'text', ...start };

/** What may be written without its key, in order. */
const rows: ReadonlyMap<string, Row> = new Map<string, Row>([
  ['cpu', { us: 'value' }],
  ['ccall', { us: 'value', gil: 'value' }],
  ['io', { us: 'value', device: 'text' }],
  ['sleep', { us: 'value' }],
  ['yield', {}],
  ['repeat', { n: 'value' }],
  ['mark', { name: 'text' }],
  ['load', variable],
  ['store', variable],
  ['acquire', lock],
  ['release', lock],
  ['alock', lock],
  ['aunlock', lock],
  ['sem_acquire', sem],
  ['sem_release', sem],
  ['asem_acquire', sem],
  ['asem_release', sem],
  ['event_set', event],
  ['event_wait', event],
  ['until_event', event],
  ['put', queue],
  ['get', queue],
  ['aput', queue],
  ['aget', queue],
  ['call', start],
  ['await', start],
  ['asyncio', start],
  ['thread', start],
  ['task', start],
  ['join', ids],
  ['wait', ids],
  ['await_task', ids],
  ['pool_open', { pool: 'text' }],
  ['submit', pooled],
  ['map', { ...pooled, n: 'value' }],
  ['to_thread', { ...start, pool: 'text' }],
  ['gather', {}],
  ['taskgroup', {}],
  ['executor', { ...start, pool: 'text' }],
]);

/** Ops whose block lists starts (`body id`) instead of ops. */
const startLists: ReadonlySet<string> = new Set(['gather', 'taskgroup']);

export const note = (draft: Draft, at: Spot, { place }: Statement): void => {
  draft.places.set(pathOf(at), place);
};

const readStart = (statement: Statement, at: Spot, draft: Draft): Fields => {
  note(draft, at, statement);
  if (statement.block) draft.faults.push(faultAt(statement.end, 'unexpected', 'no block'));
  return readFields({ cursor: cursorOf(statement, draft.faults), at, places: draft.places }, start);
};

/** The fields behind the first `skip` words. */
export const readRest = (
  statement: Statement,
  row: Row,
  { at, draft, skip }: { readonly at: Spot; readonly draft: Draft; readonly skip: number },
): Fields => {
  const cursor = cursorOf(statement, draft.faults);
  cursor.next = skip;
  return readFields({ cursor, at, places: draft.places }, row);
};

/** The row of an op; none, and a fault, where a word stands without its key although there is no row. */
const rowFor = (op: string, { tokens, place }: Statement, draft: Draft): Row | undefined => {
  const row = rows.get(op);
  const [, second, third] = tokens;
  if (row || !second || isMark(third, '=')) return row ?? {};
  draft.faults.push(faultAt(place, 'unknownOp', `one of ${[...rows.keys()].join(', ')}`));
  return undefined;
};

const readOp = (statement: Statement, at: Spot, draft: Draft): Fields => {
  const op = statement.tokens[0]?.text ?? '';
  note(draft, at, statement);
  const row = rowFor(op, statement, draft);
  const fields = row ? readRest(statement, row, { at, draft, skip: 1 }) : {};
  const { block } = statement;
  if (!block) return { op, ...fields };
  if (!startLists.has(op)) return { op, ...fields, body: readOps(block, below(at, 'body'), draft) };
  const spot = below(at, 'tasks');
  return { op, ...fields, tasks: block.map((one, index) => readStart(one, below(spot, index), draft)) };
};

/** A block of ops, as a decoder takes it. */
export const readOps = (block: readonly Statement[], at: Spot, draft: Draft): readonly Fields[] =>
  block.map((statement, index) => readOp(statement, below(at, index), draft));

const writeOp = (op: Fields): readonly string[] => {
  const { op: name, body, tasks, ...fields } = op;
  const row = rows.get(String(name)) ?? {};
  const nested = Array.isArray(body) ? (body as readonly Fields[]).map(writeOp) : null;
  const starts = Array.isArray(tasks)
    ? (tasks as readonly Fields[]).map((one) => [writeFields(one, start).join(' ')])
    : null;
  const own = nested || body === undefined ? fields : { body, ...fields };
  const head = [String(name), ...writeFields(own, row)].join(' ');
  const block = nested ?? starts;
  return block ? writeBlock(head, block) : [head];
};

/** A head with its ops, as lines. */
export const writeOps = (head: string, ops: readonly object[]): readonly string[] =>
  writeBlock(
    head,
    ops.map((op) => writeOp(op as Fields)),
  );
