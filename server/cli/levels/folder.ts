/** Level folders on disk, for the command line. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseJson } from '../../../shared/ground/decode.ts';
import type { Fault, Result } from '../../../shared/ground/result.ts';
import { err, ok } from '../../../shared/ground/result.ts';
import type { LevelFiles } from '../../../shared/levels/decodeLevel.ts';
import { decodeLevel } from '../../../shared/levels/decodeLevel.ts';
import type { Level } from '../../../shared/levels/level.ts';

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

/** Every JSON file of a folder, parsed; a file that is no JSON is a fault with its name. */
export const readFiles = (folder: string): Result<LevelFiles> => {
  const faults: Fault[] = [];
  const rows: [string, unknown][] = [];
  for (const file of readdirSync(folder).filter((each) => each.endsWith('.json'))) {
    const parsed = parseJson(readFileSync(join(folder, file), 'utf8'));
    if (parsed.ok) rows.push([file, parsed.value]);
    else faults.push(...parsed.error.map((each) => ({ ...each, path: file })));
  }
  return faults.length > 0 ? err(faults) : ok(Object.fromEntries(rows));
};

const idOf = (folder: string): string => `${basename(dirname(resolve(folder)))}/${basename(resolve(folder))}`;

export const readLevel = (folder: string): Result<Level> => {
  const files = readFiles(folder);
  if (!files.ok) return files;
  const { 'level.json': json, ...others } = files.value;
  if (json === undefined)
    return err([{ path: 'level.json', code: 'noFile', expected: 'a level.json in the folder' }]);
  return decodeLevel(idOf(folder), json, others);
};
