/** The terms of the glossary, in the order in which they build on each other. Their words lie in `assets/locales/glossary`. */
import type { Face } from '../../model/why.ts';
import type { IconName } from '../parts/Icon.tsx';

export const termGroups = ['machine', 'policies', 'measures', 'key', 'loop', 'pools', 'memory'] as const;
export type TermGroup = (typeof termGroups)[number];

/** Where a term is first met: a level, or the lab for what no level shows yet. */
const boot = '01-boot/01-first-steps';
const logs = '02-waiting/01-log-files';
const weather = '03-loop/01-weather';
const heart = '03-loop/05-heartbeat';
const convoy = '04-gil/03-convoy';
const power = '05-processes/01-power-sum';
const lost = '06-memory/01-lost-update';
const rounds = '07-cores/02-round-robin';
export const inLab = 'lab';

interface Entry {
  readonly group: TermGroup;
  /** The state whose hue and pattern the term wears; `none` where it is not about one. */
  readonly face: Face | 'none';
  readonly icon: IconName;
  /** Id of a level, or `lab`. */
  readonly first: string;
  /** Ids of terms. */
  readonly related: readonly string[];
}

type Look = readonly [face: Entry['face'], icon: IconName];

const of = (group: TermGroup, [face, icon]: Look, first: string, related: string): Entry => ({
  ...{ group, face, icon, first },
  related: related.split(' '),
});

const table = {
  core: of('machine', ['none', 'cpu'], boot, 'thread parallelism contextSwitch'),
  job: of('machine', ['none', 'done'], boot, 'core ready turnaround'),
  ready: of('machine', ['ready', 'ready'], boot, 'core policy starvation'),
  thread: of('machine', ['none', 'thread'], logs, 'process task core gil'),
  process: of('machine', ['none', 'process'], power, 'thread gil processPool'),
  ioWait: of('machine', ['io', 'io'], logs, 'ioBound await concurrency'),
  ioBound: of('machine', ['io', 'io'], logs, 'cpuBound ioWait threadPool'),
  cpuBound: of('machine', ['running', 'running'], power, 'ioBound gil processPool'),
  concurrency: of('machine', ['none', 'people'], logs, 'parallelism ioWait eventLoop'),
  parallelism: of('machine', ['running', 'running'], power, 'concurrency core process cCall freeThreaded'),
  contextSwitch: of('machine', ['switch', 'switch'], rounds, 'preemption quantum switchInterval'),
  policy: of('policies', ['none', 'hand'], boot, 'fcfs sjf roundRobin fairShare priority'),
  fcfs: of('policies', ['ready', 'ready'], boot, 'sjf convoy roundRobin'),
  sjf: of('policies', ['ready', 'ready'], boot, 'fcfs turnaround starvation'),
  convoy: of('policies', ['gil', 'gil'], convoy, 'fcfs gil cCall lock'),
  preemption: of('policies', ['ready', 'undo'], lost, 'contextSwitch quantum race'),
  quantum: of('policies', ['none', 'timer'], rounds, 'roundRobin preemption responseTime switchInterval'),
  roundRobin: of('policies', ['ready', 'turn'], rounds, 'quantum fcfs fairShare'),
  fairShare: of('policies', ['ready', 'people'], logs, 'roundRobin priority starvation'),
  priority: of('policies', ['none', 'flag'], inLab, 'starvation fairShare policy'),
  starvation: of('policies', ['ready', 'hourglass'], inLab, 'priority sjf fairShare'),
  turnaround: of('measures', ['none', 'flag'], boot, 'responseTime makespan sjf'),
  responseTime: of('measures', ['none', 'timer'], rounds, 'turnaround quantum lag'),
  makespan: of('measures', ['none', 'flag'], logs, 'turnaround throughput'),
  throughput: of('measures', ['running', 'done'], inLab, 'makespan contextSwitch'),
  gil: of('key', ['gil', 'gil'], logs, 'switchInterval cCall process freeThreaded lock'),
  cCall: of('key', ['running', 'running'], logs, 'gil switchInterval parallelism'),
  switchInterval: of('key', ['gil', 'timer'], convoy, 'gil quantum convoy'),
  freeThreaded: of('key', ['running', 'door'], inLab, 'gil parallelism race'),
  eventLoop: of('loop', ['turn', 'turn'], weather, 'task turn poll await'),
  task: of('loop', ['turn', 'next'], weather, 'coroutine eventLoop await thread'),
  coroutine: of('loop', ['turn', 'text'], weather, 'task await'),
  await: of('loop', ['io', 'pause'], weather, 'coroutine task ioWait sleepZero'),
  turn: of('loop', ['turn', 'turn'], weather, 'eventLoop poll sleepZero'),
  poll: of('loop', ['io', 'eye'], weather, 'turn ioWait timer'),
  gather: of('loop', ['turn', 'people'], weather, 'task await concurrency'),
  timer: of('loop', ['io', 'timer'], weather, 'sleepZero poll lag'),
  sleepZero: of('loop', ['turn', 'next'], heart, 'turn await lag'),
  lag: of('loop', ['none', 'alert'], heart, 'sleepZero offload eventLoop'),
  offload: of('pools', ['none', 'door'], heart, 'threadPool processPool lag'),
  threadPool: of('pools', ['none', 'thread'], inLab, 'offload processPool ioBound gil'),
  processPool: of('pools', ['none', 'process'], heart, 'offload threadPool process cpuBound'),
  lock: of('memory', ['lock', 'lock'], convoy, 'deadlock race gil'),
  race: of('memory', ['none', 'alert'], lost, 'lock preemption freeThreaded'),
  deadlock: of('memory', ['lock', 'alert'], inLab, 'lock race'),
} as const satisfies Record<string, Entry>;

export type TermId = keyof typeof table;

export const terms: Readonly<Record<string, Entry>> = table;

export const isTerm = (id: string): id is TermId => Object.hasOwn(table, id);

export const termsOf = (group: TermGroup): readonly string[] =>
  Object.keys(terms).filter((id) => terms[id]?.group === group);
