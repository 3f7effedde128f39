/** Finding a term: every word that was typed stands in its name, its text or its id. */
import { terms } from './terms.ts';

/** `Oʻzbek` is found by `o'zbek` too: nobody has these letters on every keyboard. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[ʻʼ’‘`']/g, '')
    .replace(/ё/g, 'е');

export const foundTerms = (asked: string, textsOf: (id: string) => readonly string[]): readonly string[] => {
  const words = plain(asked).split(/\s+/).filter(Boolean);
  return Object.keys(terms).filter((id) => {
    const text = plain(textsOf(id).join(' '));
    return words.every((word) => text.includes(word));
  });
};
