/** How each cue sounds: short tones. Frequencies go up a pentatonic scale, in which no two tones clash. */
import type { Cue, Sound } from './cues.ts';

export interface Tone {
  readonly shape: OscillatorType;
  readonly hz: number;
  /** Where it glides to until its end. */
  readonly toHz: number;
  readonly afterMs: number;
  readonly ms: number;
  /** 0 to 1. */
  readonly loud: number;
}

/** Semitones of the scale. */
const scale = [0, 2, 4, 7, 9] as const;
const octave = 12;
/** Past this all sound alike: higher ones hurt. */
const highest = 11;

export const hzOf = (baseHz: number, steps: number): number => {
  const step = Math.min(highest, Math.max(0, steps));
  const semitones = Math.floor(step / scale.length) * octave + (scale[step % scale.length] ?? 0);
  return baseHz * 2 ** (semitones / octave);
};

const tone = (shape: OscillatorType, hz: number, ms: number, more: Partial<Tone> = {}): Tone => ({
  ...{ shape, hz, ms, toHz: hz, afterMs: 0, loud: 0.5 },
  ...more,
});

const tones: Readonly<Record<Sound, (pitch: number) => readonly Tone[]>> = {
  dispatch: (pitch) => [tone('triangle', hzOf(330, pitch), 45, { toHz: hzOf(330, pitch) * 0.6, loud: 0.55 })],
  keyTaken: () => [tone('square', 2100, 30, { loud: 0.12 }), tone('sine', 3150, 60, { loud: 0.2 })],
  keyBack: () => [tone('sine', 1575, 50, { loud: 0.25 })],
  refused: () => [
    tone('triangle', 130, 70, { toHz: 80, loud: 0.9 }),
    tone('triangle', 120, 80, { toHz: 70, afterMs: 130, loud: 0.9 }),
  ],
  wakes: (pitch) => [
    tone('sine', hzOf(660, pitch), 320, { loud: 0.35 }),
    tone('sine', hzOf(660, pitch) * 2.76, 160, { loud: 0.1 }),
  ],
  finish: (pitch) => [
    tone('sine', hzOf(392, pitch), 120, { loud: 0.4 }),
    tone('sine', hzOf(392, pitch) * 1.5, 220, { afterMs: 110, loud: 0.4 }),
  ],
  idle: () => [tone('triangle', 196, 40, { loud: 0.5 })],
  heartbeat: () => [tone('sine', 70, 110, { toHz: 45, loud: 1 })],
  gong: () => [
    tone('sine', 147, 1800, { loud: 0.7 }),
    tone('sine', 220.5, 1300, { loud: 0.3 }),
    tone('sine', 399, 700, { loud: 0.15 }),
  ],
  lastSeconds: () => [tone('triangle', 880, 60, { loud: 0.4 })],
};

export const tonesOf = ({ sound, pitch, loud }: Cue): readonly Tone[] =>
  tones[sound](pitch).map((one) => ({ ...one, loud: one.loud * loud }));
