/** The syntax tree: what a program says, near to CPython's own `ast`. */
import type { Value } from '../../program/value.ts';
import type { Span } from '../text/source.ts';

type Node<Type extends string, Parts> = Span & { readonly type: Type } & {
  readonly [Key in keyof Parts]: Parts[Key];
};

export type Name = Node<'name', { id: string }>;
export type Constant = Node<
  'constant',
  { value: Value; of: 'str' | 'bytes' | 'number' | 'name' | 'ellipsis' }
>;
/** `{value!conversion:spec}`; `shown` is what `=` puts before it. */
export type Field = Node<
  'field',
  { value: Expression; conversion: 's' | 'r' | 'a' | null; spec: FormattedText | null; shown: string | null }
>;
export type FormattedText = Node<'formatted', { parts: readonly (string | Field)[] }>;
export type Sequence = Node<'tuple' | 'list' | 'set', { items: readonly Expression[] }>;
/** Without a key it is `**value`. */
export type DictItem = { readonly key: Expression | null; readonly value: Expression };
export type Dict = Node<'dict', { items: readonly DictItem[] }>;
export type Unary = Node<'unary', { operator: '-' | '+' | '~' | 'not'; operand: Expression }>;
export type Binary = Node<'binary', { operator: string; left: Expression; right: Expression }>;
export type Logical = Node<'logical', { operator: 'and' | 'or'; values: readonly Expression[] }>;
export type Compare = Node<
  'compare',
  { left: Expression; rest: readonly { readonly operator: string; readonly right: Expression }[] }
>;
/** A keyword without a name is `**value`. */
export type Keyword = Span & { readonly name: string | null; readonly value: Expression };
export type Call = Node<
  'call',
  { callee: Expression; args: readonly Expression[]; keywords: readonly Keyword[] }
>;
/** `nameLine`: where the name after the dot stands; a call of a method happens there. */
export type Attribute = Node<'attribute', { object: Expression; name: string; nameLine: number }>;
export type Subscript = Node<'subscript', { object: Expression; key: Expression }>;
export type Slice = Node<
  'slice',
  { start: Expression | null; stop: Expression | null; step: Expression | null }
>;
export type Starred = Node<'starred', { value: Expression }>;
export type Conditional = Node<
  'conditional',
  { condition: Expression; whenTrue: Expression; whenFalse: Expression }
>;
export type Lambda = Node<'lambda', { parameters: Parameters; body: Expression }>;
export type Await = Node<'await', { value: Expression }>;
export type Yield = Node<'yield', { value: Expression | null }>;
export type YieldFrom = Node<'yieldFrom', { value: Expression }>;
export type Walrus = Node<'walrus', { target: Name; value: Expression }>;
export interface Clause {
  readonly isAsync: boolean;
  readonly target: Expression;
  readonly iterable: Expression;
  readonly conditions: readonly Expression[];
}
export type Comprehension = Node<
  'comprehension',
  {
    kind: 'list' | 'set' | 'dict' | 'generator';
    element: Expression;
    /** In a dict, where `element` is the key. */
    value: Expression | null;
    clauses: readonly Clause[];
  }
>;

export type Expression =
  | Name
  | Constant
  | FormattedText
  | Sequence
  | Dict
  | Unary
  | Binary
  | Logical
  | Compare
  | Call
  | Attribute
  | Subscript
  | Slice
  | Starred
  | Conditional
  | Lambda
  | Await
  | Yield
  | YieldFrom
  | Walrus
  | Comprehension;
export type ExpressionOf<Type extends Expression['type']> = Extract<Expression, { readonly type: Type }>;

export interface Parameter extends Span {
  readonly name: string;
  readonly annotation: Expression | null;
  readonly value: Expression | null;
}
export interface Parameters {
  readonly positionalOnly: readonly Parameter[];
  readonly positional: readonly Parameter[];
  readonly args: Parameter | null;
  readonly keywordOnly: readonly Parameter[];
  readonly kwargs: Parameter | null;
}

