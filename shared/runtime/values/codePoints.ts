/** Python counts characters of a str, JavaScript halves of those beyond 0xFFFF. Most texts have none of these. */

const pair = /[\ud800-\udbff][\udc00-\udfff]/;
const short = 64;

/** The last long text that had none of them: those that grow at their end are looked at from there on. Only a cache. */
const last = { simple: '', split: '', characters: [] as readonly string[] };

const hasPair = (text: string): boolean => {
  const from = last.simple.length - 1;
  const grew = from > 0 && text.length > from && text.slice(0, from + 1) === last.simple;
  return pair.test(grew ? text.slice(from) : text);
};

export const isSimple = (text: string): boolean => {
  if (text.length < short) return !pair.test(text);
  if (text === last.simple) return true;
  if (hasPair(text)) return false;
  last.simple = text;
  return true;
};

/** Characters of a text that is not simple. */
const splitUp = (text: string): readonly string[] => {
  if (text.length < short) return [...text];
  if (text !== last.split) {
    last.characters = [...text];
    last.split = text;
  }
  return last.characters;
};

export const lengthOfText = (text: string): number => {
  if (text.length < 64 ? isPlain(text) : isSimple(text)) return text.length;
  return isSimple(text) ? text.length : splitUp(text).length;
};

const isPlain = (text: string): boolean => {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) >= 0xd800) return false;
  return true;
};

/** Characters `from` up to, not including, `to`; both within the text. */
export const sliceOfText = (text: string, from: number, to: number): string =>
  isSimple(text) ? text.slice(from, to) : splitUp(text).slice(from, to).join('');

export const charactersOf = (text: string): readonly string[] =>
  isSimple(text) ? text.split('') : splitUp(text);

/** Place in halves → place in characters. */
export const placeInText = (text: string, half: number): number => {
  const head = text.slice(0, half);
  return pair.test(head) ? [...head].length : half;
};
/** And back. */
export const halfOfPlace = (text: string, place: number): number =>
  isSimple(text) ? place : splitUp(text).slice(0, place).join('').length;
