/** Room codes: no vowels, no look-alikes; people may type whatever looks the same. */

export const codeAlphabet = '23456789CFGHJMPQRVWX';
/** Longer while many rooms are live, so that guessing stays as hard. */
export const codeLengths: readonly (readonly [fromRooms: number, length: number])[] = [
  [2_000, 8],
  [100, 7],
  [0, 6],
];

const lookAlikes: Readonly<Record<string, string>> = {
  '0': 'Q',
  O: 'Q',
  D: 'Q',
  '1': 'J',
  I: 'J',
  L: 'J',
  S: '5',
  Z: '2',
  B: '8',
};

/** What was typed as a code, or null where no code can be meant. */
export function foldCode(typed: string): string | null {
  if (typed.length > 32) return null;
  const letters = [...typed.toUpperCase()].filter((letter) => !' -\u2013_.'.includes(letter));
  const folded = letters.map((letter) => (Object.hasOwn(lookAlikes, letter) ? lookAlikes[letter] : letter));
  const fits = folded.length >= 6 && folded.length <= 8;
  return fits && folded.every((letter) => letter && codeAlphabet.includes(letter)) ? folded.join('') : null;
}

/** `CFG7XQ` as `CFG-7XQ`. */
export const showCode = (code: string): string => `${code.slice(0, 3)}-${code.slice(3)}`;

export function codeLength(liveRooms: number): number {
  return codeLengths.find(([fromRooms]) => liveRooms >= fromRooms)?.[1] ?? 6;
}
