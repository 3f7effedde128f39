/** How what a level teaches is shown: by the icon and the hue of the state it is about. */
import type { TermId } from '../glossary/terms.ts';
import type { Teaches } from '../parts/chapter.ts';
import type { IconName } from '../parts/Icon.tsx';

interface ConceptLook {
  readonly icon: IconName;
  readonly hue: Teaches | 'running';
  /** Where the glossary tells more of it. */
  readonly term: TermId;
}

const of = (term: TermId, icon: IconName, hue: ConceptLook['hue'] = 'board'): ConceptLook => ({
  ...{ icon, hue, term },
});

/** Every concept that a level may name; its words lie under `concepts`. */
export const conceptLooks: Readonly<Record<string, ConceptLook>> = {
  core: of('core', 'cpu'),
  job: of('job', 'done'),
  fcfs: of('fcfs', 'ready', 'ready'),
  sjf: of('sjf', 'ready', 'ready'),
  thread: of('thread', 'thread'),
  ioOverlap: of('concurrency', 'io', 'io'),
  gil: of('gil', 'gil', 'gil'),
  eventLoop: of('eventLoop', 'turn', 'turn'),
  await: of('await', 'io', 'io'),
  heartbeat: of('lag', 'alert'),
  offload: of('offload', 'process'),
  convoy: of('convoy', 'gil', 'gil'),
  nativeCode: of('cCall', 'running', 'running'),
  lock: of('lock', 'lock', 'lock'),
  process: of('process', 'process'),
  cpuBound: of('cpuBound', 'running', 'running'),
  sharedMemory: of('race', 'copy'),
  race: of('race', 'alert'),
  preemption: of('preemption', 'undo', 'ready'),
  quantum: of('quantum', 'timer'),
  roundRobin: of('roundRobin', 'turn', 'ready'),
  contextSwitch: of('contextSwitch', 'switch'),
};

export const conceptLook = (concept: string): ConceptLook | null => conceptLooks[concept] ?? null;
