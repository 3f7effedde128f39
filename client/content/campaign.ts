/** The campaign: levels in chapters, on one rail, and where on it a player stands. */
import type { Role } from '../../shared/ground/terms.ts';
import type { LevelCard } from '../../shared/protocol/views.ts';

/** What lists show of a level: read out of its files by the build, so that no list opens a level. */
export interface Face extends LevelCard {
  readonly marks: readonly Mark[];
  /** Of interpreters with a GIL, in the rival's run: what a player of the level meets, too. */
  readonly keys: number;
  /** What a policy makes of the level in the player's place, in the level's own measure; null where none finishes it. */
  readonly rival: { readonly policy: string; readonly figure: number } | null;
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

const chapterIn = (folder: string, stops: readonly Stop[]): Chapter => {
  const [number = '', ...words] = folder.split('-');
  return { number, slug: words.join('-'), role: roleOf(stops), stops };
};

/** In the order of their folders. */
export const chaptersOf = (stops: readonly Stop[]): readonly Chapter[] =>
  [...new Set(stops.map(({ id }) => chapterOf(id)))].map((folder) =>
    chapterIn(
      folder,
      stops.filter(({ id }) => chapterOf(id) === folder),
    ),
  );

export const starsIn = (stops: readonly Stop[], starsOf: StarsOf): number =>
  stops.reduce((sum, { id }) => sum + starsOf(id), 0);

/** The first that was never finished, then the first that has stars to give, then the last. */
export const nextStop = (stops: readonly Stop[], starsOf: StarsOf): Stop | undefined =>
  stops.find(({ id }) => starsOf(id) === 0) ?? stops.find(({ id }) => starsOf(id) < 3) ?? stops.at(-1);

/**
 * How far the lit rail goes through each chapter: how many of its stops, from the first on, it has passed; null where it has
 * not come. It ends at the first stop without a star.
 */
export const litStops = (chapters: readonly Chapter[], starsOf: StarsOf): readonly (number | null)[] => {
  let on = true;
  return chapters.map(({ stops }) => {
    if (!on) return null;
    const dark = stops.findIndex(({ id }) => starsOf(id) === 0);
    on = dark === -1;
    return on ? stops.length : dark;
  });
};

/** The first stop of the chapter so many chapters on; the same stop at either end. */
export const chapterBeside = (chapters: readonly Chapter[], stop: string, by: number): string => {
  const here = chapters.findIndex(({ stops }) => stops.some(({ id }) => id === stop));
  return chapters[here + by]?.stops[0]?.id ?? stop;
};

/** The stop so many on along the rail, which ends at both ends. */
export const stopBeside = (stops: readonly Stop[], stop: string, by: number): string =>
  stops[stops.findIndex(({ id }) => id === stop) + by]?.id ?? stop;
