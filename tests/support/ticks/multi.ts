/**
 * The rules of OSTEP's multi-CPU simulator as `tie_break_rules` of tests/reference/ostep.json writes them down, tick by
 * tick: a second opinion for random cases. It shares no code with the machine.
 */
export interface MultiCase {
  readonly cpus: number;
  readonly jobs: readonly {
    readonly length: number;
    readonly set: number;
    readonly cpus: readonly number[];
  }[];
  readonly quantum: number;
  readonly central: boolean;
  readonly peek: number;
  readonly cache: number;
  readonly warmup: number;
  readonly rate: number;
}

interface Cpu {
  running: number;
  queue: number[];
  readonly warm: number[];
  readonly warming: number[];
  readonly counter: number[];
}

/** By CPU, who ran in each tick; -1 is idle. */
export const multiTicks = (it: MultiCase): number[][] => {
  const left = it.jobs.map(({ length }) => length);
  const isDone = it.jobs.map(() => false);
  const setOf = (job: number): number => it.jobs[job]?.set ?? 0;
  const fits = (job: number, cpu: number): boolean => {
    const cpus = it.jobs[job]?.cpus ?? [];
    return cpus.length === 0 || cpus.includes(cpu);
  };
  const one: number[] = [];
  const cpus = Array.from(
    { length: it.cpus },
    (): Cpu => ({
      running: -1,
      queue: it.central ? one : [],
      warm: [],
      warming: [],
      counter: [],
    }),
  );
  const undealt = it.jobs.map((_, job) => job);
  if (it.central) one.push(...undealt.splice(0));
  while (undealt.length > 0)
    cpus.forEach(({ queue }, cpu) => {
      const place = undealt.findIndex((job) => fits(job, cpu));
      if (place >= 0) queue.push(...undealt.splice(place, 1));
    });
  const enter = (cpu: Cpu, job: number): void => {
    cpu.warm.unshift(job);
    while (cpu.warm.reduce((sum, other) => sum + setOf(other), 0) > it.cache) {
      const gone = cpu.warm.pop() ?? -1;
      cpu.warming.push(gone);
      cpu.counter[gone] = it.warmup;
    }
  };
  const ran: number[][] = cpus.map(() => []);
  for (let t = 0; isDone.includes(false); t += 1) {
    if (t > 0 && t % it.quantum === 0)
      for (const cpu of cpus) {
        if (cpu.running >= 0) cpu.queue.push(cpu.running);
        cpu.running = -1;
      }
    if (!it.central && it.peek > 0 && t > 0 && t % it.peek === 0 && it.cpus === 2)
      cpus.forEach((cpu, index) => {
        const other = cpus[1 - index];
        if (cpu.queue.length > 0 || !other) return;
        const place = other.queue.findIndex((job) => (it.jobs[job]?.cpus ?? []).length === 0);
        if (place >= 0) cpu.queue.push(...other.queue.splice(place, 1));
      });
    cpus.forEach((cpu, index) => {
      if (cpu.running >= 0) return;
      const place = cpu.queue.findIndex((job) => fits(job, index));
      if (place < 0) return;
      const [job = -1] = cpu.queue.splice(place, 1);
      cpu.running = job;
      if (cpu.warm.includes(job) || cpu.warming.includes(job)) return;
      cpu.warming.push(job);
      cpu.counter[job] = it.warmup;
    });
    cpus.forEach((cpu, index) => {
      const job = cpu.running;
      ran[index]?.push(job);
      if (job < 0) return;
      left[job] = (left[job] ?? 0) - (cpu.warm.includes(job) ? it.rate : 1);
      if (cpu.warming.includes(job)) {
        cpu.counter[job] = (cpu.counter[job] ?? 0) - 1;
        if (cpu.counter[job] <= 0) {
          cpu.warming.splice(cpu.warming.indexOf(job), 1);
          enter(cpu, job);
        }
      }
      if ((left[job] ?? 0) > 0) return;
      isDone[job] = true;
      cpu.running = -1;
    });
  }
  return ran;
};
