/** What a term means and how it looks on the board: the same on the page and where a term is pressed. */
import { t } from '../../i18n/text.ts';
import { Icon } from '../parts/Icon.tsx';
import { terms } from './terms.ts';

export const TermSign = ({ id }: { readonly id: string }) => {
  const term = terms[id];
  return term ? (
    <span class={`sign term-sign fill fill-${term.face}`}>
      <Icon name={term.icon} />
    </span>
  ) : null;
};

export const TermText = ({ id }: { readonly id: string }) => (
  <>
    <p>{t(`glossary.terms.${id}.text`)}</p>
    <p class="term-look">
      <b>{t('glossary.onBoard')}:</b> {t(`glossary.terms.${id}.board`)}
    </p>
  </>
);
