/** A state is always hue, icon, pattern and word together. */
import type { Palette } from '../../theme.ts';
import type { IconName } from './icons.ts';
import type { Pattern } from './patterns.ts';

export const toneNames = ['running', 'ready', 'world', 'key', 'lock', 'turn'] as const;
export type ToneName = (typeof toneNames)[number];

export interface Tone {
  readonly fill: string;
  readonly text: string;
  readonly pattern: Pattern;
  readonly floor: Pattern;
  readonly icon: IconName;
}

export const toneOf = (p: Palette, name: ToneName): Tone => tones[name](p);

const tones: Readonly<Record<ToneName, (p: Palette) => Tone>> = {
  running: (p) => ({
    fill: p.stateRunning,
    text: p.textRunning,
    pattern: 'running',
    floor: 'boardFloor',
    icon: 'run',
  }),
  ready: (p) => ({
    fill: p.stateReady,
    text: p.textReady,
    pattern: 'ready',
    floor: 'readyFloor',
    icon: 'ready',
  }),
  world: (p) => ({
    fill: p.stateIo,
    text: p.textIo,
    pattern: 'world',
    floor: 'worldFloor',
    icon: 'world',
  }),
  key: (p) => ({ fill: p.stateGil, text: p.textGil, pattern: 'key', floor: 'keyFloor', icon: 'key' }),
  lock: (p) => ({ fill: p.stateLock, text: p.textLock, pattern: 'lock', floor: 'lockFloor', icon: 'lock' }),
  turn: (p) => ({ fill: p.stateTurn, text: p.textTurn, pattern: 'turn', floor: 'turnFloor', icon: 'turn' }),
};
