/** The way to the glossary from anywhere: in a page of its own, so that what is in hand stays where it is. */
import { t } from '../../i18n/text.ts';
import { Icon } from './Icon.tsx';

interface LinkProps {
  /** Among the rows of a menu. */
  readonly row?: boolean;
}

export const GlossaryLink = ({ row = false }: LinkProps) => (
  <a class={row ? 'button menu-row' : 'button'} href="/glossary" target="_blank" rel="noopener">
    <Icon name="bulb" />
    {t('app.titles.glossary')}
    <span class="hidden-text">, {t('app.newTab')}</span>
  </a>
);
