/** One link of a deadlock in words. */
import type { WaitEdge } from '../../../shared/sim/words/event.ts';
import { t } from '../../i18n/text.ts';

export const cycleText = ({ waiter, kind, what, holder }: WaitEdge): string => {
  const key = holder === '' && (kind === 'lock' || kind === 'sem') ? `${kind}Nobodys` : kind;
  return t(`lab.cycle.${key}`, { waiter, what, holder });
};
