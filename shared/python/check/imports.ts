/** Modules that programs import, and the names they take from them. */
import { mangle, ownerOf, type Scope } from '../compile/scope.ts';
import type { Expression, ExpressionOf, ImportFrom, Statement } from '../parse/tree.ts';
import { insteadOfModule, insteadOfName } from './instead.ts';
import { type Place, type Report, refuseAt, wrongAt } from './report.ts';

/** The names of a library module; null if there is no such module. */
export type Exports = (module: string) => ReadonlySet<string> | null;

const advice = (instead: string | undefined): { readonly instead?: string } =>
  instead === undefined ? {} : { instead };

const knows = (exports: Exports, module: string, name: string): boolean => {
  const names = exports(module);
  if (!names || names.has(name) || names.has('__getattr__')) return true;
  return /^__\w+__$/.test(name) || exports(`${module}.${name}`) !== null;
};

const checkModule = (
  report: Report,
  exports: Exports,
  span: Expression | { from: number; to: number },
  name: string,
): boolean => {
  if (exports(name) !== null) return true;
  const instead = insteadOfModule(name);
  refuseAt(report, span, instead === undefined ? 'module' : 'moduleUse', { what: name, ...advice(instead) });
  return false;
};

const refuseName = (report: Report, span: { from: number; to: number }, name: string): void => {
  const instead = insteadOfName(name);
  refuseAt(report, span, instead === undefined ? 'moduleName' : 'moduleNameUse', {
    what: name,
    ...advice(instead),
  });
};

/** Python/future.c: features that are all the same here, since annotations are never evaluated. */
const features: ReadonlySet<string> = new Set([
  ...['nested_scopes', 'generators', 'division', 'absolute_import', 'with_statement'],
  ...['print_function', 'unicode_literals', 'barry_as_FLUFL', 'generator_stop', 'annotations'],
]);

const checkFuture = (report: Report, node: ImportFrom): void => {
  if (!report.heads.has(node))
    wrongAt(report, node, 'from __future__ imports must occur at the beginning of the file');
  for (const alias of node.names)
    if (!features.has(alias.name)) wrongAt(report, node, `future feature ${alias.name} is not defined`);
};

const checkFrom = (report: Report, exports: Exports, node: ImportFrom, scope: Scope): void => {
  if (node.level > 0) {
    refuseAt(report, node.moduleSpan, 'relativeImport', { what: '.'.repeat(node.level) + node.module });
    return;
  }
  if (node.module === '__future__') {
    checkFuture(report, node);
    return;
  }
  const [star] = node.names.filter((alias) => alias.name === '*');
  if (star && scope.kind !== 'module') wrongAt(report, star, 'import * only allowed at module level');
  if (!checkModule(report, exports, node.moduleSpan, node.module)) return;
  for (const alias of node.names) {
    if (alias.name === '*') refuseAt(report, alias, 'starImport', { what: node.module });
    else if (!knows(exports, node.module, alias.name))
      refuseName(report, alias, `${node.module}.${alias.name}`);
  }
};

export const checkImport = (report: Report, exports: Exports, node: Statement, place: Place): void => {
  if (place.mayLack) return;
  if (node.type === 'import') for (const alias of node.names) checkModule(report, exports, alias, alias.name);
  if (node.type === 'importFrom') checkFrom(report, exports, node, place.scope);
};

/** The module that a name stands for wherever it is used: nothing but imports of that module bind it. */
const moduleOf = (scope: Scope, written: string): string | null => {
  const name = mangle(scope.className, written);
  let owner = ownerOf(scope, name);
  if (owner === null) for (owner = scope; owner.parent; ) owner = owner.parent;
  return owner.imports.get(name) ?? null;
};

/** `asyncio.sleep`, `concurrent.futures.wait`: the module an expression names. */
const moduleNamed = (exports: Exports, scope: Scope, node: Expression): string | null => {
  if (node.type === 'name') return moduleOf(scope, node.id);
  if (node.type !== 'attribute') return null;
  const outer = moduleNamed(exports, scope, node.object);
  const inner = `${outer}.${node.name}`;
  return outer !== null && !exports(outer)?.has(node.name) && exports(inner) !== null ? inner : null;
};

export const checkAttribute = (
  report: Report,
  exports: Exports,
  node: ExpressionOf<'attribute'>,
  scope: Scope,
): void => {
  const module = moduleNamed(exports, scope, node.object);
  if (module !== null && exports(module) !== null && !knows(exports, module, node.name))
    refuseName(report, node, `${module}.${node.name}`);
};
