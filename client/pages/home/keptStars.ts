import type { StarsOf } from '../../content/campaign.ts';
import { readProgress } from '../../model/progress.ts';
import { shelf } from '../play/shelf.ts';

/** Stars this device remembers. */
export const keptStars = (): StarsOf => {
  const progress = readProgress(shelf());
  return (id) => progress[id]?.stars ?? 0;
};