export type FunctionDefinition = Node<
  'function',
  {
    name: string;
    isAsync: boolean;
    parameters: Parameters;
    decorators: readonly Expression[];
    body: readonly Statement[];
    /** The `def` itself: decorators stand above it. */
    defLine: number;
  }
>;
export type ClassDefinition = Node<
  'class',
  {
    name: string;
    bases: readonly Expression[];
    keywords: readonly Keyword[];
    decorators: readonly Expression[];
    body: readonly Statement[];
    defLine: number;
  }
>;
export type Assign = Node<'assign', { targets: readonly Expression[]; value: Expression }>;
export type Augmented = Node<'augmented', { target: Expression; operator: string; value: Expression }>;
export type Annotated = Node<
  'annotated',
  { target: Expression; annotation: Expression; value: Expression | null; isSimple: boolean }
>;
export type Return = Node<'return', { value: Expression | null }>;
export type Delete = Node<'delete', { targets: readonly Expression[] }>;
export type For = Node<
  'for',
  {
    isAsync: boolean;
    target: Expression;
    iterable: Expression;
    body: readonly Statement[];
    otherwise: readonly Statement[];
  }
>;
export type While = Node<
  'while',
  { condition: Expression; body: readonly Statement[]; otherwise: readonly Statement[] }
>;
/** `elif`s are further branches. */
export type If = Node<
  'if',
  {
    branches: readonly { readonly condition: Expression; readonly body: readonly Statement[] }[];
    otherwise: readonly Statement[];
  }
>;
export type WithItem = Span & { readonly manager: Expression; readonly target: Expression | null };
export type With = Node<'with', { isAsync: boolean; items: readonly WithItem[]; body: readonly Statement[] }>;
export type ExceptClause = Span & {
  readonly exception: Expression | null;
  readonly name: string | null;
  readonly body: readonly Statement[];
};
export type Try = Node<
  'try',
  {
    body: readonly Statement[];
    handlers: readonly ExceptClause[];
    isStar: boolean;
    otherwise: readonly Statement[];
    last: readonly Statement[];
  }
>;
export type Raise = Node<'raise', { exception: Expression | null; cause: Expression | null }>;
export type Assert = Node<'assert', { condition: Expression; message: Expression | null }>;
export type Alias = Span & { readonly name: string; readonly as: string | null };
export type Import = Node<'import', { names: readonly Alias[] }>;
export type ImportFrom = Node<
  'importFrom',
  { level: number; module: string; names: readonly Alias[]; moduleSpan: Span }
>;
export type Declared = Node<'global' | 'nonlocal', { names: readonly Name[] }>;
export type ExpressionStatement = Node<'expression', { value: Expression }>;
export type Simple = Node<'pass' | 'break' | 'continue', object>;

export type Pattern =
  | Node<'literalPattern', { value: Expression; by: '==' | 'is' }>
  | Node<'capture', { name: string | null }>
  | Node<'asPattern', { pattern: Pattern; name: string }>
  | Node<'or', { patterns: readonly Pattern[] }>
  | Node<'sequencePattern', { patterns: readonly Pattern[] }>
  | Node<'starPattern', { name: string | null }>
  | Node<'classPattern' | 'mappingPattern', object>;
export interface Case extends Span {
  readonly pattern: Pattern;
  readonly guard: Expression | null;
  readonly body: readonly Statement[];
}
export type Match = Node<'match', { subject: Expression; cases: readonly Case[] }>;
/** `type X = int`, which nothing here runs. */
export type TypeAlias = Node<'typeAlias', { name: string }>;

export type Statement =
  | FunctionDefinition
  | ClassDefinition
  | Assign
  | Augmented
  | Annotated
  | Return
  | Delete
  | For
  | While
  | If
  | With
  | Try
  | Raise
  | Assert
  | Import
  | ImportFrom
  | Declared
  | ExpressionStatement
  | Simple
  | Match
  | TypeAlias;
export type StatementOf<Type extends Statement['type']> = Extract<Statement, { readonly type: Type }>;
export type Block = readonly Statement[];
