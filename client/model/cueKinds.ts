/** Kinds of sounds that can be turned off one by one. */
export const cueKinds = [
  'dispatch',
  'key',
  'refused',
  'wakes',
  'finish',
  'idle',
  'heartbeat',
  'round',
] as const;
export type CueKind = (typeof cueKinds)[number];
