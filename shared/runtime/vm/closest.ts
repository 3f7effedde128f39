/** "Did you mean": CPython's own distance between names and what counts as near (Python/suggestions.c). */

const moveCost = 2;
const caseCost = 1;
const mostChoices = 750;
const longest = 40;

function substitution(a: string, b: string): number {
  if (a === b) return 0;
  return a.toLowerCase() === b.toLowerCase() ? caseCost : moveCost;
}

/** What both begin with, and end with, costs nothing. */
function trimmed(a: string, b: string): [string, string] {
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  let [one, other] = [a.slice(from), b.slice(from)];
  let tail = 0;
  while (tail < one.length && tail < other.length && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  one = one.slice(0, one.length - tail);
  other = other.slice(0, other.length - tail);
  return one.length <= other.length ? [one, other] : [other, one];
}

/** Levenshtein's distance, given up when it is above `most`. */
function distance(a: string, b: string, most: number): number {
  const [short, long] = trimmed(a, b);
  if (short === '') return long.length * moveCost;
  if (long.length > longest || (long.length - short.length) * moveCost > most) return most + 1;
  const row = Array.from({ length: short.length }, (_, index) => (index + 1) * moveCost);
  let result = 0;
  for (let place = 0; place < long.length; place += 1) {
    result = nextRow(row, short, { letter: long[place] ?? '', start: place * moveCost });
    if (Math.min(...row) > most) return most + 1;
  }
  return result;
}

function nextRow(
  row: number[],
  short: string,
  at: { readonly letter: string; readonly start: number },
): number {
  let [diagonal, result] = [at.start, at.start];
  for (let index = 0; index < short.length; index += 1) {
    const replaced = diagonal + substitution(at.letter, short[index] ?? '');
    diagonal = row[index] ?? 0;
    result = Math.min(replaced, Math.min(result, diagonal) + moveCost);
    row[index] = result;
  }
  return result;
}

/** The choice that was probably meant, or null. */
export function closest(wrong: string, choices: readonly string[]): string | null {
  if (choices.length > mostChoices || wrong.length > longest) return null;
  let best: string | null = null;
  let nearest = Number.MAX_SAFE_INTEGER;
  for (const choice of choices) {
    if (choice === wrong) continue;
    const most = Math.min(Math.floor(((wrong.length + choice.length + 3) * moveCost) / 6), nearest - 1);
    const found = distance(wrong, choice, most);
    if (found > most) continue;
    if (best === null || found < nearest) [best, nearest] = [choice, found];
  }
  return best;
}
