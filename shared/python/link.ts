/** A program and the modules of the library it imports, one table of code for all. */
import { type Code, op, type ProgramCode } from '../program/code.ts';
import type { CompiledModule } from './compile/compile.ts';

/** A module of the library by its name; null if there is none. */
export type Library = (name: string) => CompiledModule | null;

/** `a.b.c` needs `a`, `a.b` and itself. */
const packagesOf = (name: string): readonly string[] =>
  name.split('.').map((_, index, parts) => parts.slice(0, index + 1).join('.'));

const importsOf = (code: Code): readonly string[] => {
  const names: string[] = [];
  for (let at = 0; at < code.ops.length; at += 2)
    if (code.ops[at] === op.importName) names.push((code.names[code.ops[at + 1] ?? -1] ?? '$').slice(1));
  return names;
};

/** `from a import b` may mean the module `a.b`. */
const importedFrom = (code: Code): readonly string[] => {
  const found: string[] = [];
  let module = '';
  for (let at = 0; at < code.ops.length; at += 2) {
    const name = (code.names[code.ops[at + 1] ?? -1] ?? '$').slice(1);
    if (code.ops[at] === op.importName) module = name;
    if (code.ops[at] === op.importFrom) found.push(`${module}.${name}`);
  }
  return found;
};

/** Code that makes functions names them by their place in the table. */
const moved = (code: Code, by: number): Code => {
  if (by === 0 || !code.ops.includes(op.makeFunction)) return code;
  const ops = [...code.ops];
  for (let at = 0; at < ops.length; at += 2)
    if (ops[at] === op.makeFunction) ops[at + 1] = (ops[at + 1] ?? 0) + by;
  return { ...code, ops };
};

interface Linking {
  readonly codes: Code[];
  readonly modules: Record<string, number>;
  readonly library: Library;
}

const add = (linking: Linking, name: string, module: CompiledModule): void => {
  const by = linking.codes.length;
  linking.modules[name] = by;
  for (const code of module.codes) linking.codes.push(moved(code, by));
  for (const code of module.codes) {
    for (const imported of importsOf(code)) for (const part of packagesOf(imported)) include(linking, part);
    for (const imported of importedFrom(code)) include(linking, imported);
  }
};

const include = (linking: Linking, name: string): void => {
  if (Object.hasOwn(linking.modules, name)) return;
  const module = linking.library(name);
  if (module) add(linking, name, module);
};

export const link = (
  program: CompiledModule,
  library: Library,
  facts: { readonly source: readonly string[]; readonly file: string },
): ProgramCode => {
  const linking: Linking = { codes: [], modules: {}, library };
  add(linking, '', program);
  include(linking, 'builtins');
  return { codes: linking.codes, modules: linking.modules, ...facts };
};
