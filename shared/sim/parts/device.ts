/** Devices: infinitely parallel; an operation takes its time whatever else goes on. */
import type { Micros } from '../../ground/terms.ts';
import type { Machine } from '../machine.ts';
import type { WaitOn } from '../words/event.ts';

/** What a program waits for when it does not say. */
export const world = 'world';

/** The wait of an operation that starts now; kernel timers are late by their slack. */
export const operate = (machine: Machine, us: Micros, device: string | null): WaitOn => ({
  kind: 'io',
  device: device ?? world,
  untilUs: machine.state.atUs + us + machine.state.costs.timerSlackUs,
});
