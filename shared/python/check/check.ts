/** Everything that is wrong with a program that has a tree: what CPython's compiler refuses, and what is not simulated. */
import type { Collected } from '../compile/collect.ts';
import type { Scope } from '../compile/scope.ts';
import type { SourceFault } from '../fault.ts';
import type { Parsed } from '../parse/parse.ts';
import type { Block, ExceptClause, Expression, Statement } from '../parse/tree.ts';
import { docOf, eachPart, expressionsOf, insideOf } from '../parse/walk.ts';
import { checkCases } from './cases.ts';
import { checkExpressionKind, checkStatementKind } from './constructs.ts';
import { checkDebug } from './debug.ts';
import { checkAttribute, checkImport, type Exports } from './imports.ts';
import { checkDeclared, checkKeywords, checkParameters } from './names.ts';
import { checkExpressionPlace, checkStatementPlace, isBlock } from './placement.ts';
import { inOrder, type Place, type Report } from './report.ts';
import { checkStars } from './stars.ts';

interface Check {
  readonly report: Report;
  readonly exports: Exports;
}

const scopeOf = (check: Check, node: object, otherwise: Scope): Scope =>
  check.report.scopes.get(node) ?? otherwise;

const into = (scope: Scope, inside: Place['inside']): Place => ({
  scope,
  inside,
  inLoop: false,
  inStar: false,
  mayLack: false,
  blocks: 0,
});

const inner = (check: Check, node: Expression, place: Place): void => {
  const scope = scopeOf(check, node, place.scope);
  if (node.type === 'lambda') {
    checkParameters(check.report, node.parameters);
    expression(check, node.body, into(scope, 'lambda'));
  }
  if (node.type !== 'comprehension') return;
  const where = node.kind === 'generator' ? into(scope, 'generator') : { ...place, scope };
  for (const part of insideOf(node)) expression(check, part, where);
};

const expression = (check: Check, node: Expression, place: Place): void => {
  checkExpressionKind(check.report, node, place);
  checkExpressionPlace(check.report, node, place);
  checkKeywords(check.report, node);
  if (node.type === 'attribute') checkAttribute(check.report, check.exports, node, place.scope);
  eachPart(node, (part) => expression(check, part, place));
  inner(check, node, place);
};

const catching: ReadonlySet<string> = new Set([
  'ImportError',
  'ModuleNotFoundError',
  'Exception',
  'BaseException',
]);

const catchesMissing = ({ exception }: ExceptClause): boolean => {
  if (exception === null) return true;
  const types = exception.type === 'tuple' ? exception.items : [exception];
  return types.some((type) => type.type === 'name' && catching.has(type.id));
};

const tryBlocks = (check: Check, node: Extract<Statement, { type: 'try' }>, place: Place): void => {
  const mayLack = place.mayLack || node.handlers.some(catchesMissing);
  block(check, node.body, { ...place, mayLack });
  for (const handler of node.handlers)
    block(check, handler.body, node.isStar ? { ...place, inStar: true, inLoop: false } : place);
  block(check, node.otherwise, place);
  block(check, node.last, place);
};

const blocks = (check: Check, node: Statement, outer: Place): void => {
  const place = isBlock(node) ? { ...outer, blocks: outer.blocks + 1 } : outer;
  if (node.type === 'for' || node.type === 'while') {
    block(check, node.body, { ...place, inLoop: true, inStar: false });
    block(check, node.otherwise, outer);
  } else if (node.type === 'if') {
    for (const branch of node.branches) block(check, branch.body, place);
    block(check, node.otherwise, place);
  } else if (node.type === 'with') block(check, node.body, place);
  else if (node.type === 'try') tryBlocks(check, node, place);
  else if (node.type === 'match') for (const one of node.cases) block(check, one.body, place);
};

const definition = (check: Check, node: Statement, place: Place): void => {
  const scope = scopeOf(check, node, place.scope);
  if (node.type === 'function') {
    checkParameters(check.report, node.parameters);
    block(check, node.body, into(scope, node.isAsync ? 'asyncFunction' : 'function'));
  }
  if (node.type === 'class') block(check, node.body, into(scope, 'class'));
};

const statement = (check: Check, node: Statement, place: Place): void => {
  const { report } = check;
  checkStatementKind(report, node);
  checkStatementPlace(report, node, place);
  checkStars(report, node);
  checkDebug(report, node);
  checkCases(report, node);
  checkDeclared(report, node, place);
  checkImport(report, check.exports, node, place);
  for (const part of expressionsOf(node)) expression(check, part, place);
  definition(check, node, place);
  blocks(check, node, place);
};

const block = (check: Check, body: Block, place: Place): void => {
  for (const node of body) statement(check, node, place);
};

const isOfFuture = (node: Statement): boolean => node.type === 'importFrom' && node.module === '__future__';

/** A text may stand before them (Python/future.c). */
const headsOf = (body: Block): ReadonlySet<object> => {
  const rest = docOf(body) === null ? body : body.slice(1);
  const end = rest.findIndex((node) => !isOfFuture(node));
  return new Set(end < 0 ? rest : rest.slice(0, end));
};

/** All faults, in order of position. */
export const checkProgram = (
  { source, body }: Parsed,
  { module, scopes }: Collected,
  exports: Exports,
): readonly SourceFault[] => {
  const report: Report = { source, scopes, faults: [], heads: headsOf(body) };
  block({ report, exports }, body, into(module, 'module'));
  return inOrder(report.faults);
};
