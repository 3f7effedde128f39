/** `level.json?face`: what lists show of a level, read here, so that a page with a list opens no level. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import type { Level } from '../../shared/levels/level.ts';
import { levelCard, scenarioWith } from '../../shared/levels/open.ts';
import { openLevel } from '../../shared/levels/openLevel.ts';
import { metricOfObjective } from '../../shared/score/goal.ts';
import { metricOf } from '../../shared/score/metrics.ts';
import { runThrough } from '../../shared/score/runThrough.ts';
import { createSim, foldView, look } from '../../shared/sim/index.ts';
import type { PolicySpec } from '../../shared/sim/words/scenario.ts';
import type { Face } from '../content/campaign.ts';
import { headOf } from '../model/head.ts';

const suffix = 'level.json?face';

/** JSON parsed, Python as text. */
const filesIn = (folder: string): Record<string, unknown> => {
  const names = readdirSync(folder).filter((name) => /\.(json|py)$/.test(name));
  const read = (name: string): unknown => {
    const text = readFileSync(join(folder, name), 'utf8');
    return name.endsWith('.json') ? JSON.parse(text) : text;
  };
  return Object.fromEntries(names.map((name) => [name, read(name)]));
};

type Rivalled = Pick<Face, 'keys' | 'rival'>;

/** The level's first rival in the player's place. */
const rivalOf = (level: Level, policy: PolicySpec): Rivalled => {
  const scenario = scenarioWith(level, policy);
  const { ledger, events, atUs } = runThrough(scenario);
  const view = look(createSim(scenario));
  for (const event of events) foldView(view, event);
  const figure = metricOf(ledger, metricOfObjective(level.objective), atUs);
  const keys = Object.keys(view.gils).length;
  return { keys, rival: figure === null ? null : { policy: policy.policy, figure } };
};

const unrivalled: Rivalled = { keys: 0, rival: null };

/** A level that cannot be read is shown as such. */
export const faceIn = (folder: string): Face | null => {
  const files = filesIn(folder);
  const id = `${basename(dirname(folder))}/${basename(folder)}`;
  const level = openLevel(id, files['level.json'], files);
  if (!level.ok) return null;
  const [policy] = level.value.rivals;
  return {
    ...levelCard(level.value),
    marks: headOf(level.value).marks,
    ...(policy ? rivalOf(level.value, policy) : unrivalled),
  };
};

/** Named by its folder: to Vite a name that ends in `.json` is JSON. */
const mark = '\0face:';

export const faces = (): Plugin => ({
  name: 'faces',
  enforce: 'pre',
  async resolveId(source, importer) {
    if (!source.endsWith(suffix)) return null;
    const file = await this.resolve(source.slice(0, -'?face'.length), importer);
    return file && mark + dirname(file.id);
  },
  load(id) {
    if (!id.startsWith(mark)) return null;
    const folder = id.slice(mark.length);
    this.addWatchFile(join(folder, 'level.json'));
    return `export default ${JSON.stringify(faceIn(folder))};`;
  },
});
