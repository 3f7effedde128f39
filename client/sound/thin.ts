/** At high speed many things happen at once: of all cues only those an ear can tell apart are left. Pure. */
import type { Cue, Sound } from './cues.ts';

/** Within a second. */
export const mostPerSecond = 20;
/** At one instant. */
const mostAtOnce = 4;
const secondMs = 1000;

/** Where there are too many, these are heard first. */
const rank: readonly Sound[] = [
  'gong',
  'lastSeconds',
  'refused',
  'heartbeat',
  'finish',
  'idle',
  'wakes',
  'keyTaken',
  'dispatch',
  'keyBack',
];

const rankOf = ({ sound }: Cue): number => rank.indexOf(sound);

const onePerSound = (cues: readonly Cue[]): Cue[] => [
  ...new Map([...cues].reverse().map((cue) => [`${cue.sound} ${cue.pitch}`, cue] as const)).values(),
];

/** What is left to play, and when that was done: wall ms, for the next call. */
export const thin = (
  cues: readonly Cue[],
  playedMs: readonly number[],
  nowMs: number,
): { readonly cues: readonly Cue[]; readonly playedMs: readonly number[] } => {
  const lately = playedMs.filter((at) => nowMs - at < secondMs);
  const room = Math.max(0, Math.min(mostAtOnce, mostPerSecond - lately.length));
  const left = onePerSound(cues)
    .sort((one, other) => rankOf(one) - rankOf(other))
    .slice(0, room);
  return { cues: left, playedMs: [...lately, ...left.map(() => nowMs)] };
};
