/** When a lost connection is tried again, and when not. Wall-clock ms. */
import { closeCodes, retryingCodes } from '../../shared/protocol/codes.ts';
import type { Connection } from './session.ts';

const firstSpreadMs = 3000;
const firstStepMs = 1500;
const longestMs = 10_000;

/**
 * A whole class drops at once, so the first try is spread over 3 s; then the wait doubles up to 10 s, half of it
 * drawn by lot, for as long as the page is open.
 */
export const retryDelayMs = (attempt: number, lot: number): number => {
  if (attempt === 0) return Math.floor(firstSpreadMs * lot);
  const step = Math.min(longestMs, firstStepMs * 2 ** Math.min(attempt, 10));
  return Math.floor(step * (0.5 + lot / 2));
};

const final: Readonly<Record<number, Connection>> = {
  [closeCodes.replaced]: 'replaced',
  [closeCodes.removed]: 'removed',
  [closeCodes.reloadNeeded]: 'reload',
  [closeCodes.over]: 'closed',
};

/** What a closed socket means to the person: `lost` is tried again by itself. */
export const connectionAfter = (code: number): Connection => final[code] ?? 'lost';

/** Other codes wait for the person's click. */
export const retriesByItself = (code: number): boolean => retryingCodes.includes(code);
