/** How what a level teaches is shown: by the icon and the hue of the state it is about. */
import type { Teaches } from '../parts/chapter.ts';
import type { IconName } from '../parts/Icon.tsx';

interface ConceptLook {
  readonly icon: IconName;
  readonly hue: Teaches | 'running';
}

const of = (icon: IconName, hue: ConceptLook['hue'] = 'board'): ConceptLook => ({ icon, hue });

/** Every concept that a level may name; its words lie under `concepts`. */
export const conceptLooks: Readonly<Record<string, ConceptLook>> = {
  core: of('cpu'),
  job: of('done'),
  fcfs: of('ready', 'ready'),
  sjf: of('ready', 'ready'),
  thread: of('thread'),
  ioOverlap: of('io', 'io'),
  gil: of('gil', 'gil'),
  eventLoop: of('turn', 'turn'),
  await: of('io', 'io'),
  heartbeat: of('alert'),
  offload: of('process'),
  convoy: of('gil', 'gil'),
  nativeCode: of('running', 'running'),
  lock: of('lock', 'lock'),
  process: of('process'),
  cpuBound: of('running', 'running'),
  sharedMemory: of('copy'),
  race: of('alert'),
  preemption: of('undo', 'ready'),
  quantum: of('timer'),
  roundRobin: of('turn', 'ready'),
  contextSwitch: of('switch'),
};

export const conceptLook = (concept: string): ConceptLook => conceptLooks[concept] ?? of('bulb');
