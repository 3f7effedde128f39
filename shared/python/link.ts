/** A program and the modules of the library it imports, one table of code for all. */
import { type Code, op, type ProgramCode } from '../program/code.ts';
import type { CompiledModule } from './compile/compile.ts';

/** A module of the library by its name; null if there is none. */
export type Library = (name: string) => CompiledModule | null;

/** `a.b.c` needs `a`, `a.b` and itself. */
const packagesOf = (name: string): readonly string[] =>
  name.split('.').map((_, index, parts) => parts.slice(0, index + 1).join('.'));

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
  /** Met already; a module may import one that imports it. */
  readonly met: Set<string>;
}

/** Where each module came to lie last time: mostly there again. */
const lastMoved = new WeakMap<CompiledModule, { readonly by: number; readonly codes: readonly Code[] }>();

const movedModule = (module: CompiledModule, by: number): readonly Code[] => {
  const known = lastMoved.get(module);
  if (known?.by === by) return known.codes;
  const codes = module.codes.map((code) => moved(code, by));
  lastMoved.set(module, { by, codes });
  return codes;
};

const add = (linking: Linking, name: string, module: CompiledModule): void => {
  for (const imported of module.imports) for (const part of packagesOf(imported)) include(linking, part);
  const by = linking.codes.length;
  linking.modules[name] = by;
  for (const code of movedModule(module, by)) linking.codes.push(code);
};

const include = (linking: Linking, name: string): void => {
  if (linking.met.has(name)) return;
  linking.met.add(name);
  const module = linking.library(name);
  if (module) add(linking, name, module);
};

/** The library's modules come first, so that they lie in the same places from program to program. */
export const link = (
  program: CompiledModule,
  library: Library,
  facts: { readonly source: readonly string[]; readonly file: string },
): ProgramCode => {
  const linking: Linking = { codes: [], modules: {}, library, met: new Set() };
  include(linking, 'builtins');
  add(linking, '', program);
  return { codes: linking.codes, modules: linking.modules, ...facts };
};
