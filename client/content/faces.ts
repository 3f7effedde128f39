/** What lists show of every level that ships with the client. */
import type { Face, Stop } from './campaign.ts';

const folder = '../../assets/levels/';
const files = import.meta.glob<Face | null>('../../assets/levels/*/*/level.json', {
  import: 'default',
  query: '?face',
  eager: true,
});

const idOf = (path: string): string => path.slice(folder.length).split('/').slice(0, 2).join('/');

/** In the order of their folders: chapter, then place in the chapter. */
export const stops: readonly Stop[] = Object.keys(files)
  .sort()
  .map((path) => ({ id: idOf(path), face: files[path] ?? null }));
