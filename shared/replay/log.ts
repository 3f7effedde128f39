/** The run log: save file, replay, bug report and proof of a score. */
import type { Micros, Role } from '../ground/terms.ts';
import type { StampedCommand } from '../sim/words/command.ts';

export interface HashMark {
  readonly atUs: Micros;
  readonly hash: string;
}

export interface RunLog {
  readonly format: 'runqueue/log@1';
  readonly simVersion: number;
  readonly level: string;
  /** Digest of the level's decoded scenario and goals: a log of another version is told so. */
  readonly levelHash: string;
  readonly seed: number;
  readonly role: Role;
  readonly commands: readonly StampedCommand[];
  /** The chained event hash now and then; the last one is the run's. */
  readonly hashes: readonly HashMark[];
}
