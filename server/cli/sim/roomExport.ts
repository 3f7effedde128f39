/** A room export from outside, as far as verifying needs it. */
import type { Decoder } from '../../../shared/ground/decode.ts';
import { integer, list, oneOf, text } from '../../../shared/ground/decode.ts';
import { decode } from '../../../shared/ground/gate.ts';
import type { Result } from '../../../shared/ground/result.ts';
import { shape } from '../../../shared/ground/shape.ts';
import type { RoomExport } from '../../../shared/protocol/views.ts';
import { log } from '../../../shared/replay/decodeLog.ts';

const whole = integer(0, Number.MAX_SAFE_INTEGER);
/** The levels in an export are for people to read: a log is run on the level of its id and hash. */
const anything: Decoder<unknown> = (input) => input;

const round = shape({ round: whole, points: whole, score: whole, log });
const seat = shape({ playerId: text(100), name: text(200, 0), rounds: list(round, 1000) });

const roomExport: Decoder<RoomExport> = shape({
  format: oneOf(['runqueue/room-export@1']),
  simVersion: whole,
  room: text(200),
  levels: list(shape({ id: text(200), level: anything }), 1000),
  seats: list(seat, 10_000),
});

export const decodeExport = (input: unknown): Result<RoomExport> => decode(roomExport, input);
