/**
 * The textbook's schedulers on a clock of whole units, as small as they can be told: what the machine is held to in tiny
 * worlds. At each unit: work ends; jobs arrive (in list order), then those whose I/O is over; quanta end, as they were
 * foreseen; idle cores are filled, lowest key first, each on its last core if that is idle, else on the lowest; newcomers take
 * cores away. The end of a quantum is foreseen (core by core) only while somebody waits: so who comes at that very unit gets
 * an idle core if there is one, and else ends it now.
 */

export interface TinyJob {
  readonly arrive: number;
  /** Work, and then perhaps I/O and more work. */
  readonly bursts: readonly number[];
  readonly priority: number;
}

export interface Rules {
  /** Of two ready jobs the one with the lower key first; among equal keys who arrived first, then list order. */
  readonly key: (job: Progress) => number;
  /** Equal keys stand in order of joining instead. */
  readonly inTurn?: true;
  readonly quantum?: number;
  /** Takes a core away from the highest key: for a lower one, or for one that comes first among equals. */
  readonly takes?: 'lower' | 'first';
}

export interface Progress extends TinyJob {
  readonly index: number;
  /** Which burst, and what is left of it. */
  burst: number;
  left: number;
  state: 'new' | 'ready' | 'running' | 'io' | 'done';
  core: number;
  /** When it joined the queue, got its core or went into I/O, in order of happening. */
  since: number;
  used: number;
  /** When the end of its quantum came on the agenda; 0: it has not. */
  foreseen: number;
}

interface World {
  readonly rules: Rules;
  readonly jobs: readonly Progress[];
  /** Of each core, a letter a unit. */
  readonly rows: string[];
  /** Counts what happens, for whatever comes first. */
  happened: number;
}

const compare = ({ key, inTurn }: Rules, a: Progress, b: Progress): number =>
  key(a) - key(b) || (inTurn ? a.since - b.since : a.arrive - b.arrive || a.index - b.index);

const become = (world: World, job: Progress, state: Progress['state']): void => {
  world.happened += 1;
  Object.assign(job, { state, since: world.happened });
};
const all = ({ jobs }: World, state: Progress['state']): Progress[] =>
  jobs.filter((job) => job.state === state).sort((a, b) => a.since - b.since);
const ready = (world: World): Progress[] => all(world, 'ready').sort((a, b) => compare(world.rules, a, b));
const idleCores = ({ rows, jobs }: World): number[] =>
  [...rows.keys()].filter((core) => !jobs.some((job) => job.state === 'running' && job.core === core));

const place = (world: World, job: Progress): void => {
  const idle = idleCores(world);
  const core = idle.includes(job.core) ? job.core : (idle[0] ?? -1);
  Object.assign(job, { core, used: 0, foreseen: 0 });
  become(world, job, 'running');
};

const goOn = (world: World, job: Progress): void => {
  job.burst += 1;
  job.left = job.bursts[job.burst] ?? 0;
  if (job.burst === job.bursts.length) become(world, job, 'done');
  else become(world, job, job.burst % 2 === 1 ? 'io' : 'ready');
};

const takeAway = (world: World): boolean => {
  const { rules } = world;
  const [head] = ready(world);
  const [victim] = all(world, 'running').sort((a, b) => rules.key(b) - rules.key(a) || a.core - b.core);
  if (!head || !victim || !rules.takes || idleCores(world).length > 0) return false;
  const isLower = rules.key(head) < rules.key(victim);
  if (!isLower && !(rules.takes === 'first' && compare(rules, head, victim) < 0)) return false;
  become(world, victim, 'ready');
  place(world, head);
  return true;
};

const foresee = (world: World): void => {
  for (const job of all(world, 'running').sort((a, b) => a.core - b.core)) {
    if (job.foreseen > 0 || ready(world).length === 0) continue;
    world.happened += 1;
    job.foreseen = world.happened;
  }
};

const settle = (world: World): void => {
  for (const job of ready(world)) if (idleCores(world).length > 0) place(world, job);
  while (takeAway(world));
  foresee(world);
};

const endQuanta = (world: World): void => {
  const foreseen = all(world, 'running').filter((job) => job.foreseen > 0);
  for (const job of foreseen.sort((a, b) => a.foreseen - b.foreseen)) {
    if (job.used !== world.rules.quantum || ready(world).length === 0) continue;
    job.used = 0;
    become(world, job, 'ready');
  }
};

/** All that happens at one instant. */
const begin = (world: World, now: number): void => {
  for (const job of all(world, 'running')) if (job.left === 0) goOn(world, job);
  for (const job of all(world, 'new')) if (job.arrive === now) become(world, job, 'ready');
  for (const job of all(world, 'io')) if (job.left === 0) goOn(world, job);
  endQuanta(world);
  settle(world);
  endQuanta(world);
  settle(world);
  for (const job of all(world, 'running')) if (job.used === world.rules.quantum) job.used = 0;
};

/** A unit goes by. */
const pass = (world: World): void => {
  for (const core of world.rows.keys()) {
    const job = world.jobs.find((each) => each.state === 'running' && each.core === core);
    world.rows[core] = `${world.rows[core]}${job ? 'ABC'[job.index] : '.'}`;
    if (job) Object.assign(job, { left: job.left - 1, used: job.used + 1 });
  }
  for (const job of all(world, 'io')) job.left -= 1;
};

const openWorld = (list: readonly TinyJob[], cores: number, rules: Rules): World => {
  const jobs = list.map(
    (job, index): Progress => ({
      ...job,
      index,
      burst: 0,
      left: job.bursts[0] ?? 0,
      state: 'new',
      core: -1,
      since: 0,
      used: 0,
      foreseen: 0,
    }),
  );
  return { rules, jobs, rows: Array.from({ length: cores }, () => ''), happened: 0 };
};

/** Who runs on each core in each unit: a letter a job, `.` for nobody. */
export const unitChart = (list: readonly TinyJob[], cores: number, rules: Rules): readonly string[] => {
  const world = openWorld(list, cores, rules);
  for (let now = 0; ; now += 1) {
    begin(world, now);
    if (world.jobs.every(({ state }) => state === 'done')) return world.rows;
    pass(world);
  }
};
