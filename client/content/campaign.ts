/** The campaign: levels in chapters, on one rail, and where on it a player stands. */
import type { Role } from '../../shared/ground/terms.ts';
import type { LevelCard } from '../../shared/protocol/views.ts';

/** What lists show of a level: read out of its files by the build, so that no list opens a level. */
export interface Face extends LevelCard {
  readonly marks: readonly Mark[];
}

/** The latest finish for so many stars; null: for a run that solves the level at all, or does what `text` says. */
export interface Mark {
  readonly stars: number;
  readonly atMostUs: number | null;
  /** Text key. */
  readonly text?: string;
}

/** null: a level that could not be read. */
export interface Stop {
  readonly id: string;
  readonly face: Face | null;
}

export interface Chapter {
  /** `03`, as its folder begins. */
  readonly number: string;
  /** `loop`: the rest of the folder's name, and its text key. */
  readonly slug: string;
  readonly role: Role | 'both';
  readonly stops: readonly Stop[];
}

/** Stars by level; a level without a row was never finished. */
export type StarsOf = (id: string) => number;

const chapterOf = (id: string): string => id.split('/')[0] ?? id;

const roleOf = (stops: readonly Stop[]): Chapter['role'] => {
  const roles = new Set(stops.flatMap(({ face }) => (face ? [face.role] : [])));
  const [only] = roles;
  return roles.size === 1 && only ? only : 'both';
};

const chapterFrom = (folder: string, stops: readonly Stop[]): Chapter => {
  const [number = '', ...words] = folder.split('-');
  return { number, slug: words.join('-'), role: roleOf(stops), stops };
};

/** In the order of their folders. */
export const chaptersOf = (stops: readonly Stop[]): readonly Chapter[] =>
  [...new Set(stops.map(({ id }) => chapterOf(id)))].map((folder) =>
    chapterFrom(
      folder,
      stops.filter(({ id }) => chapterOf(id) === folder),
    ),
  );

export const starsIn = (stops: readonly Stop[], starsOf: StarsOf): number =>
  stops.reduce((sum, { id }) => sum + starsOf(id), 0);

/** The first that was never finished, then the first that has stars to give, then the last. */
export const nextStop = (stops: readonly Stop[], starsOf: StarsOf): Stop | undefined =>
  stops.find(({ id }) => starsOf(id) === 0) ?? stops.find(({ id }) => starsOf(id) < 3) ?? stops.at(-1);
