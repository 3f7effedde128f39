/** Colour on a terminal, plain text elsewhere. */

/** Distinct on dark and light grounds (xterm's 256 colours); identity is said by letters as well. */
const hues = [33, 208, 34, 163, 37, 178, 99, 167, 70, 31, 136, 205] as const;

export interface Paint {
  readonly width: number;
  /** The `index`-th thing's own colour. */
  readonly hue: (index: number, text: string) => string;
  readonly faint: (text: string) => string;
  readonly strong: (text: string) => string;
}

const coded =
  (open: string) =>
  (text: string): string =>
    `\u001b[${open}m${text}\u001b[0m`;

const plain = (text: string): string => text;

export const paintFor = (terminal: { readonly isTTY?: boolean; readonly columns?: number }): Paint => {
  const width = Math.max(40, Math.min(160, terminal.columns ?? 80));
  if (terminal.isTTY !== true || process.env.NO_COLOR)
    return { width, hue: (_, text) => text, faint: plain, strong: plain };
  return {
    width,
    hue: (index, text) => coded(`38;5;${hues[index % hues.length] ?? 33}`)(text),
    faint: coded('2'),
    strong: coded('1'),
  };
};
