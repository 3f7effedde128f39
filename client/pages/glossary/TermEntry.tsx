/** One term on the page of the glossary. */
import { stops } from '../../content/faces.ts';
import { t } from '../../i18n/text.ts';
import { TermSign, TermText } from './TermText.tsx';
import { inLab, terms } from './terms.ts';

const First = ({ first }: { readonly first: string }) => {
  const face = stops.find(({ id }) => id === first)?.face;
  return (
    <a href={first === inLab ? '/lab' : `/play/${first}`}>
      {first === inLab ? t('app.tabs.lab') : t(face?.title ?? '')}
    </a>
  );
};

export const TermEntry = ({ id }: { readonly id: string }) => {
  const term = terms[id];
  if (!term) return null;
  return (
    <article class="panel term-entry" id={id} tabIndex={-1} aria-labelledby={`name-${id}`}>
      <h3 id={`name-${id}`}>
        <TermSign id={id} />
        <a href={`#${id}`}>{t(`glossary.terms.${id}.name`)}</a>
      </h3>
      <TermText id={id} />
      <p class="term-links">
        <span class="second">{t('glossary.related')}:</span>
        {term.related.map((other) => (
          <a key={other} href={`#${other}`}>
            {t(`glossary.terms.${other}.name`)}
          </a>
        ))}
      </p>
      <p class="term-links">
        <span class="second">{t('glossary.playIt')}:</span>
        <First first={term.first} />
      </p>
    </article>
  );
};
