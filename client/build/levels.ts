/**
 * `level.json?opened`: a level decoded and compiled by the build, so that a browser needs neither decoder nor compiler to
 * play it. The codes of its programs lie beside it in files of their own: what its usual runs come to (`firstCodes.ts`), and
 * the whole, with the library's apart from the level's, which levels share that import the same.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { bareLevel, codesOf, scenariosOf } from '../../shared/levels/bare.ts';
import type { LevelFiles } from '../../shared/levels/decodeLevel.ts';
import type { Level } from '../../shared/levels/level.ts';
import { openLevel } from '../../shared/levels/openLevel.ts';
import { packCodes } from '../../shared/program/packed.ts';
import { decodeLog } from '../../shared/replay/decodeLog.ts';
import type { RunLog } from '../../shared/replay/log.ts';
import type { Scenario } from '../../shared/sim/words/scenario.ts';
import { firstCodes } from './firstCodes.ts';

/** JSON parsed, Python as text. */
export const filesIn = (folder: string): Record<string, unknown> => {
  const names = readdirSync(folder).filter((name) => /\.(json|py)$/.test(name));
  const read = (name: string): unknown => {
    const text = readFileSync(join(folder, name), 'utf8');
    return name.endsWith('.json') ? JSON.parse(text) : text;
  };
  return Object.fromEntries(names.map((name) => [name, read(name)]));
};

export const idOf = (folder: string): string => `${basename(dirname(folder))}/${basename(folder)}`;

/** The log that reaches par. */
const bestIn = (level: Level, files: LevelFiles): RunLog | null => {
  const log = decodeLog(files[level.par.by]);
  return log.ok ? log.value : null;
};

/** What every program has, the rest of the library, and the program itself; each a file's text. */
export const partsOf = (scenario: Scenario): readonly string[] => {
  const codes = codesOf(scenario);
  const starts = Object.values(scenario.program?.code?.modules ?? {}).sort((one, other) => one - other);
  const cuts = [...new Set([0, starts[1] ?? 0, starts.at(-1) ?? 0, codes.length])];
  return cuts.slice(1).map((to, at) => JSON.stringify(packCodes(codes.slice(cuts[at], to))));
};

/** A level that cannot be read, with its faults as text. */
export interface Unread {
  readonly faults: readonly string[];
}

export interface Opened {
  readonly level: Level;
  /** With its codes. */
  readonly whole: Level;
  readonly best: RunLog | null;
  /** The codes of each of its scenarios, as texts of files. */
  readonly parts: readonly (readonly string[])[];
}

export const openedIn = (folder: string): Opened | Unread => {
  const files = filesIn(folder);
  const level = openLevel(idOf(folder), files['level.json'], files);
  if (!level.ok) return { faults: level.error.map(({ path, expected }) => `${path}: ${expected}`) };
  return {
    level: bareLevel(level.value),
    whole: level.value,
    best: bestIn(level.value, files),
    parts: scenariosOf(level.value).map(partsOf),
  };
};

const suffix = 'level.json?opened';
/** Named by its folder: to Vite a name that ends in `.json` is JSON. */
const mark = '\0opened:';
/** Where `npm run dev` has the files, by the hash of their content. */
const devRoot = '/@codes/';

type Keep = (text: string, name: string) => string;

const moduleOf = (opened: Opened, keep: Keep): string => {
  const keepPart = (text: string): string => keep(text, 'codes');
  const parts = opened.parts.map((texts) => `[${texts.map(keepPart).join(', ')}]`);
  const { level, best, whole } = opened;
  const codes = firstCodes(whole, best);
  const first = codes === null ? 'null' : keep(JSON.stringify(packCodes(codes)), 'first');
  return `export default { ...${JSON.stringify({ level, best })}, first: ${first}, parts: [${parts.join(', ')}] };`;
};

export const levels = (): Plugin => {
  const served: Record<string, string> = {};
  let serving = false;
  const serve = (text: string): string => {
    const address = `${devRoot}${createHash('sha256').update(text).digest('hex')}.json`;
    served[address] = text;
    return JSON.stringify(address);
  };
  return {
    name: 'levels',
    enforce: 'pre',
    configResolved: ({ command }) => {
      serving = command === 'serve';
    },
    configureServer: ({ middlewares }) => {
      middlewares.use((request, response, next) => {
        const text = served[request.url ?? ''];
        if (text === undefined) next();
        else response.setHeader('content-type', 'application/json').end(text);
      });
    },
    async resolveId(source, importer) {
      if (!source.endsWith(suffix)) return null;
      const file = await this.resolve(source.slice(0, -'?opened'.length), importer);
      return file && mark + dirname(file.id);
    },
    load(id) {
      if (!id.startsWith(mark)) return null;
      const folder = id.slice(mark.length);
      for (const name of readdirSync(folder)) this.addWatchFile(join(folder, name));
      const opened = openedIn(folder);
      if ('faults' in opened) {
        this.warn(`${idOf(folder)} cannot be read: ${opened.faults.join('; ')}`);
        return 'export default null;';
      }
      const emit: Keep = (source, name) =>
        `import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'asset', name: `${name}.json`, source })}`;
      return moduleOf(opened, serving ? serve : emit);
    },
  };
};
