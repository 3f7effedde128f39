/** Events as lines: `12 dispatched thread=A core=0 switchUs=0`. */
import type { EventType, SimEvent } from '../../shared/sim/words/event.ts';

/** Not part of a line: what can be read off the scenario. */
const silent = new Set(['type', 'atUs', 'cargo', 'line']);

const write = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));

export const traceLine = (event: SimEvent): string => {
  const facts = Object.entries(event).filter(([key, value]) => !silent.has(key) && value !== null);
  return [event.atUs, event.type, ...facts.map(([key, value]) => `${key}=${write(value)}`)].join(' ');
};

export const trace = (events: readonly SimEvent[], only?: readonly EventType[]): string[] =>
  events.filter(({ type }) => !only || only.includes(type)).map(traceLine);
