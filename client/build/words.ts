/**
 * `<language>.json?front` and `?later`: the words of a language in two files, so that the first pages wait for half of them.
 */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { isIn, type WordsPart } from '../i18n/parts.ts';

type Words = Readonly<Record<string, unknown>>;

export const wordsOf = (words: Words, part: WordsPart): Words =>
  Object.fromEntries(Object.entries(words).filter(([section]) => isIn(part, section)));

const asked = /^(.*\/locales\/\w+\.json)\?(front|later)$/;
/** To Vite a name that ends in `.json` is JSON. */
const mark = '\0words:';

export const words = (): Plugin => ({
  name: 'words',
  enforce: 'pre',
  async resolveId(source, importer) {
    const [, path = '', part = ''] = asked.exec(source) ?? [];
    const file = path ? await this.resolve(path, importer) : null;
    return file && `${mark}${part}:${file.id.replace(/\.json$/, '')}`;
  },
  load(id) {
    if (!id.startsWith(mark)) return null;
    const [part = '', path = ''] = id.slice(mark.length).split(':');
    const file = `${path}.json`;
    this.addWatchFile(file);
    const all = JSON.parse(readFileSync(file, 'utf8')) as Words;
    return `export default JSON.parse(${JSON.stringify(JSON.stringify(wordsOf(all, part as WordsPart)))});`;
  },
});
