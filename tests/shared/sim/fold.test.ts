import { expect, test } from 'vitest';
import { copyJson } from '../../../shared/ground/copy.ts';
import { createSim, foldBatch, look } from '../../../shared/sim/index.ts';
import { walk } from '../score/walk.ts';
import { askingWorlds, worlds } from '../score/worlds.ts';

test.each([...worlds, ...askingWorlds])('%s: the picture folded is the picture looked up', (_, scenario) => {
  const view = copyJson(look(createSim(scenario, { pauseOnDecision: true })));
  let stops = 0;
  const last = walk(scenario, ({ state, list }) => {
    const after = look(state);
    foldBatch(view, copyJson(list), state.atUs);
    expect(view, `after ${list.map(({ type }) => type).join(' ')} at ${state.atUs}`).toStrictEqual(after);
    stops += 1;
  });
  expect(stops).toBeGreaterThan(3);
  expect(last.ended).toBe(true);
});
