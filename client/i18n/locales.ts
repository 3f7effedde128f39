/** The languages there are: own name and direction. A row whose file is missing is not offered. */

export interface Locale {
  readonly id: string;
  /** The language's name in itself. */
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
}

const known: readonly Locale[] = [
  { id: 'en', name: 'English', dir: 'ltr' },
  { id: 'uz', name: 'Oʻzbekcha', dir: 'ltr' },
  { id: 'ru', name: 'Русский', dir: 'ltr' },
  { id: 'th', name: 'ไทย', dir: 'ltr' },
];

export const fallbackLocale = 'en';

type Words = Readonly<Record<string, unknown>>;
const files = import.meta.glob<Words>('../../assets/locales/*.json', { import: 'default', query: '?front' });
const later = import.meta.glob<Words>('../../assets/locales/*.json', { import: 'default', query: '?later' });
const fileOf = (id: string): string => `../../assets/locales/${id}.json`;

export const locales: readonly Locale[] = known.filter(({ id }) => fileOf(id) in files);

export const localeOf = (id: string): Locale | undefined => locales.find((locale) => locale.id === id);

/** The first wish we can serve: `ru-RU` is served by `ru`. */
export const chooseLocale = (wishes: readonly string[]): string => {
  const ids = wishes.map((wish) => wish.split('-')[0] ?? '');
  return ids.find((id) => localeOf(id) !== undefined) ?? fallbackLocale;
};

/** What only games, lessons and the lab show. */
export const loadLater = async (id: string): Promise<Words> => (await later[fileOf(id)]?.()) ?? {};

/** What the first pages show. */
export const loadWords = async (id: string): Promise<Words> => (await files[fileOf(id)]?.()) ?? {};
