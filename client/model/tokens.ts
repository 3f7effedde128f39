/** Python's text cut into words worth a colour: no grammar, only what a reader's eye looks for. */

export const tokenKinds = ['plain', 'keyword', 'string', 'number', 'comment', 'name'] as const;
export type TokenKind = (typeof tokenKinds)[number];

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
}

const keywords: ReadonlySet<string> = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally for from global if ' +
    'import in is lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
);

/** In order: comment, text (an unclosed one to the end of its line, or of the program), number, word; else one character. */
const words =
  /(#.*)|([rbfuRBFU]{0,2}(?:"""[\s\S]*?(?:"""|$)|'''[\s\S]*?(?:'''|$)|"(?:\\.|[^"\\\n])*"?|'(?:\\.|[^'\\\n])*'?))|(\b\d[\w.]*)|([\p{L}_][\p{L}\p{N}_]*)|[\s\S]/gu;

const kindOf = (match: RegExpMatchArray, before: string): TokenKind => {
  const [, comment, text, number, word] = match;
  if (comment !== undefined) return 'comment';
  if (text !== undefined) return 'string';
  if (number !== undefined) return 'number';
  if (word === undefined) return 'plain';
  if (before === 'def' || before === 'class') return 'name';
  return keywords.has(word) ? 'keyword' : 'plain';
};

/** Neighbours of one kind are one token; texts over several lines are cut at their ends. */
const put = (lines: Token[][], kind: TokenKind, text: string): void => {
  for (const [index, part] of text.split('\n').entries()) {
    if (index > 0) lines.push([]);
    const line = lines.at(-1) ?? [];
    const last = line.at(-1);
    if (part === '') continue;
    if (last?.kind === kind) line[line.length - 1] = { kind, text: last.text + part };
    else line.push({ kind, text: part });
  }
};

/** The tokens of each line; put together they are the source again. */
export const tokensOf = (source: readonly string[]): readonly (readonly Token[])[] => {
  const lines: Token[][] = [[]];
  let before = '';
  for (const match of source.join('\n').matchAll(words)) {
    put(lines, kindOf(match, before), match[0]);
    if (match[0].trim() !== '') before = match[0];
  }
  return lines;
};
