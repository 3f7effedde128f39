/** The slow and small, as every socket of the room sees it: counts and phase. Whatever is ordered goes by messages. */
import { type SchemaType, schema, t } from '@colyseus/schema';
import type { RoomView } from '../../shared/protocol/views.ts';

export const PublicState = schema(
  {
    phase: t.string().default('lobby'),
    round: t.uint8().default(0),
    rounds: t.uint8().default(0),
    /** '' where nothing is paused. */
    paused: t.string().default(''),
    door: t.string().default('open'),
    code: t.string().default(''),
    seated: t.uint16().default(0),
    connected: t.uint16().default(0),
    done: t.uint16().default(0),
    hostPresent: t.boolean().default(false),
  },
  'PublicState',
);
export type PublicState = SchemaType<typeof PublicState>;

/** Only what changed is sent. */
export function writeState(state: PublicState, room: RoomView): void {
  const { phase, round, rounds, door, code, seated, connected, done, hostPresent } = room;
  const next = { phase, round, rounds, door, code, seated, connected, done, hostPresent };
  Object.assign(state, next, { paused: room.paused ?? '' });
}
