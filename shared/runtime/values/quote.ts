/** repr() of str and bytes: CPython's choice of quotes and its escapes (Objects/unicodeobject.c, unicode_repr). */

const special = /[\\'"\p{C}\p{Z}]/u;
const hidden = /[\p{C}\p{Z}]/u;
const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\' };

/** str.isprintable of one character. */
export const isPrintable = (character: string): boolean => character === ' ' || !hidden.test(character);

const hex = (size: number, width: number): string => size.toString(16).padStart(width, '0');

export const escaped = (character: string): string => {
  const size = character.codePointAt(0) ?? 0;
  if (size < 0x100) return `\\x${hex(size, 2)}`;
  return size < 0x10000 ? `\\u${hex(size, 4)}` : `\\U${hex(size, 8)}`;
};

const quoteFor = (text: string): string => (text.includes("'") && !text.includes('"') ? '"' : "'");

export const reprOfString = (text: string): string => {
  if (!special.test(text)) return `'${text}'`;
  const quote = quoteFor(text);
  let out = quote;
  for (const character of text) {
    if (character === quote) out += `\\${quote}`;
    else out += short[character] ?? (isPrintable(character) ? character : escaped(character));
  }
  return out + quote;
};

/** What ascii() does to a repr. */
export const asciiOnly = (text: string): string => text.replace(/\P{ASCII}/gu, escaped);

export const reprOfBytes = (text: string): string => {
  const quote = quoteFor(text);
  let out = `b${quote}`;
  for (const byte of text) {
    const plain = byte >= ' ' && byte <= '~';
    if (byte === quote) out += `\\${quote}`;
    else out += short[byte] ?? (plain ? byte : escaped(byte));
  }
  return out + quote;
};
