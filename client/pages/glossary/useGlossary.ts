/** Whether the words of the glossary are here in the language that is spoken now; fetches them if they are not. */
import { useEffect, useState } from 'preact/hooks';
import { loadGlossary } from '../../i18n/glossary.ts';
import { hasText, language } from '../../i18n/text.ts';

export type Words = 'here' | 'coming' | 'failed';

export const useGlossary = (): Words => {
  const id = language();
  const [, setCame] = useState('');
  const [failed, setFailed] = useState('');
  useEffect(() => {
    if (hasText('glossary.title')) return;
    loadGlossary(id).then(
      () => setCame(id),
      () => setFailed(id),
    );
  }, [id]);
  if (hasText('glossary.title')) return 'here';
  return failed === id ? 'failed' : 'coming';
};
