/** A run log from outside. */
import type { Decoder } from '../ground/decode.ts';
import { below, fault, integer, isRecord, list, oneOf, text } from '../ground/decode.ts';
import { decode } from '../ground/gate.ts';
import type { Result } from '../ground/result.ts';
import { shape } from '../ground/shape.ts';
import { roles } from '../ground/terms.ts';
import { stampedCommand } from '../sim/words/decodeCommand.ts';
import type { RunLog } from './log.ts';

const whole = integer(0, Number.MAX_SAFE_INTEGER);

export const hash: Decoder<string> = (input, at) =>
  typeof input === 'string' && /^[0-9a-f]{16}$/.test(input) ? input : fault(at, 'notHash', '16 hex digits');

const instantOf = (entry: unknown): number =>
  isRecord(entry) && typeof entry.atUs === 'number' ? entry.atUs : Number.NEGATIVE_INFINITY;

/** Entries in order of time. An instant out of order is told whatever else is wrong. */
const inTime =
  <Entry>(entries: Decoder<readonly Entry[]>): Decoder<readonly Entry[]> =>
  (input, at) => {
    const decoded = entries(input, at);
    if (!Array.isArray(input)) return decoded;
    let lastUs = Number.NEGATIVE_INFINITY;
    input.forEach((entry, index) => {
      const atUs = instantOf(entry);
      if (atUs < lastUs) fault(below(below(at, index), 'atUs'), 'outOfOrder', `${lastUs} or later`);
      lastUs = Math.max(lastUs, atUs);
    });
    return decoded;
  };

export const log: Decoder<RunLog> = shape({
  format: oneOf(['runqueue/log@1']),
  simVersion: whole,
  level: text(200),
  levelHash: hash,
  seed: whole,
  role: oneOf(roles),
  commands: inTime(list(stampedCommand, 100_000)),
  hashes: inTime(list(shape({ atUs: whole, hash }), 100_001)),
});

export const decodeLog = (input: unknown): Result<RunLog> => decode(log, input);
