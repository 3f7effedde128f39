/** The browser's storage, where it may be used at all. */
import type { Shelf } from '../../model/progress.ts';

export const shelf = (): Shelf | null => {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
};
