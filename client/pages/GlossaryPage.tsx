/** Every term with what it means, how it looks on the board and where it is first met; each has an address of its own. */
import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n/text.ts';
import { foundTerms } from './glossary/foundTerms.ts';
import { Search } from './glossary/Search.tsx';
import { TermEntry } from './glossary/TermEntry.tsx';
import { termGroups, terms, termsOf } from './glossary/terms.ts';
import { useGlossary } from './glossary/useGlossary.ts';
import { Notice } from './parts/Notice.tsx';
import { TopBar } from './parts/TopBar.tsx';

const Group = ({ name, ids }: { readonly name: string; readonly ids: readonly string[] }) => (
  <section class="term-group" aria-labelledby={`group-${name}`}>
    <h2 id={`group-${name}`}>{t(`glossary.groups.${name}`)}</h2>
    <div class="term-list">
      {ids.map((id) => (
        <TermEntry key={id} id={id} />
      ))}
    </div>
  </section>
);

/** Whoever comes for one term is taken to it, after the app has sent the focus to the page's main part. */
const useTarget = (term: string, here: boolean): void => {
  useEffect(() => {
    if (!here || !terms[term]) return;
    const frame = requestAnimationFrame(() => {
      const entry = document.getElementById(term);
      entry?.scrollIntoView({ block: 'start' });
      entry?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [term, here]);
};

const Terms = ({ term }: { readonly term: string }) => {
  const [asked, setAsked] = useState('');
  useEffect(() => setAsked(''), [term]);
  useTarget(term, asked === '');
  const found = foundTerms(asked, (id) => [
    t(`glossary.terms.${id}.name`),
    t(`glossary.terms.${id}.text`),
    id,
  ]);
  return (
    <>
      <Search asked={asked} ask={setAsked} count={found.length} />
      {found.length === 0 && <p>{t('glossary.none')}</p>}
      {termGroups.map((name) => {
        const ids = termsOf(name).filter((id) => found.includes(id));
        return ids.length > 0 && <Group key={name} name={name} ids={ids} />;
      })}
    </>
  );
};

export const GlossaryPage = ({ term }: { readonly term: string }) => {
  const words = useGlossary();
  if (words === 'coming') return <Notice quiet title={t('app.loading')} />;
  if (words === 'failed') return <Notice title={t('app.notLoaded')} text={t('app.notLoadedAdvice')} reload />;
  return (
    <>
      <TopBar />
      <main class="page glossary" id="main" tabIndex={-1}>
        <header>
          <h1>{t('glossary.title')}</h1>
          <p class="second">{t('glossary.lead')}</p>
        </header>
        <Terms term={term} />
      </main>
    </>
  );
};
