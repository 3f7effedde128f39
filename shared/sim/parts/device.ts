/** Devices: infinitely parallel unless the scenario gives one a limit; then who asks first is served first. */
import type { Micros } from '../../ground/terms.ts';
import type { Machine } from '../machine.ts';
import type { WaitOn } from '../words/event.ts';

/** What a program waits for when it does not say. */
export const world = 'world';

/** When a slot of the device will have carried it out; without a limit that is as soon as it can be. */
const servedUs = ({ state }: Machine, name: string, us: Micros): Micros => {
  const slots = state.devices.find((device) => device.name === name)?.freeAtUs;
  if (!slots) return state.atUs + us;
  const slot = slots.indexOf(slots.reduce((least, freeUs) => Math.min(least, freeUs)));
  const doneUs = Math.max(state.atUs, slots[slot] ?? 0) + us;
  slots[slot] = doneUs;
  return doneUs;
};

/** The wait of an operation that starts now; kernel timers are late by their slack. */
export const operate = (machine: Machine, us: Micros, device: string | null): WaitOn => ({
  kind: 'io',
  device: device ?? world,
  untilUs: servedUs(machine, device ?? world, us) + machine.state.costs.timerSlackUs,
});
