/** Programs to begin with: real Python files, the same on CPython. */
const folder = '../../assets/python/presets/';
const files = import.meta.glob<string>('../../assets/python/presets/*.py', {
  import: 'default',
  query: '?raw',
});

const idOf = (path: string): string => path.slice(folder.length, -'.py'.length);

/** `weather-gather`: what it is about, then how it goes about it. */
export const presetIds: readonly string[] = Object.keys(files).map(idOf).sort();

/** The same work done in other ways: where the difference is the lesson. */
export const othersOf = (id: string): readonly string[] => {
  const about = id.split('-')[0] ?? id;
  return presetIds.filter((each) => each !== id && (each === about || each.startsWith(`${about}-`)));
};

export const loadPreset = async (id: string): Promise<string | null> =>
  (await files[`${folder}${id}.py`]?.()) ?? null;

const modules = import.meta.glob<string>('../../assets/python/*.py', { import: 'default', query: '?raw' });

/** What stands beside a program that uses it, on a real CPython. */
export const loadWorkload = async (): Promise<string | null> =>
  (await modules['../../assets/python/workload.py']?.()) ?? null;
