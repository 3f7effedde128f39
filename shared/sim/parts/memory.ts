/**
 * Memory: what the program's threads, tasks and processes take. A start that a budget does not hold fails, as CPython's
 * would: `can't start new thread`, ENOMEM of fork, MemoryError.
 */
import type { StartMethod } from '../../program/program.ts';
import type { Machine } from '../machine.ts';
import { tell } from '../machine.ts';
import type { SimState } from '../state.ts';

const bytesPerKb = 1024;

export const mostKbOf = ({ scenario }: SimState): number | null => scenario.machine.memoryKb ?? null;

/** Rounded up: what is begun is taken. */
export const usedKbOf = ({ usedBytes }: SimState): number =>
  Math.floor((usedBytes + bytesPerKb - 1) / bytesPerKb);

export const threadBytes = ({ state }: Machine): number => state.costs.threadKb * bytesPerKb;
export const taskBytes = ({ state }: Machine): number => state.costs.taskBytes;

/** One process, by the way it starts; a forkserver forks too, and is itself a fresh process. */
export const processBytes = ({ state }: Machine, start: StartMethod): number =>
  (start === 'spawn' ? state.costs.spawnKb : state.costs.forkKb) * bytesPerKb;

export const serverBytes = ({ state }: Machine): number => state.costs.spawnKb * bytesPerKb;

export const fits = ({ state }: Machine, bytes: number): boolean => {
  const mostKb = mostKbOf(state);
  return mostKb === null || state.usedBytes + bytes <= mostKb * bytesPerKb;
};

/** Takes it, or gives it back if negative. */
export const take = (machine: Machine, bytes: number): void => {
  const { state } = machine;
  const beforeKb = usedKbOf(state);
  state.usedBytes += bytes;
  const usedKb = usedKbOf(state);
  if (mostKbOf(state) !== null && usedKb !== beforeKb)
    tell(machine, { type: 'memoryUsed', atUs: state.atUs, usedKb });
};
