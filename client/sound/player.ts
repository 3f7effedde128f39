/** Plays tones by Web Audio. One for the whole page: browsers give each only few contexts. */
import type { Tone } from './tones.ts';

/** So many oscillators at once; what comes on top is left out. */
const mostVoices = 12;
const msPerSecond = 1000;
/** Neither begins nor ends with a crack. */
const attackS = 0.004;
const silent = 0.0001;
/** Ten voices together must not distort. */
const headroom = 0.35;

export interface Player {
  /** `volume` in per cent. */
  play(tones: readonly Tone[], volume: number): void;
  close(): void;
}

const isAwake = (): boolean => navigator.userActivation?.hasBeenActive ?? true;

const sing = (context: AudioContext, tone: Tone, volume: number): OscillatorNode => {
  const from = context.currentTime + tone.afterMs / msPerSecond;
  const until = from + tone.ms / msPerSecond;
  const voice = context.createOscillator();
  const gain = context.createGain();
  voice.type = tone.shape;
  voice.frequency.setValueAtTime(tone.hz, from);
  voice.frequency.exponentialRampToValueAtTime(tone.toHz, until);
  // Ears hear by powers, not by amounts.
  const peak = Math.max(silent, tone.loud * headroom * (volume / 100) ** 2);
  gain.gain.setValueAtTime(silent, from);
  gain.gain.exponentialRampToValueAtTime(peak, from + attackS);
  gain.gain.exponentialRampToValueAtTime(silent, until);
  voice.connect(gain).connect(context.destination);
  voice.start(from);
  voice.stop(until);
  return voice;
};

export const createPlayer = (): Player => {
  const voices = new Set<OscillatorNode>();
  let context: AudioContext | null = null;
  const add = (tone: Tone, volume: number): void => {
    if (context === null || voices.size >= mostVoices) return;
    const voice = sing(context, tone, volume);
    voices.add(voice);
    voice.onended = () => voices.delete(voice);
  };
  return {
    play: (tones, volume) => {
      // Before the first gesture a browser would only start a context that never sounds.
      if (!isAwake() || document.hidden || volume === 0) return;
      context ??= new AudioContext();
      if (context.state === 'suspended') void context.resume();
      for (const tone of tones) add(tone, volume);
    },
    close: () => {
      for (const voice of voices) voice.stop();
      voices.clear();
      void context?.close();
      context = null;
    },
  };
};
