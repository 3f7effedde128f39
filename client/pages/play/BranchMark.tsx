/** Says that a run parts from an earlier one. */
import { formatUs } from '../../i18n/format.ts';
import { t } from '../../i18n/text.ts';
import { Icon } from '../parts/Icon.tsx';
import type { BranchPoint } from './useBranch.ts';

export const BranchMark = ({ branch }: { readonly branch: BranchPoint }) => (
  <p class="chip branch-mark" title={t('debrief.branchAbout')}>
    <Icon name="turn" />
    <span class="branch-words">{t('debrief.branchedAt', { at: formatUs(branch.atUs) })}</span>
    <b class="branch-short" aria-hidden="true">
      {formatUs(branch.atUs)}
    </b>
  </p>
);
