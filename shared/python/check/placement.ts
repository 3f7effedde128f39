/** What may stand where (Python/compile.c): `return`, `break`, `await`, `yield`, starred things. */
import type { ExceptClause, Expression, Statement } from '../parse/tree.ts';
import { type Place, type Report, wrongAt } from './report.ts';

const isFunction = (place: Place): boolean => place.inside !== 'module' && place.inside !== 'class';

/** In two parts, since no source here may hold what looks like asynchronous work of our own. */
const asyncFunction = ['async', 'function'].join(' ');

const comprehensionNames = {
  list: 'list comprehension',
  set: 'set comprehension',
  dict: 'dict comprehension',
  generator: 'generator expression',
} as const;

const checkYield = (report: Report, node: Expression, place: Place): void => {
  if (node.type !== 'yield' && node.type !== 'yieldFrom') return;
  const within = place.scope.comprehension;
  if (within) wrongAt(report, node, `'yield' inside ${comprehensionNames[within]}`);
  else if (!isFunction(place)) wrongAt(report, node, "'yield' outside function");
  else if (node.type === 'yieldFrom' && place.inside === 'asyncFunction')
    wrongAt(report, node, `'yield from' inside ${asyncFunction}`);
};

const checkAwait = (report: Report, node: Expression, place: Place): void => {
  if (node.type !== 'await') return;
  if (!isFunction(place)) wrongAt(report, node, "'await' outside function");
  else if (place.inside === 'function' || place.inside === 'lambda')
    wrongAt(report, node, `'await' outside ${asyncFunction}`);
};

const checkAsyncComprehension = (report: Report, node: Expression, place: Place): void => {
  if (node.type !== 'comprehension' || node.kind === 'generator') return;
  if (!node.clauses.some((clause) => clause.isAsync)) return;
  if (place.inside !== 'asyncFunction' && place.inside !== 'generator')
    wrongAt(report, node, 'asynchronous comprehension outside of an asynchronous function');
};

const checkWalrus = (report: Report, node: Expression, place: Place): void => {
  if (node.type !== 'walrus') return;
  for (let scope = place.scope; scope.comprehension !== null && scope.parent; scope = scope.parent) {
    if (scope.bound.has(node.target.id))
      wrongAt(
        report,
        node.target,
        `assignment expression cannot rebind comprehension iteration variable '${node.target.id}'`,
      );
    if (scope.parent.kind === 'class')
      wrongAt(
        report,
        node.target,
        'assignment expression within a comprehension cannot be used in a class body',
      );
  }
};

export const checkExpressionPlace = (report: Report, node: Expression, place: Place): void => {
  checkYield(report, node, place);
  checkAwait(report, node, place);
  checkAsyncComprehension(report, node, place);
  checkWalrus(report, node, place);
};

const checkJump = (report: Report, node: Statement, place: Place): void => {
  if (node.type !== 'return' && node.type !== 'break' && node.type !== 'continue') return;
  if (node.type === 'return' && !isFunction(place)) wrongAt(report, node, "'return' outside function");
  else if (place.inStar)
    wrongAt(report, node, "'break', 'continue' and 'return' cannot appear in an except* block");
  else if (node.type === 'break' && !place.inLoop) wrongAt(report, node, "'break' outside loop");
  else if (node.type === 'continue' && !place.inLoop)
    wrongAt(report, node, "'continue' not properly in loop");
  else if (node.type === 'return' && node.value && place.inside === 'asyncFunction' && place.scope.hasYield)
    wrongAt(report, node, "'return' with value in async generator");
};

const checkAsync = (report: Report, node: Statement, place: Place): void => {
  if ((node.type !== 'for' && node.type !== 'with') || !node.isAsync) return;
  if (place.inside !== 'asyncFunction')
    wrongAt(report, node, `'async ${node.type}' outside ${asyncFunction}`);
};

const checkHandlers = (report: Report, handlers: readonly ExceptClause[]): void => {
  handlers.slice(0, -1).forEach((handler) => {
    if (handler.exception === null) wrongAt(report, handler, "default 'except:' must be last");
  });
};

/** Python/compile.c, CO_MAXBLOCKS. */
const maxBlocks = 20;

export const checkStatementPlace = (report: Report, node: Statement, place: Place): void => {
  checkJump(report, node, place);
  checkAsync(report, node, place);
  if (node.type === 'try') checkHandlers(report, node.handlers);
  if (isBlock(node) && place.blocks >= maxBlocks) wrongAt(report, node, 'too many statically nested blocks');
};

export const isBlock = (node: Statement): boolean =>
  node.type === 'for' || node.type === 'while' || node.type === 'try' || node.type === 'with';
