/** Says that this run is practice. */
import { t } from '../../i18n/text.ts';
import { Icon } from '../parts/Icon.tsx';

export const PracticeMark = () => (
  <p class="chip branch-mark" title={t('play.practiceNote')}>
    <Icon name="bulb" />
    {t('play.practice')}
  </p>
);
