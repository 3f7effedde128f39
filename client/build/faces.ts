/** `level.json?face`: what lists show of a level, read here, so that a page with a list opens no level. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { levelCard } from '../../shared/levels/open.ts';
import { outlineLevel } from '../../shared/levels/outline.ts';
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

/** A level that cannot be read is shown as such. */
export const faceIn = (folder: string): Face | null => {
  const files = filesIn(folder);
  const id = `${basename(dirname(folder))}/${basename(folder)}`;
  const level = outlineLevel(id, files['level.json'], files);
  return level.ok ? { ...levelCard(level.value), marks: headOf(level.value).marks } : null;
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
