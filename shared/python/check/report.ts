/** Where checks leave what they find: nothing is said twice, all of it in order of position. */

import type { Scopes } from '../compile/collect.ts';
import type { Scope } from '../compile/scope.ts';
import type { SourceFault } from '../fault.ts';
import { faultAt, type Source, type Span, syntaxFault } from '../text/source.ts';

/** What a statement or an expression stands in. */
export interface Place {
  readonly scope: Scope;
  /** The nearest `def`, `class`, lambda or generator expression, or the module itself. */
  readonly inside: 'module' | 'class' | 'function' | 'asyncFunction' | 'lambda' | 'generator';
  readonly inLoop: boolean;
  /** The block of an `except*`, and no loop of its own in between. */
  readonly inStar: boolean;
  /** The body of a `try` that catches a missing module. */
  readonly mayLack: boolean;
  /** Blocks that CPython keeps count of. */
  readonly blocks: number;
}

export interface Report {
  readonly source: Source;
  readonly scopes: Scopes;
  readonly faults: SourceFault[];
  /** The statements that imports from `__future__` may be: before all others. */
  readonly heads: ReadonlySet<object>;
}

type Range = Pick<Span, 'from' | 'to'>;

export const refuseAt = (
  report: Report,
  span: Range,
  code: string,
  facts: { readonly what?: string; readonly instead?: string } = {},
): void => {
  report.faults.push(faultAt(report.source, span, { code, ...facts }));
};

/** In CPython's words. */
export const wrongAt = (report: Report, span: Range, message: string): void => {
  report.faults.push(syntaxFault(report.source, span, message));
};

export const inOrder = (faults: readonly SourceFault[]): readonly SourceFault[] =>
  [...faults].sort((left, right) => left.line - right.line || left.column - right.column);
