/** Each op by its row: known fields only. What the ops name is checked afterwards, by `validate.ts`. */
import type { Decoder } from '../ground/decode.ts';
import { integer, list, name, oneOf, text, truth } from '../ground/decode.ts';
import { optional, shape, union } from '../ground/shape.ts';
import type { Op, OpName } from './op.ts';

/** The largest integer a file may hold: eleven days in microseconds. */
export const MOST = 1_000_000_000_000;

export const micros = integer(0, MOST);
/** At most as many as a run may have of anything. */
export const MOST_ENTRIES = 100_000;

const line = optional(integer(1, MOST));
const ids = list(name, MOST_ENTRIES);
const started = { body: name, id: name };
const op = <const Name extends OpName>(tag: Name) => oneOf([tag]);

/** Bodies hold ops, which hold bodies. */
const ops: Decoder<readonly Op[]> = (input, at) => body(input, at);

/** The reference data spells it `timeout_us`. */
const timed = <Value extends object>(
  fields: Decoder<Value & { readonly timeoutUs?: number; readonly timeout_us?: number }>,
) => {
  const renamed: Decoder<Value & { readonly timeoutUs?: number }> = (input, at) => {
    const value = fields(input, at);
    if (!value) return undefined;
    const { timeout_us: older, ...rest } = value;
    return (older === undefined ? rest : { ...rest, timeoutUs: older }) as Value;
  };
  return renamed;
};
const timeouts = { timeoutUs: optional(micros), timeout_us: optional(micros) };

const sem = { sem: name, line };
const queue = { queue: name, line };
const event = { event: name, line };
const group = { tasks: list(shape(started), MOST_ENTRIES), line };
const inPool = { ...started, pool: optional(name), line };

const rows = {
  cpu: shape({ op: op('cpu'), us: micros, line }),
  ccall: shape({ op: op('ccall'), us: micros, gil: oneOf(['hold', 'release']), line }),
  io: shape({ op: op('io'), us: micros, device: optional(name), line }),
  repeat: shape({ op: op('repeat'), n: micros, body: ops, line }),
  mark: shape({ op: op('mark'), name: text(100), line }),
  load: shape({ op: op('load'), var: name, line }),
  store: shape({ op: op('store'), var: name, add: integer(-MOST, MOST), line }),
  acquire: timed(shape({ op: op('acquire'), lock: name, ...timeouts, line })),
  release: shape({ op: op('release'), lock: name, line }),
  sem_acquire: shape({ op: op('sem_acquire'), ...sem }),
  sem_release: shape({ op: op('sem_release'), ...sem }),
  event_set: shape({ op: op('event_set'), ...event }),
  event_wait: shape({ op: op('event_wait'), ...event }),
  until_event: shape({ op: op('until_event'), body: ops, ...event }),
  put: shape({ op: op('put'), ...queue }),
  get: shape({ op: op('get'), ...queue }),
  call: shape({ op: op('call'), body: name, id: optional(name), line }),
  thread: shape({ op: op('thread'), ...started, line }),
  join: shape({ op: op('join'), ids, line }),
  pool_open: shape({ op: op('pool_open'), pool: name, line }),
  submit: shape({
    op: op('submit'),
    pool: name,
    ...started,
    payload_kb: optional(micros),
    payload_of: optional(oneOf(['bytes', 'objects'])),
    line,
  }),
  wait: timed(shape({ op: op('wait'), ids, ...timeouts, line })),
  map: shape({
    op: op('map'),
    pool: name,
    ...started,
    n: micros,
    chunksize: optional(integer(1, MOST)),
    line,
  }),
  asyncio: shape({ op: op('asyncio'), body: name, id: optional(name), eager: optional(truth), line }),
  sleep: shape({ op: op('sleep'), us: micros, line }),
  yield: shape({ op: op('yield'), line }),
  await: shape({ op: op('await'), body: name, id: optional(name), line }),
  task: shape({ op: op('task'), ...started, line }),
  await_task: shape({ op: op('await_task'), ids, line }),
  gather: shape({ op: op('gather'), ...group }),
  taskgroup: shape({ op: op('taskgroup'), ...group }),
  to_thread: shape({ op: op('to_thread'), ...inPool }),
  executor: shape({ op: op('executor'), ...inPool }),
  alock: shape({ op: op('alock'), lock: name, line }),
  aunlock: shape({ op: op('aunlock'), lock: name, line }),
  asem_acquire: shape({ op: op('asem_acquire'), ...sem }),
  asem_release: shape({ op: op('asem_release'), ...sem }),
  aput: shape({ op: op('aput'), ...queue }),
  aget: shape({ op: op('aget'), ...queue }),
} satisfies { readonly [Name in OpName]: Decoder<Op & { readonly op: Name }> };

export const decodeOp: Decoder<Op> = union('op', rows, {
  code: 'unknownOp',
  expected: `one of ${Object.keys(rows).join(', ')}`,
});

export const body: Decoder<readonly Op[]> = list(decodeOp, MOST_ENTRIES);

/** Plain processes only compute and wait. */
export const jobOps = list(
  union('op', { cpu: rows.cpu, io: rows.io }, { code: 'unknownOp', expected: 'cpu or io' }),
  MOST_ENTRIES,
);
