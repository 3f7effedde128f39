/** The way to the glossary from anywhere: in a page of its own, so that what is in hand stays where it is. */
import { t } from '../../i18n/text.ts';
import { Icon } from './Icon.tsx';

export const GlossaryLink = () => (
  <a class="button" href="/glossary" target="_blank" rel="noopener">
    <Icon name="bulb" />
    {t('app.titles.glossary')}
    <span class="hidden-text">, {t('app.newTab')}</span>
  </a>
);
