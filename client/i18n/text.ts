/** Words by key. Reading one inside a component follows the language: when it changes, the component draws again. */
import { signal } from '@preact/signals';
import { fallbackLocale, loadWords } from './locales.ts';
import { filled, pluralKeys, type TextArgs, textAt, type Words } from './words.ts';

export type { TextArgs } from './words.ts';

const known = new Map<string, Words>();
const current = signal(fallbackLocale);

/** Words that not every page needs, beside those of a language that is here already. */
export const addPart = (id: string, part: string, tree: Words): void => {
  known.set(id, { ...known.get(id), [part]: tree });
};

/**
 * Loads what it needs first: nobody sees half a language. No language stands in for another: each has every word, as tests
 * hold, and is the only one fetched.
 */
export const setLanguage = async (id: string): Promise<void> => {
  if (!known.has(id)) known.set(id, await loadWords(id));
  current.value = id;
};

export const language = (): string => current.value;

const find = (key: string): string | null => textAt(known.get(current.value) ?? {}, key);

/** The text of a key; a number called `count` chooses the plural form. A key without text shows itself. */
export const t = (key: string, args: TextArgs = {}): string => {
  const forms = typeof args.count === 'number' ? pluralKeys(key, args.count, current.value) : [key];
  for (const form of forms) {
    const text = find(form);
    if (text !== null) return filled(text, args);
  }
  return key;
};

export const hasText = (key: string): boolean => find(key) !== null;
