/** Why the server closed a socket (4400 to 4599 are ours; the framework keeps 4000 to 4010), and why it refused. */

export const closeCodes = {
  /** The framework's own number for a message of the wrong shape, or a socket that never said hello. */
  malformed: 4002,
  replaced: 4401,
  removed: 4403,
  tooSlow: 4408,
  reloadNeeded: 4409,
  over: 4410,
  tooFast: 4429,
  restarting: 4501,
} as const;
export type CloseReason = keyof typeof closeCodes;

/** After these the client comes back by itself; every other code shows its text and a button. */
export const retryingCodes: readonly number[] = [1001, 1005, 1006, 1012, 1013, 4001, 4010, 4408, 4501];

/** Refusals that rooms give, beside those of the machine's `legal`. Text key `refusals.<code>`. */
export const roomRefusals = [
  'notYours',
  'wrongPhase',
  'paused',
  'outOfOrder',
  'tooFast',
  'storage',
  'noSuchPlayer',
  'nameTaken',
  'badName',
  'nobodySeated',
  'alreadyFinal',
  'noMachine',
  'fault',
] as const;
export type RoomRefusal = (typeof roomRefusals)[number];
