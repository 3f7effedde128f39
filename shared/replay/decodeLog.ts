/** A run log from outside. */
import type { Decoder } from '../ground/decode.ts';
import { fault, integer, list, oneOf, text } from '../ground/decode.ts';
import { decode } from '../ground/gate.ts';
import type { Result } from '../ground/result.ts';
import { shape } from '../ground/shape.ts';
import { roles } from '../ground/terms.ts';
import { stampedCommand } from '../sim/words/decodeCommand.ts';
import type { RunLog } from './log.ts';

const whole = integer(0, Number.MAX_SAFE_INTEGER);

export const hash: Decoder<string> = (input, at) =>
  typeof input === 'string' && /^[0-9a-f]{16}$/.test(input) ? input : fault(at, 'notHash', '16 hex digits');

export const log: Decoder<RunLog> = shape({
  format: oneOf(['runqueue/log@1']),
  simVersion: whole,
  level: text(200),
  levelHash: hash,
  seed: whole,
  role: oneOf(roles),
  commands: list(stampedCommand, 100_000),
  hashes: list(shape({ atUs: whole, hash }), 100_001),
});

export const decodeLog = (input: unknown): Result<RunLog> => decode(log, input);
