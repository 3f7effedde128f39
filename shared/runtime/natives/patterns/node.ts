/** Patterns of module re as trees (CPython Lib/re/_parser.py). Characters are code points. */
export type Node =
  | { readonly is: 'char'; readonly test: (point: number) => boolean }
  | { readonly is: 'place'; readonly at: '^' | '$' | 'A' | 'Z' | 'b' | 'B' | 'lines^' | 'lines$' }
  | { readonly is: 'group'; readonly number: number; readonly of: Node }
  | { readonly is: 'same'; readonly number: number; readonly folds: boolean }
  | { readonly is: 'all'; readonly of: readonly Node[] }
  | { readonly is: 'either'; readonly of: readonly Node[] }
  | {
      readonly is: 'repeat';
      readonly of: Node;
      readonly least: number;
      readonly most: number;
      readonly lazy: boolean;
    }
  /** `?>` and possessive repeats: once matched, they do not go back. */
  | { readonly is: 'whole'; readonly of: Node }
  | { readonly is: 'look'; readonly of: Node; readonly behind: number | null; readonly not: boolean }
  | { readonly is: 'if'; readonly number: number; readonly then: Node; readonly otherwise: Node };

export interface Pattern {
  readonly node: Node;
  readonly groups: number;
  readonly names: readonly (readonly [name: string, number: number])[];
  readonly flags: number;
}

export const flag = {
  ignoreCase: 2,
  multiLine: 8,
  dotAll: 16,
  unicode: 32,
  verbose: 64,
  ascii: 256,
} as const;

/** A text that is being parsed. */
export interface Reader {
  readonly text: readonly string[];
  at: number;
  flags: number;
  groups: number;
  readonly names: [name: string, number: number][];
  /** Groups that are not closed yet. */
  readonly open: number[];
}

/** What is wrong with a pattern, and where. */
export interface Wrong {
  readonly wrong: string;
  readonly at: number;
}
export const isWrong = (thrown: unknown): thrown is Wrong =>
  typeof thrown === 'object' && thrown !== null && 'wrong' in thrown;
export const fail = (wrong: string, at: number): never => {
  throw { wrong, at } satisfies Wrong;
};

export const nothing: Node = { is: 'all', of: [] };

/** How many characters it takes, if that is certain. */
export const widthOf = (node: Node): number | null => {
  switch (node.is) {
    case 'char':
      return 1;
    case 'place':
    case 'look':
      return 0;
    case 'group':
    case 'whole':
      return widthOf(node.of);
    case 'all':
      return node.of.reduce((sum: number | null, each) => plus(sum, widthOf(each)), 0);
    case 'either': {
      const [first = null, ...others] = node.of.map(widthOf);
      return others.every((width) => width === first) ? first : null;
    }
    case 'repeat': {
      const width = widthOf(node.of);
      return node.least === node.most && width !== null ? width * node.least : null;
    }
    default:
      return null;
  }
};
const plus = (x: number | null, y: number | null): number | null => (x === null || y === null ? null : x + y);
