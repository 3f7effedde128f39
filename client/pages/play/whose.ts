/** What a run and a policy are called beside others. */
import type { Micros } from '../../../shared/ground/terms.ts';
import { formatUs } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import type { Schedule } from '../../model/debrief.ts';

export const policyText = (policy: string, quantumUs?: Micros): string =>
  quantumUs === undefined ? t(`policies.${policy}`) : `${t(`policies.${policy}`)}, ${formatUs(quantumUs)}`;

export const whoseText = ({ whose, by, quantumUs }: Schedule): string => {
  if (whose === 'run') return by;
  return whose === 'rival' ? policyText(by, quantumUs) : t(`debrief.whose.${whose}`);
};
