/** Scopes' own rules: `global`, `nonlocal`, parameters (Python/symtable.c). */
import { mangle, ownerOf, type Scope } from '../compile/scope.ts';
import { allParameters } from '../parse/parameters.ts';
import type { Declared, Expression, Parameters, Statement } from '../parse/tree.ts';
import { type Place, type Report, wrongAt } from './report.ts';

/** Neither the program nor a function around this place binds it. */
export const isBuiltInName = (scope: Scope, name: string): boolean => {
  if (ownerOf(scope, name) !== null) return false;
  let now: Scope | null = scope;
  while (now && now.kind !== 'module') now = now.parent;
  return !now?.bound.has(name);
};

export const checkParameters = (report: Report, parameters: Parameters): void => {
  const seen = new Set<string>();
  for (const parameter of allParameters(parameters)) {
    if (seen.has(parameter.name))
      wrongAt(report, parameter, `duplicate argument '${parameter.name}' in function definition`);
    if (parameter.name === '__debug__') wrongAt(report, parameter, 'cannot assign to __debug__');
    seen.add(parameter.name);
  }
};

export const checkKeywords = (report: Report, node: Expression): void => {
  if (node.type !== 'call') return;
  const seen = new Set<string>();
  for (const keyword of node.keywords) {
    if (keyword.name === null) continue;
    if (seen.has(keyword.name)) wrongAt(report, keyword, `keyword argument repeated: ${keyword.name}`);
    seen.add(keyword.name);
  }
};

const hasBinding = (scope: Scope, name: string): boolean => {
  for (let now = scope.parent; now; now = now.parent)
    if (now.kind === 'function' && now.bound.has(name) && !now.globals.has(name)) return true;
  return name === '__class__';
};

const checkNonlocal = (report: Report, node: Declared, scope: Scope): void => {
  if (scope.kind === 'module') {
    wrongAt(report, node, 'nonlocal declaration not allowed at module level');
    return;
  }
  for (const { id } of node.names)
    if (!hasBinding(scope, mangle(scope.className, id)))
      wrongAt(report, node, `no binding for nonlocal '${id}' found`);
};

export const checkDeclared = (report: Report, node: Statement, { scope }: Place): void => {
  if (node.type !== 'global' && node.type !== 'nonlocal') return;
  for (const { id } of node.names) {
    if (scope.parameters.includes(id)) wrongAt(report, node, `name '${id}' is parameter and ${node.type}`);
    else if (node.type === 'global' && scope.nonlocals.has(id))
      wrongAt(report, node, `name '${id}' is nonlocal and global`);
    const before = scope.firstUses.get(id);
    if (before && before.from < node.from && !scope.parameters.includes(id))
      wrongAt(report, node, `name '${id}' is ${before.how} ${node.type} declaration`);
  }
  if (node.type === 'nonlocal') checkNonlocal(report, node, scope);
};
