/** Python counts characters of a str, JavaScript halves of those beyond 0xFFFF. Most texts have none of these. */

const pair = /[\ud800-\udbff][\udc00-\udfff]/;
export const isSimple = (text: string): boolean => !pair.test(text);

export const lengthOfText = (text: string): number => {
  if (text.length < 64 ? isPlain(text) : isSimple(text)) return text.length;
  return isSimple(text) ? text.length : [...text].length;
};

const isPlain = (text: string): boolean => {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) >= 0xd800) return false;
  return true;
};

/** Characters `from` up to, not including, `to`; both within the text. */
export const sliceOfText = (text: string, from: number, to: number): string =>
  isSimple(text) ? text.slice(from, to) : [...text].slice(from, to).join('');

export const charactersOf = (text: string): readonly string[] =>
  isSimple(text) ? text.split('') : [...text];

/** Place in halves → place in characters. */
export const placeInText = (text: string, half: number): number =>
  isSimple(text) ? half : [...text.slice(0, half)].length;
/** And back. */
export const halfOfPlace = (text: string, place: number): number =>
  isSimple(text) ? place : [...text].slice(0, place).join('').length;
