/** The levels that ship with the client. What shows a level needs no codes; what runs it here fetches them. */
import { levelWith } from '../../shared/levels/bare.ts';
import type { Level } from '../../shared/levels/level.ts';
import { type CodePlaces, fetchCodes, loadCodes } from './codes.ts';
import { type BareLevel, bareLevel } from './shipped.ts';

export { type BareLevel, bareLevel, levelIds } from './shipped.ts';

const fill = async ({ level, parts }: BareLevel): Promise<Level> => {
  if (parts.every((each) => each.length === 0)) return level;
  const [codes] = await Promise.all([loadCodes(parts), import('../../shared/sim/python.ts')]);
  return levelWith(level, codes);
};

/** Of its own scenario. */
export const placesOf = ({ first, parts: [whole = []] }: BareLevel): CodePlaces | null =>
  first === null ? null : { first, whole };

const filled = new WeakMap<BareLevel, Promise<Level>>();

/** Brings near what the whole of it is made of. */
export const fetchWhole = ({ parts }: BareLevel): Promise<void> => fetchCodes(parts.flat());

/** The whole of it, and what runs its Python. What did not come is asked for again. */
export const wholeLevel = (bare: BareLevel): Promise<Level> => {
  const known = filled.get(bare);
  if (known) return known;
  const filling = fill(bare);
  filled.set(bare, filling);
  filling.catch(() => filled.delete(bare));
  return filling;
};

/** The lines of a level's program; null where it has none. */
export const levelSource = async (id: string): Promise<readonly string[] | null> => {
  const level = (await bareLevel(id))?.level;
  return level?.source ?? level?.scenario.program?.code?.source ?? null;
};
