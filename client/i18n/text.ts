/** Words by key. Reading one inside a component follows the language: when it changes, the component draws again. */
import { signal } from '@preact/signals';
import { createInstance } from 'i18next';
import { fallbackLocale, loadLater, loadWords } from './locales.ts';

export type TextArgs = Readonly<Record<string, string | number>>;

const words = createInstance();
const current = signal(fallbackLocale);

/** A page is shown that needs all words, or was. */
let wantsAll = false;
const whole = new Set<string>();

const addWords = async (id: string): Promise<void> => {
  if (!words.hasResourceBundle(id, 'translation')) {
    words.addResourceBundle(id, 'translation', await loadWords(id));
  }
  if (!wantsAll || whole.has(id)) return;
  words.addResourceBundle(id, 'translation', await loadLater(id));
  whole.add(id);
};

/** From now on every word is there; what shows more than the first pages waits for it. */
export const needAllWords = (): Promise<void> => {
  wantsAll = true;
  return addWords(current.value);
};

/** Words that not every page needs, beside those of a language that is here already. */
export const addPart = (id: string, part: string, tree: Readonly<Record<string, unknown>>): void => {
  words.addResourceBundle(id, 'translation', { [part]: tree });
};

/** No language stands in for another: each has every word, as tests hold, and is the only one fetched. */
const begin = async (): Promise<void> => {
  await words.init({
    lng: fallbackLocale,
    fallbackLng: false,
    resources: {},
    // Preact escapes, and isolates names by <bdi>.
    interpolation: { escapeValue: false },
    returnNull: false,
  });
};

/** Loads what it needs first: nobody sees half a language. */
export const setLanguage = async (id: string): Promise<void> => {
  if (!words.isInitialized) await begin();
  await addWords(id);
  await words.changeLanguage(id);
  current.value = id;
};

export const language = (): string => current.value;

/** The text of a key; a number called `count` chooses the plural form. A key without text shows itself. */
export const t = (key: string, args: TextArgs = {}): string => {
  const lng = current.value;
  return words.t(key, { ...args, lng });
};

export const hasText = (key: string): boolean => words.exists(key, { lng: current.value });
