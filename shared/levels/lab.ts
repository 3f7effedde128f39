/** The lab: somebody's own program on a machine of their choosing, by itself or with a person in charge. */
import type { Micros, Role } from '../ground/terms.ts';
import type { Scenario } from '../sim/words/scenario.ts';
import type { Level } from './level.ts';

export interface LabSettings {
  readonly cores: number;
  readonly costs: 'ideal' | 'classroom' | 'measured';
  readonly switchIntervalUs: Micros;
  readonly build: 'gil' | 'free-threaded';
  readonly version: string;
  /** Policies by their ids, with the parameters of their defaults. */
  readonly os: string;
  readonly loop: string;
  /** What `input()` reads, line by line. */
  readonly input: string;
}

export const labDefaults: LabSettings = {
  cores: 2,
  costs: 'measured',
  switchIntervalUs: 5000,
  build: 'gil',
  version: '3.13',
  os: 'fair',
  loop: 'fifo',
  input: '',
};

/** What the page offers: bounds and lists, so that a link from elsewhere cannot ask for more. */
export const labChoices = {
  cores: { least: 1, most: 16 },
  switchIntervalUs: [100, 1000, 5000, 50_000, 1_000_000],
  costs: ['measured', 'classroom', 'ideal'],
  build: ['gil', 'free-threaded'],
  version: ['3.8', '3.9', '3.10', '3.11', '3.12', '3.13', '3.14'],
  os: ['fair', 'fcfs', 'rr', 'sjf', 'mlfq', 'stride', 'lottery', 'cfs', 'eevdf'],
  loop: ['fifo', 'shortest', 'longestWaitFirst', 'deadline'],
} as const;

/** A run is watched for about so long, however long it takes. */
const watchedSeconds = 20;
export const labPace = (makespanUs: Micros | null): number =>
  Math.max(1, Math.floor((makespanUs ?? 1_000_000) / watchedSeconds));

/** The program as a level: to be beaten is what the policies of the lab make of it. */
export const labLevel = (scenario: Scenario, role: Extract<Role, 'os' | 'loop'>, autoUs: Micros): Level => ({
  format: 'runqueue/level@1',
  id: 'lab/program',
  role,
  scenario,
  pace: { usPerSecond: labPace(autoUs), pauseOnDecision: true },
  reveal: { burstLength: true, arrivals: true, tasks: true },
  objective: { minimise: 'makespanUs' },
  goals: [{ never: 'deadlocked' }],
  stars: {
    two: { metric: 'makespanUs', atMost: autoUs },
    three: { metric: 'makespanUs', atMost: Math.floor((autoUs * 19) / 20) },
  },
  par: { best: autoUs, proof: 'policy', by: '' },
  naive: [],
  solutions: [],
  assist: { auto: [] },
  rivals: [role === 'os' ? scenario.os : scenario.loop],
  variants: [],
  concepts: [],
  text: { title: 'lab.level.title', goal: `lab.level.goal.${role}`, hints: [], lesson: 'lab.level.lesson' },
  roundSeconds: 300,
});
