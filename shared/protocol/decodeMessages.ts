/** The gate of the WebSocket: one strict decoder per client message. MessagePack can carry dates, sets, big ints and cycles. */
import { type Decoder, fault, integer, list, oneOf, text, truth } from '../ground/decode.ts';
import { decode, type Limits } from '../ground/gate.ts';
import type { Result } from '../ground/result.ts';
import { shape, union } from '../ground/shape.ts';
import { interpreterId, taskId, threadId } from '../ground/terms.ts';
import type { Command } from '../sim/words/command.ts';
import type { ClientMessage, ClientMessages } from './messages.ts';

const messageLimits: Limits = { depth: 6, nodes: 200 };

const seq = integer(1, 1_000_000);
const core = integer(0, 255);

const token =
  (least: number, most: number): Decoder<string> =>
  (input, at) => {
    const value = text(most, least)(input, at);
    if (value === undefined || /^[\w-]+$/.test(value)) return value;
    return fault(at, 'badToken', 'letters, digits, _ and - only');
  };

const machineName =
  <Id extends string>(brand: (name: string) => Id): Decoder<Id> =>
  (input, at) => {
    const name = text(100)(input, at);
    return name === undefined ? undefined : brand(name);
  };
const thread = machineName(threadId);

/** What a scenario may ask for at most, and as many threads as fit into a message. */
const MOST_QUANTUM_US = 1_000_000_000_000;
const MOST_THREADS = 150;

/** `autopilot` is missing: only the server may say it. */
const command: Decoder<Command> = union(
  'type',
  {
    dispatch: shape({ type: oneOf(['dispatch']), thread, core }),
    preempt: shape({ type: oneOf(['preempt']), core }),
    grantGil: shape({ type: oneOf(['grantGil']), interpreter: machineName(interpreterId), thread }),
    resume: shape({ type: oneOf(['resume']), task: machineName(taskId) }),
    setQuantum: shape({ type: oneOf(['setQuantum']), us: integer(1, MOST_QUANTUM_US) }),
    enqueueOrder: shape({ type: oneOf(['enqueueOrder']), threads: list(thread, MOST_THREADS, 1) }),
    offload: shape({ type: oneOf(['offload']), task: machineName(taskId), pool: text(100) }),
    split: shape({ type: oneOf(['split']), task: machineName(taskId), us: integer(1, MOST_QUANTUM_US) }),
    cancel: shape({ type: oneOf(['cancel']), task: machineName(taskId) }),
    pass: shape({ type: oneOf(['pass']) }),
  },
  { code: 'unknownCommand', expected: 'a command of a player' },
);

const numbered = shape({ seq });
const decoders: { readonly [Type in ClientMessage]: Decoder<ClientMessages[Type]> } = {
  hello: shape({ ticket: token(8, 64), protocol: integer(0, 1_000_000) }),
  pong: shape({ n: integer(0, Number.MAX_SAFE_INTEGER) }),
  resync: shape({}),
  leave: numbered,
  cmd: shape({ seq, command }),
  final: numbered,
  start: numbered,
  next: numbered,
  pause: numbered,
  resume: numbered,
  extend: shape({ seq, s: integer(1, 600) }),
  endRound: numbered,
  endLesson: numbered,
  door: shape({ seq, state: oneOf(['open', 'locked']) }),
  rename: shape({ seq, id: token(1, 32), name: text(80) }),
  remove: shape({ seq, id: token(1, 32), block: truth }),
};

/** Typed and harmless, or every fault of the payload with its path. */
export function decodeMessage<Type extends ClientMessage>(
  type: Type,
  payload: unknown,
): Result<ClientMessages[Type]> {
  return decode(decoders[type], payload, messageLimits);
}

export function isClientMessage(type: unknown): type is ClientMessage {
  return typeof type === 'string' && Object.hasOwn(decoders, type);
}
