/** The levels and names the server plays with: everything under assets is read and decoded before it listens, or it does not start. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { list, text } from '../shared/ground/decode.ts';
import { decode, decodeText } from '../shared/ground/gate.ts';
import { err, type Fault, ok, type Result } from '../shared/ground/result.ts';
import { shape } from '../shared/ground/shape.ts';
import type { LevelFiles } from '../shared/levels/decodeLevel.ts';
import type { Level } from '../shared/levels/level.ts';
import { levelCard } from '../shared/levels/open.ts';
import { openLevel } from '../shared/levels/openLevel.ts';
import { judge, rerun } from '../shared/levels/play.ts';
import type { LevelCard, RevealView } from '../shared/protocol/views.ts';
import { decodeLog } from '../shared/replay/decodeLog.ts';
import { type Done, doneBy } from '../shared/score/metrics.ts';

export interface LoadedLevel {
  readonly level: Level;
  readonly card: LevelCard;
  /** The best known run, run again from its log. */
  readonly best: RevealView['best'];
  /** What that run did in all: the measure of progress. */
  readonly whole: Done;
}

/** Words that names of pupils are made of, of one language. */
export interface NameLists {
  readonly adjectives: readonly string[];
  readonly animals: readonly string[];
}

/** Every level under `directory/levels`, in the order of its folders; or every fault of every file. */
export function loadLevels(directory: string): Result<readonly LoadedLevel[]> {
  const root = join(directory, 'levels');
  const folders = foldersIn(root).flatMap((chapter) =>
    foldersIn(join(root, chapter)).map((slug) => `${chapter}/${slug}`),
  );
  return allOf(folders.map((id) => underPath(id, loadLevel(join(root, id), id))));
}

/** `assets/names/<language>.json`, by language. */
export function loadNames(directory: string): Result<Readonly<Record<string, NameLists>>> {
  const root = join(directory, 'names');
  const files = readdirSync(root).filter((name) => name.endsWith('.json'));
  const lists = allOf(
    files.map((name) => underPath(name, decodeText(decodeNames, readFileSync(join(root, name), 'utf8')))),
  );
  if (!lists.ok) return lists;
  return ok(Object.fromEntries(lists.value.map((names, at) => [basename(files[at] ?? '', '.json'), names])));
}

const foldersIn = (path: string): readonly string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

const words = list(text(20), 2_000, 20);
const nameLists = shape({ adjectives: words, animals: words });
const decodeNames = (input: unknown): Result<NameLists> => decode(nameLists, input);

function loadLevel(folder: string, id: string): Result<LoadedLevel> {
  const files = readFolder(folder);
  if (!files.ok) return files;
  const { 'level.json': json, ...others } = files.value;
  const level = openLevel(id, json ?? null, others);
  return level.ok ? withBest(level.value, others) : level;
}

/** JSON parsed, Python as text. */
function readFolder(folder: string): Result<LevelFiles> {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json') || name.endsWith('.py'));
  const parsed = allOf<unknown>(
    names.map((name) => {
      const content = readFileSync(join(folder, name), 'utf8');
      return name.endsWith('.py') ? ok(content) : underPath(name, decodeText<unknown>(ok, content));
    }),
  );
  return parsed.ok ? ok(Object.fromEntries(names.map((name, at) => [name, parsed.value[at]]))) : parsed;
}

function withBest(level: Level, files: LevelFiles): Result<LoadedLevel> {
  const log = decodeLog(files[level.par.by]);
  if (!log.ok) return underPath(level.par.by, log);
  const play = rerun(level, log.value);
  if (!play.ok) return underPath(level.par.by, play);
  const { makespanUs, slices, buckets } = judge(play.value);
  if (makespanUs === null) return err([{ path: 'par.by', code: 'unfinished', expected: 'a run that ends' }]);
  const best = { makespanUs, slices, buckets, by: level.par.proof };
  return ok({ level, card: levelCard(level), best, whole: doneBy(play.value.ledger, play.value.state.atUs) });
}

/** A fault is told with the file or folder it lies in. */
function underPath<Value>(path: string, result: Result<Value>): Result<Value> {
  if (result.ok) return result;
  return err(
    result.error.map((fault) => ({ ...fault, path: fault.path === '' ? path : `${path}: ${fault.path}` })),
  );
}

/** All values, or all faults of all. */
function allOf<Value>(results: readonly Result<Value>[]): Result<readonly Value[]> {
  const faults: Fault[] = results.flatMap((result) => (result.ok ? [] : result.error));
  return faults.length > 0 ? err(faults) : ok(results.flatMap((result) => (result.ok ? [result.value] : [])));
}
