/** The machine of this seat, as the server tells of it: a picture, then what happened since. */
import { chain } from '../../shared/ground/digest.ts';
import type { Micros } from '../../shared/ground/terms.ts';
import type { GameSession, GameUpdate } from '../../shared/protocol/game.ts';
import type { ServerMessages } from '../../shared/protocol/messages.ts';
import type { MachineSnapshot, RunResult } from '../../shared/protocol/views.ts';
import type { Command } from '../../shared/sim/words/command.ts';
import type { SimEvent } from '../../shared/sim/words/event.ts';
import { createListeners } from './listeners.ts';

type Batch = ServerMessages['events'];

export interface RemoteGame {
  readonly session: GameSession;
  picture(picture: MachineSnapshot): void;
  /** False: it does not follow on what we have, or the hash disagrees. Nothing was told; ask for the whole. */
  batch(batch: Batch): boolean;
  tell(update: GameUpdate): void;
  judged(result: RunResult): void;
}

interface Held {
  picture: MachineSnapshot;
  since: SimEvent[];
  toUs: Micros;
  hash: string;
  result: RunResult | null;
}

const holdPicture = (picture: MachineSnapshot): Held => ({
  picture,
  since: [],
  toUs: picture.view.atUs,
  hash: picture.hash,
  result: null,
});

/** A newcomer hears the picture and all that followed: the same as those who were there. */
const catchUp = (held: Held): readonly GameUpdate[] => [
  { type: 'picture', picture: held.picture },
  ...(held.since.length > 0 ? [{ type: 'moved', toUs: held.toUs, list: held.since } as const] : []),
  ...(held.result ? [{ type: 'judged', result: held.result, log: null } as const] : []),
];

const follows = (held: Held, batch: Batch): boolean =>
  batch.at === held.picture.events + held.since.length && chain(held.hash, batch.list) === batch.hash;

/** A phase changed, the machine did not: nobody needs to draw anew. */
const isSame = (held: Held, picture: MachineSnapshot): boolean =>
  picture.events === held.picture.events + held.since.length &&
  picture.hash === held.hash &&
  picture.view.atUs === held.toUs;

export const openRemoteGame = (first: MachineSnapshot, send: (command: Command) => void): RemoteGame => {
  const listeners = createListeners<GameUpdate>();
  let held = holdPicture(first);
  return {
    session: {
      send,
      subscribe: (listener) => {
        for (const update of catchUp(held)) listener(update);
        return listeners.add(listener);
      },
      time: null,
      // The lesson holds the connection; a board that goes away ends nothing.
      close: () => undefined,
    },
    picture: (picture) => {
      if (isSame(held, picture)) return;
      held = holdPicture(picture);
      listeners.tell({ type: 'picture', picture });
    },
    batch: (batch) => {
      if (!follows(held, batch)) return false;
      for (const event of batch.list) held.since.push(event);
      held.toUs = batch.toUs;
      held.hash = batch.hash;
      listeners.tell({ type: 'moved', toUs: batch.toUs, list: batch.list });
      return true;
    },
    tell: listeners.tell,
    judged: (result) => {
      if (held.result) return;
      held.result = result;
      listeners.tell({ type: 'judged', result, log: null });
    },
  };
};
