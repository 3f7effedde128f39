/** A tree of words: keys with dots, `{{placeholders}}`, and the plural forms of a language. */

export type TextArgs = Readonly<Record<string, string | number>>;

export interface Words {
  readonly [key: string]: string | Words;
}

/** null: no text there, or a branch. */
export const textAt = (words: Words, key: string): string | null => {
  let at: string | Words | undefined = words;
  for (const part of key.split('.')) at = typeof at === 'object' ? at[part] : undefined;
  return typeof at === 'string' ? at : null;
};

/** As they are: Preact escapes, and isolates names by <bdi>. */
export const filled = (text: string, args: TextArgs): string =>
  text.includes('{{') ? text.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name) => String(args[name] ?? '')) : text;

/** Making one takes longer than asking it a hundred times. */
const rules: Record<string, Intl.PluralRules> = {};

const rulesOf = (language: string): Intl.PluralRules => {
  rules[language] ??= new Intl.PluralRules(language);
  return rules[language];
};

/** The best first: none at all has a form of its own where somebody wrote one. */
export const pluralKeys = (key: string, count: number, language: string): readonly string[] => [
  ...(count === 0 ? [`${key}_zero`] : []),
  `${key}_${rulesOf(language).select(count)}`,
  key,
];
