/** `import` and `from ... import`. */
import type { StatementOf } from '../parse/tree.ts';
import { emit, emitName, type Unit } from './unit.ts';
import { storeName } from './variables.ts';

/** [package] -> [the module of that name in it] */
const submodule = (unit: Unit, name: string): void => {
  emitName(unit, 'importFrom', name);
  emit(unit, 'swap');
  emit(unit, 'pop');
};

/** `import a.b` binds `a`; `import a.b as c` binds `b`. */
export const importStatement = (unit: Unit, node: StatementOf<'import'>): void => {
  for (const { name, as } of node.names) {
    unit.job.imports.add(name);
    emitName(unit, 'importName', name);
    const [first = name, ...rest] = name.split('.');
    if (as !== null) for (const part of rest) submodule(unit, part);
    storeName(unit, as ?? first);
  }
};

export const importFromStatement = (unit: Unit, node: StatementOf<'importFrom'>): void => {
  // Its features are all in force; nothing is imported.
  if (node.module === '__future__') return;
  unit.job.imports.add(node.module);
  for (const { name } of node.names) unit.job.imports.add(`${node.module}.${name}`);
  emitName(unit, 'importName', node.module);
  for (const part of node.module.split('.').slice(1)) submodule(unit, part);
  for (const { name, as } of node.names) {
    emitName(unit, 'importFrom', name);
    storeName(unit, as ?? name);
  }
  emit(unit, 'pop');
};
