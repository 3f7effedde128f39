/** A level whose program is Python, as far as it can be known without compiling: the programs are left empty. For lists of levels. */
import { isRecord } from '../ground/decode.ts';
import type { Result } from '../ground/result.ts';
import type { LevelFiles } from './decodeLevel.ts';
import { decodeLevel } from './decodeLevel.ts';
import type { Level } from './level.ts';

/** Of `level.json` all, or one of its variants. */
export type Entry = Readonly<Record<string, unknown>>;

export const needsPython = (entry: unknown): entry is Entry => isRecord(entry) && entry.program !== undefined;

/** The same entry for the decoder, with an empty program in the place of Python. */
const plain = ({ program: _, input: __, ...entry }: Entry): Entry => {
  const { scenario } = entry;
  const isWhole = isRecord(scenario) && scenario.program === undefined && scenario.jobs === undefined;
  return isWhole ? { ...entry, scenario: { ...scenario, program: { main: [] } } } : entry;
};

const plainIf = (entry: unknown): unknown => (needsPython(entry) ? plain(entry) : entry);

export const outlineLevel = (id: string, json: unknown, files: LevelFiles): Result<Level> => {
  if (!isRecord(json)) return decodeLevel(id, json, files);
  const variants = Array.isArray(json.variants) ? { variants: json.variants.map(plainIf) } : {};
  return decodeLevel(id, { ...(needsPython(json) ? plain(json) : json), ...variants }, files);
};
