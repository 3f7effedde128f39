/** How long values are in a pickle of protocol 4 (Lib/pickle.py: save_long, save_str). */

/** Bytes of a text: as UTF-8, counting a surrogate as two. */
export const codeUnits = (text: string): number => {
  let bytes = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
};

export const sizeOfNumber = (value: number): number => {
  if (value >= 0 && value < 256) return 2;
  if (value >= 0 && value < 65536) return 3;
  return value >= -0x80000000 && value < 0x80000000 ? 5 : 9;
};
