/** The words of the glossary: fetched by whoever looks something up, so that no first page waits for them. */
import { addPart } from './text.ts';

type Words = Readonly<Record<string, unknown>>;

const files = import.meta.glob<Words>('../../assets/locales/glossary/*.json', { import: 'default' });

/** Afterwards they lie under `glossary` in that language. */
export const loadGlossary = async (id: string): Promise<void> =>
  addPart(id, 'glossary', (await files[`../../assets/locales/glossary/${id}.json`]?.()) ?? {});
