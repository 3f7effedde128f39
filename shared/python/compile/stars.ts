/** `from math import *` at the head of a module is an import of every public name of that module. */
import type { Block, Statement } from '../parse/tree.ts';

/** The names of a library module; null if there is no such module. */
type Exports = (module: string) => ReadonlySet<string> | null;

const isPublic = (name: string): boolean => !name.startsWith('_');

const named = (node: Statement, exports: Exports): Statement => {
  if (node.type !== 'importFrom' || node.level > 0 || node.module === '__future__') return node;
  const names = exports(node.module);
  if (!names) return node;
  const all = [...names].filter(isPublic);
  const aliases = node.names.flatMap((alias) =>
    alias.name === '*' ? all.map((name) => ({ ...alias, name, as: null })) : [alias],
  );
  return { ...node, names: aliases };
};

export const withStars = (body: Block, exports: Exports): Block => body.map((node) => named(node, exports));
