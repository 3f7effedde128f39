/** The short text of a term, above everything else and beside the word that was pressed. */
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../i18n/text.ts';
import { Icon } from '../parts/Icon.tsx';
import { TermSign, TermText } from './TermText.tsx';
import type { TermId } from './terms.ts';
import { useGlossary, type Words } from './useGlossary.ts';

/** px, to the word and to the edges of the window. */
const gap = 8;

const put = (card: HTMLElement, by: HTMLElement): void => {
  const word = by.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = card;
  const left = Math.max(gap, Math.min(word.left, innerWidth - offsetWidth - gap));
  const below = word.bottom + gap;
  const fits = below + offsetHeight + gap <= innerHeight;
  card.style.left = `${left}px`;
  card.style.top = `${fits ? below : Math.max(gap, word.top - gap - offsetHeight)}px`;
};

type Place = RefObject<HTMLElement | null>;

/** Pressed elsewhere, or the page moved under it: it goes, and takes the focus from nobody. */
const useLeaving = (card: Place, by: Place, close: () => void): void => {
  useEffect(() => {
    const leave = ({ target }: Event): void => {
      const inside = target instanceof Node && [card, by].some(({ current }) => current?.contains(target));
      if (!inside) close();
    };
    const moved = ['pointerdown', 'focusin', 'scroll', 'resize'] as const;
    for (const kind of moved) addEventListener(kind, leave);
    return () => {
      for (const kind of moved) removeEventListener(kind, leave);
    };
  });
};

const Body = ({ id, words }: { readonly id: TermId; readonly words: Words }) => {
  if (words !== 'here') return <p>{t(words === 'coming' ? 'app.loading' : 'app.notLoaded')}</p>;
  return (
    <>
      <p class="term-name">
        <TermSign id={id} />
        <b>{t(`glossary.terms.${id}.name`)}</b>
      </p>
      <TermText id={id} />
    </>
  );
};

/** In a page of its own: what is being played stays where it is. */
const More = ({ id }: { readonly id: TermId }) => (
  <a class="button" href={`/glossary#${id}`} target="_blank" rel="noopener">
    {t('glossary.more')}
    <span class="hidden-text">, {t('app.newTab')}</span>
  </a>
);

interface CardProps {
  readonly id: TermId;
  /** The word that was pressed. */
  readonly by: Place;
  readonly close: (back: boolean) => void;
}

export const TermCard = ({ id, by, close }: CardProps) => {
  const card = useRef<HTMLDivElement>(null);
  const words = useGlossary();
  useLayoutEffect(() => {
    if (card.current && !card.current.matches(':popover-open')) card.current.showPopover();
    if (card.current && by.current) put(card.current, by.current);
  }, [words, by]);
  useEffect(() => card.current?.focus({ preventScroll: true }), []);
  useLeaving(card, by, () => close(false));
  /** The board's keys mean nothing in here. */
  const press = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key !== 'Escape') return;
    event.preventDefault();
    close(true);
  };
  return (
    <div
      class="term-card"
      ref={card}
      popover="manual"
      role="dialog"
      aria-label={words === 'here' ? t(`glossary.terms.${id}.name`) : t('app.titles.glossary')}
      tabIndex={-1}
      onKeyDown={press}
    >
      <Body id={id} words={words} />
      <div class="term-ways">
        {words === 'here' && <More id={id} />}
        <button type="button" class="button square" onClick={() => close(true)}>
          <Icon name="close" label={t('app.close')} />
        </button>
      </div>
    </div>
  );
};
