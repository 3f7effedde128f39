/** Walks a tree once and files every name in its scope. */
import { allParameters } from '../parse/parameters.ts';
import type { Block, Expression, ExpressionOf, Parameters, Statement, StatementOf } from '../parse/tree.ts';
import { blocksOf, capturedNames, eachPart, expressionsOf, insideOf } from '../parse/walk.ts';
import { frameOf, mangle, openScope, resolve, type Scope } from './scope.ts';

/** The scope that a function, class, lambda or comprehension opens, by its node. */
export type Scopes = ReadonlyMap<object, Scope>;

interface Collector {
  readonly scopes: Map<object, Scope>;
}

const bind = (scope: Scope, name: string): void => {
  const own = mangle(scope.className, name);
  scope.bound.add(own);
  scope.used.add(own);
  scope.imports.set(own, null);
};

const noteUse = (scope: Scope, name: string, from: number, how: string): void => {
  if (!scope.firstUses.has(name)) scope.firstUses.set(name, { from, how });
};

/** A name that an import binds, and always to the same module, stands for that module. */
const bindModule = (scope: Scope, name: string, module: string): void => {
  const own = mangle(scope.className, name);
  const before = scope.imports.get(own);
  bind(scope, name);
  if (before === undefined || before === module) scope.imports.set(own, module);
};

/** `:=` binds in the function around a comprehension. */
const bindOutside = (scope: Scope, name: string): void => {
  let now = scope;
  while ((now.kind === 'comprehension' || now.isGenerator) && now.parent) now = now.parent;
  bind(now, name);
  scope.used.add(mangle(scope.className, name));
};

const parameterNames = (parameters: Parameters, className: string | null): string[] =>
  allParameters(parameters).map((parameter) => mangle(className, parameter.name));

const comprehension = (collector: Collector, scope: Scope, node: ExpressionOf<'comprehension'>): void => {
  const isGenerator = node.kind === 'generator';
  const inner = openScope(scope, {
    kind: isGenerator ? 'function' : 'comprehension',
    name: '<genexpr>',
    parameters: isGenerator ? ['.0'] : [],
    comprehension: node.kind,
  });
  collector.scopes.set(node, inner);
  for (const clause of node.clauses) targetNames(clause.target, (name) => bind(inner, name));
  if (isGenerator) inner.hasYield = true;
  if (node.clauses.some((clause) => clause.isAsync)) waits(inner);
  for (const part of insideOf(node)) expression(collector, inner, part);
};

/** An `await` belongs to the frame it stands in. */
const waits = (scope: Scope): void => {
  frameOf(scope).hasAwait = true;
};

const lambda = (collector: Collector, scope: Scope, node: ExpressionOf<'lambda'>): void => {
  const parameters = parameterNames(node.parameters, scope.className);
  const inner = openScope(scope, { kind: 'function', name: '<lambda>', parameters });
  collector.scopes.set(node, inner);
  expression(collector, inner, node.body);
};

const expression = (collector: Collector, scope: Scope, node: Expression): void => {
  if (node.type === 'name') {
    scope.used.add(mangle(scope.className, node.id));
    noteUse(scope, node.id, node.from, 'used prior to');
    if (node.id === 'super') scope.used.add('__class__');
    return;
  }
  if (node.type === 'walrus') bindOutside(scope, node.target.id);
  else if (node.type === 'await') waits(scope);
  else if (node.type === 'yield' || node.type === 'yieldFrom') frameOf(scope).hasYield = true;
  eachPart(node, (part) => expression(collector, scope, part));
  if (node.type === 'comprehension') comprehension(collector, scope, node);
  else if (node.type === 'lambda') lambda(collector, scope, node);
};

/** The names a target binds; of `a.b` and `a[0]` none. */
const targetNames = (node: Expression, found: (name: string) => void): void => {
  if (node.type === 'name') found(node.id);
  else if (node.type === 'tuple' || node.type === 'list')
    for (const item of node.items) targetNames(item, found);
  else if (node.type === 'starred') targetNames(node.value, found);
};

const functionDefinition = (collector: Collector, scope: Scope, node: StatementOf<'function'>): void => {
  const parameters = parameterNames(node.parameters, scope.className);
  const inner = openScope(scope, { kind: 'function', name: node.name, parameters, isAsync: node.isAsync });
  collector.scopes.set(node, inner);
  block(collector, inner, node.body);
};

const classDefinition = (collector: Collector, scope: Scope, node: StatementOf<'class'>): void => {
  const inner = openScope(scope, { kind: 'class', name: node.name, className: node.name });
  collector.scopes.set(node, inner);
  block(collector, inner, node.body);
};

const importedName = (name: string, as: string | null): string => as ?? name.split('.')[0] ?? name;

/** The names a statement binds by itself. */
const boundNames = (node: Statement): readonly string[] => {
  switch (node.type) {
    case 'function':
    case 'class':
    case 'typeAlias':
      return [node.name];
    case 'importFrom':
      return node.names.map((alias) => alias.as ?? alias.name);
    case 'try':
      return node.handlers.flatMap((handler) => handler.name ?? []);
    case 'match':
      return node.cases.flatMap((one) => capturedNames(one.pattern));
    default:
      return [];
  }
};

const targetsOf = (node: Statement): readonly Expression[] => {
  switch (node.type) {
    case 'assign':
    case 'delete':
      return node.targets;
    case 'augmented':
    case 'for':
      return [node.target];
    case 'annotated':
      return node.isSimple || node.value ? [node.target] : [];
    case 'with':
      return node.items.flatMap((item) => item.target ?? []);
    default:
      return [];
  }
};

const statement = (collector: Collector, scope: Scope, node: Statement): void => {
  for (const name of boundNames(node)) bind(scope, name);
  if (node.type === 'import')
    for (const { name, as } of node.names)
      bindModule(scope, importedName(name, as), as === null ? importedName(name, null) : name);
  for (const target of targetsOf(node))
    targetNames(target, (name) => {
      bind(scope, name);
      noteUse(scope, name, node.from, 'assigned to before');
    });
  if (node.type === 'global' || node.type === 'nonlocal')
    for (const name of node.names) declare(scope, node.type, mangle(scope.className, name.id));
  if ((node.type === 'for' || node.type === 'with') && node.isAsync) waits(scope);
  for (const part of expressionsOf(node)) expression(collector, scope, part);
  if (node.type === 'function') functionDefinition(collector, scope, node);
  else if (node.type === 'class') classDefinition(collector, scope, node);
  for (const inner of blocksOf(node)) block(collector, scope, inner);
};

const declare = (scope: Scope, type: 'global' | 'nonlocal', name: string): void => {
  if (type === 'nonlocal') scope.nonlocals.add(name);
  else scope.globals.add(name);
};

const block = (collector: Collector, scope: Scope, list: Block): void => {
  for (const one of list) statement(collector, scope, one);
};

export interface Collected {
  /** The outermost. */
  readonly module: Scope;
  readonly scopes: Scopes;
}

export const collectScopes = (body: Block): Collected => {
  const collector: Collector = { scopes: new Map() };
  const module = openScope(null, { kind: 'module', name: '<module>' });
  block(collector, module, body);
  resolve(module);
  return { module, scopes: collector.scopes };
};
