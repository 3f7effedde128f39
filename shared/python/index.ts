/** The door of this room: Python text in, code for the machine out. */
import { InvariantError } from '../ground/invariant.ts';
import { err, ok, type Result } from '../ground/result.ts';
import type { ProgramCode } from '../program/code.ts';
import { checkProgram } from './check/check.ts';
import { type CompiledModule, compileTree } from './compile/compile.ts';
import type { SourceFault } from './fault.ts';
import { builtinsSyntax } from './library/builtinsSyntax.ts';
import { library } from './library/index.ts';
import { link } from './link.ts';
import { parsePython } from './parse/parse.ts';

export type { SourceFault } from './fault.ts';
export { parsePython } from './parse/parse.ts';

const compiled: Record<string, { readonly source: string; readonly module: CompiledModule }> = {};

/** A module of the library. Its text is ours: a fault in it is our own. */
export const compileModule = (source: string, moduleName: string): CompiledModule => {
  const known = Object.hasOwn(compiled, moduleName) ? compiled[moduleName] : undefined;
  if (known?.source === source) return known.module;
  const parsed = parsePython(source);
  if (!parsed.ok) {
    const [fault] = parsed.error;
    throw new InvariantError(`library module ${moduleName}: ${fault?.message ?? fault?.code}`, {
      line: fault?.line ?? 0,
    });
  }
  const module = compileTree(parsed.value, moduleName);
  compiled[moduleName] = { source, module };
  return module;
};

const isPackage = (name: string): boolean =>
  Object.keys(library).some((module) => module.startsWith(`${name}.`));

const sourceOf = (name: string): string | undefined => {
  if (name === 'builtins') return `${library.builtins ?? ''}\n${builtinsSyntax}`;
  return Object.hasOwn(library, name) ? library[name] : isPackage(name) ? '' : undefined;
};

/** A package that has no text of its own is empty. */
const fromLibrary = (name: string): CompiledModule | null => {
  const source = sourceOf(name);
  return source === undefined ? null : compileModule(source, name);
};

const exportsOf = (name: string): ReadonlySet<string> | null => fromLibrary(name)?.names ?? null;

/** All faults of the text at once, or its code with all of the library that it imports. */
export const compileProgram = (
  text: string,
  options: { readonly file?: string } = {},
): Result<ProgramCode, readonly SourceFault[]> => {
  const parsed = parsePython(text);
  if (!parsed.ok) return err(parsed.error);
  const faults = checkProgram(parsed.value, exportsOf);
  if (faults.length > 0) return err(faults);
  const program = compileTree(parsed.value, '');
  const source = parsed.value.source.text.split('\n');
  return ok(link(program, fromLibrary, { source, file: options.file ?? 'program.py' }));
};
