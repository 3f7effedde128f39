/** The levels that ship with the client, each loaded when it is opened. What a level needs lies in its folder. */
import { err, type Result } from '../../shared/ground/result.ts';
import { decodeLevel } from '../../shared/levels/decodeLevel.ts';
import type { Level } from '../../shared/levels/level.ts';
import { outlineLevel } from '../../shared/levels/outline.ts';

const folder = '../../assets/levels/';
const json = import.meta.glob<unknown>('../../assets/levels/*/*/*.json', { import: 'default' });
const python = import.meta.glob<unknown>('../../assets/levels/*/*/*.py', {
  import: 'default',
  query: '?raw',
});
const files = { ...json, ...python };

const levelIdOf = (path: string): string => path.slice(folder.length).split('/').slice(0, 2).join('/');
const nameOf = (path: string): string => path.split('/').at(-1) ?? '';

/** In the order of their folders: chapter, then place in the chapter. */
export const levelIds: readonly string[] = [...new Set(Object.keys(files).map(levelIdOf))].sort();

/** Every file of a level's folder by its name: the level itself, its scenario, its logs, parsed; its program as text. */
export const levelFiles = async (id: string): Promise<Record<string, unknown>> => {
  const own = Object.entries(files).filter(([path]) => levelIdOf(path) === id);
  return Object.fromEntries(await Promise.all(own.map(async ([path, load]) => [nameOf(path), await load()])));
};

/** The lines of a level's program, not compiled; null where it has none. */
export const levelSource = async (id: string): Promise<readonly string[] | null> => {
  const text: unknown = await python[`${folder}${id}/program.py`]?.();
  return typeof text === 'string' ? text.split('\n') : null;
};

const unknown = (): Result<never> =>
  err([{ path: '', code: 'unknownLevel', expected: `one of ${levelIds.join(', ')}` }]);

/** For lists: what the level is, with an empty program. Nothing is compiled. */
export const outline = async (id: string): Promise<Result<Level>> => {
  if (!levelIds.includes(id)) return unknown();
  const all = await levelFiles(id);
  return outlineLevel(id, all['level.json'], all);
};

export const openLevel = async (id: string): Promise<Result<Level>> => {
  if (!levelIds.includes(id)) return unknown();
  const all = await levelFiles(id);
  const level = all['level.json'];
  const isPython = Object.keys(all).some((name) => name.endsWith('.py'));
  if (!isPython) return decodeLevel(id, level, all);
  // The compiler is loaded only where there is something to compile.
  const { openLevel: compile } = await import('../../shared/levels/openLevel.ts');
  return compile(id, level, all);
};
