/** A command's shape. Whether it may be asked now is for `legal` to say. */
import type { Decoder } from '../../ground/decode.ts';
import { integer, list, name, oneOf } from '../../ground/decode.ts';
import { shape, union } from '../../ground/shape.ts';
import type { InterpreterId, SeatId, TaskId, ThreadId } from '../../ground/terms.ts';
import { MOST, MOST_ENTRIES } from '../../program/decodeOp.ts';
import type { Command, StampedCommand } from './command.ts';

const type = <const Tag extends Command['type']>(tag: Tag) => oneOf([tag]);
const thread = name as Decoder<ThreadId>;
const core = integer(0, 255);

const rows = {
  dispatch: shape({ type: type('dispatch'), thread, core }),
  preempt: shape({ type: type('preempt'), core }),
  grantGil: shape({ type: type('grantGil'), interpreter: name as Decoder<InterpreterId>, thread }),
  setQuantum: shape({ type: type('setQuantum'), us: integer(1, MOST) }),
  enqueueOrder: shape({ type: type('enqueueOrder'), threads: list(thread, MOST_ENTRIES, 1) }),
  resume: shape({ type: type('resume'), task: name as Decoder<TaskId> }),
  offload: shape({ type: type('offload'), task: name as Decoder<TaskId>, pool: name }),
  split: shape({ type: type('split'), task: name as Decoder<TaskId>, us: integer(1, MOST) }),
  cancel: shape({ type: type('cancel'), task: name as Decoder<TaskId> }),
  pass: shape({ type: type('pass') }),
  autopilot: shape({ type: type('autopilot') }),
} satisfies { readonly [Type in Command['type']]: Decoder<Extract<Command, { readonly type: Type }>> };

export const command: Decoder<Command> = union('type', rows, {
  code: 'unknownValue',
  expected: `one of ${Object.keys(rows).join(', ')}`,
});

const whole = integer(0, Number.MAX_SAFE_INTEGER);
export const stampedCommand: Decoder<StampedCommand> = shape({
  atUs: whole,
  seq: whole,
  seat: name as Decoder<SeatId>,
  command,
});
