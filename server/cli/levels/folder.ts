/** Level folders on disk, for the command line. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { EMPTY_HASH } from '../../../shared/ground/digest.ts';
import type { Fault, Result } from '../../../shared/ground/result.ts';
import { err, ok } from '../../../shared/ground/result.ts';
import type { LevelFiles } from '../../../shared/levels/decodeLevel.ts';
import type { Level } from '../../../shared/levels/level.ts';
import { openLevel } from '../../../shared/levels/openLevel.ts';
import { decodeLog } from '../../../shared/replay/decodeLog.ts';
import type { RunLog } from '../../../shared/replay/log.ts';
import { readJson, readText } from '../files.ts';

export const levelsFolder = resolve(import.meta.dirname, '../../../assets/levels');

const foldersIn = (path: string): readonly string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

/** `<nn-chapter>/<nn-slug>` of every level, in order. */
export const levelIds = (): readonly string[] =>
  foldersIn(levelsFolder).flatMap((chapter) =>
    foldersIn(join(levelsFolder, chapter)).map((slug) => `${chapter}/${slug}`),
  );

/** Every JSON file of a folder, parsed, and every Python file as text; a file that is no JSON is a fault with its name. */
export const readFiles = (folder: string): Result<LevelFiles> => {
  const faults: Fault[] = [];
  const rows: [string, unknown][] = [];
  for (const file of readdirSync(folder).filter((each) => /\.(json|py)$/.test(each))) {
    const json = file.endsWith('.py') ? readText(join(folder, file)) : readJson(join(folder, file));
    if (json.ok) rows.push([file, json.value]);
    else
      faults.push(
        ...json.error.map(({ path, ...rest }) => ({ path: path === '' ? file : `${file}:${path}`, ...rest })),
      );
  }
  return faults.length > 0 ? err(faults) : ok(Object.fromEntries(rows));
};

const idOf = (folder: string): string => `${basename(dirname(resolve(folder)))}/${basename(resolve(folder))}`;

const noLevel = (): Result<never> =>
  err([{ path: 'level.json', code: 'noFile', expected: 'a level.json in the folder' }]);

export const readLevel = (folder: string): Result<Level> => {
  if (!existsSync(join(folder, 'level.json'))) return noLevel();
  const files = readFiles(folder);
  return files.ok ? levelIn(folder, files.value) : files;
};

const levelIn = (folder: string, files: LevelFiles): Result<Level> => {
  const { 'level.json': json, ...others } = files;
  return json === undefined ? noLevel() : openLevel(idOf(folder), json, others);
};

const noLog: RunLog = {
  format: 'runqueue/log@1',
  simVersion: 0,
  level: 'draft',
  levelHash: EMPTY_HASH,
  seed: 0,
  role: 'os',
  commands: [],
  hashes: [],
};

/** A level whose logs may still have to be found: an empty one stands in for each that does not decode. */
export const readDraft = (folder: string): Result<Level> => {
  const files = readFiles(folder);
  if (!files.ok) return files;
  const named = JSON.stringify(files.value['level.json'] ?? null).match(/[\w.-]+\.log\.json/g) ?? [];
  const lacking = named.filter((name) => !decodeLog(files.value[name]).ok);
  return levelIn(folder, { ...files.value, ...Object.fromEntries(lacking.map((name) => [name, noLog])) });
};
