/**
 * Text as statements with blocks, by indentation as in Python: `repeat 3:` and an indented block below, or its statements
 * on the same line, parted by semicolons.
 */
import type { Fault } from '../result.ts';
import type { Place, Token } from './tokens.ts';
import { faultAt, tokensOf } from './tokens.ts';
import { isMark } from './value.ts';

export interface Statement {
  readonly tokens: readonly Token[];
  readonly place: Place;
  /** Behind its last token. */
  readonly end: Place;
  /** What follows its colon; null where there is none. */
  readonly block: readonly Statement[] | null;
}

interface Draft extends Statement {
  readonly block: Draft[] | null;
}

/** A block that is open at some indentation. */
interface Level {
  readonly indent: number;
  readonly block: Draft[];
}

const MOST_NESTING = 100;
const MOST_IN_LINE = 10;
const opens: ReadonlySet<string> = new Set(['[', '{']);
const closes: ReadonlySet<string> = new Set([']', '}']);

/** Heads of one line with the mark that ended each: `:` opens a block, `;` and the end of the line do not. */
const headsOf = (
  tokens: readonly Token[],
): readonly (readonly [head: readonly Token[], colon: boolean])[] => {
  const heads: (readonly [Token[], boolean])[] = [];
  let head: Token[] = [];
  let depth = 0;
  for (const token of tokens) {
    if (token.kind === 'mark' && opens.has(token.text)) depth += 1;
    if (token.kind === 'mark' && closes.has(token.text)) depth -= 1;
    const isColon = depth === 0 && isMark(token, ':');
    if (isColon || (depth === 0 && isMark(token, ';'))) {
      heads.push([head, isColon]);
      head = [];
    } else head.push(token);
  }
  if (head.length > 0) heads.push([head, false]);
  return heads;
};

const endOf = (token: Token): Place => ({ line: token.line, column: token.column + token.text.length });

const tooDeep = ([first]: readonly Token[], faults: Fault[]): null => {
  if (first) faults.push(faultAt(first, 'tooDeep', `at most ${MOST_IN_LINE} blocks in a line`));
  return null;
};

/** Adds the statements of one line; answers the block that its last colon left open and empty, if any. */
const addLine = (tokens: readonly Token[], into: Draft[], faults: Fault[]): Draft[] | null => {
  let block = into;
  let opened: Draft[] | null = null;
  const heads = headsOf(tokens);
  if (heads.filter(([, colon]) => colon).length > MOST_IN_LINE) return tooDeep(tokens, faults);
  for (const [head, colon] of heads) {
    const [first] = head;
    const last = head.at(-1);
    if (!first || !last) {
      const [place] = tokens;
      if (place) faults.push(faultAt(place, 'missing', 'words before each : and ;'));
      continue;
    }
    opened = colon ? [] : null;
    block.push({ tokens: head, place: first, end: endOf(last), block: opened });
    if (opened) block = opened;
  }
  return opened?.length === 0 ? opened : null;
};

/** The block that a line of this indentation belongs to. */
const levelFor = (levels: Level[], pending: Draft[] | null, indent: number): Level | undefined => {
  const top = levels.at(-1);
  if (pending && top && indent > top.indent) levels.push({ indent, block: pending });
  while (levels.length > 1 && (levels.at(-1)?.indent ?? 0) > indent) levels.pop();
  const level = levels.at(-1);
  return level?.indent === indent ? level : undefined;
};

/** The statements of a text. Faults are filed, and what cannot be read is left out. */
export const outlineOf = (source: string, faults: Fault[]): readonly Statement[] => {
  const root: Draft[] = [];
  const levels: Level[] = [{ indent: 0, block: root }];
  let pending: Draft[] | null = null;
  for (const [index, text] of source.split(/\r?\n/).entries()) {
    const tokens = tokensOf(text, index + 1, faults);
    const [first] = tokens;
    if (!first) continue;
    const level = levelFor(levels, pending, first.column - 1);
    if (!level) faults.push(faultAt(first, 'badIndent', 'the indentation of the block it belongs to'));
    if (levels.length > MOST_NESTING) {
      faults.push(faultAt(first, 'tooDeep', `at most ${MOST_NESTING} levels of nesting`));
      return root;
    }
    pending = level ? addLine(tokens, level.block, faults) : null;
  }
  return root;
};

const WIDEST = 100;
const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);

/** A head with its block: on one line if there is room and nothing nested in it, else indented below. */
export const writeBlock = (head: string, block: readonly (readonly string[])[]): readonly string[] => {
  const short = `${head}: ${block.map(([line]) => line).join('; ')}`.trimEnd();
  const isFlat = block.every((lines) => lines.length === 1 && !lines[0]?.includes(':'));
  if (isFlat && short.length <= WIDEST) return [short];
  return [`${head}:`, ...block.flatMap(indented)];
};
