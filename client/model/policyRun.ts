/** What a policy does in the player's place, from its beginning to its end, to be watched. */
import { EMPTY_HASH } from '../../shared/ground/digest.ts';
import type { Micros } from '../../shared/ground/terms.ts';
import type { Level } from '../../shared/levels/level.ts';
import { scenarioWith } from '../../shared/levels/open.ts';
import { type MachineSnapshot, openPicture, snapshotOf } from '../../shared/score/picture.ts';
import { runThrough } from '../../shared/score/runThrough.ts';
import { createSim, look } from '../../shared/sim/index.ts';
import type { SimEvent } from '../../shared/sim/words/event.ts';
import type { PolicySpec } from '../../shared/sim/words/scenario.ts';

export interface PolicyRun {
  readonly start: MachineSnapshot;
  readonly events: readonly SimEvent[];
  readonly endUs: Micros;
}

export const policyRun = (level: Level, policy: PolicySpec): PolicyRun => {
  const scenario = scenarioWith(level, policy);
  const { events, atUs } = runThrough(scenario);
  const start = snapshotOf(openPicture(look(createSim(scenario))), EMPTY_HASH);
  return { start, events, endUs: atUs };
};
