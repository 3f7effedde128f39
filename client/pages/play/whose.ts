/** What a run is called beside the others. */
import { t } from '../../i18n/text.ts';
import type { Schedule } from '../../model/debrief.ts';

export const whoseText = ({ whose, by }: Schedule): string =>
  whose === 'run'
    ? by
    : whose === 'rival'
      ? t('debrief.whose.rival', { policy: by })
      : t(`debrief.whose.${whose}`);
