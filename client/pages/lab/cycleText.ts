/** One link of a deadlock in words. */
import type { WaitEdge } from '../../../shared/sim/words/event.ts';
import { t } from '../../i18n/text.ts';
import { linkText } from '../../model/waitRing.ts';

export const cycleText = (edge: WaitEdge): string => {
  const { text, args } = linkText(edge, (id) => id);
  return t(text, args);
};
