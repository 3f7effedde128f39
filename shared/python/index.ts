/** The door of this room: Python text in, code for the machine out. */
import { InvariantError } from '../ground/invariant.ts';
import { err, ok, type Result } from '../ground/result.ts';
import type { ProgramCode } from '../program/code.ts';
import { checkProgram } from './check/check.ts';
import { collectScopes } from './compile/collect.ts';
import { type CompiledModule, compileTree } from './compile/compile.ts';
import { withStars } from './compile/stars.ts';
import { isRefused, type SourceFault } from './fault.ts';
import { builtinsSyntax } from './library/builtinsSyntax.ts';
import { library } from './library/index.ts';
import { link } from './link.ts';
import { type Parsed, parsePython } from './parse/parse.ts';

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

const sources: Readonly<Record<string, string>> = {
  ...library,
  builtins: `${library.builtins ?? ''}\n${builtinsSyntax}`,
};

const isPackage = (name: string): boolean =>
  Object.keys(sources).some((module) => module.startsWith(`${name}.`));

/** A package that has no text of its own is empty. */
const fromLibrary = (name: string): CompiledModule | null => {
  const source = Object.hasOwn(sources, name) ? sources[name] : isPackage(name) ? '' : undefined;
  return source === undefined ? null : compileModule(source, name);
};

const exportsOf = (name: string): ReadonlySet<string> | null => fromLibrary(name)?.names ?? null;

/** Characters: ten thousand lines, and no page waits longer than a second for it. */
const maxLength = 300_000;

type Compiled = Result<ProgramCode, readonly SourceFault[]>;

const compileParsed = (given: Parsed, file: string): Compiled => {
  const parsed = { ...given, body: withStars(given.body, exportsOf) };
  const scopes = collectScopes(parsed.body);
  const faults = checkProgram(parsed, scopes, exportsOf);
  if (faults.length > 0) return err(faults);
  const program = compileTree(parsed, '', scopes);
  return ok(link(program, fromLibrary, { source: parsed.source.text.split('\n'), file }));
};

/** All faults of the text at once, or its code with all of the library that it imports. */
export const compileProgram = (text: string, options: { readonly file?: string } = {}): Compiled => {
  if (text.length > maxLength) {
    const line = text.slice(0, maxLength).split('\n').length;
    return err([{ line, column: 1, endColumn: 1, code: 'tooLong' }]);
  }
  const parsed = parsePython(text);
  if (!parsed.ok) return err(parsed.error);
  try {
    return compileParsed(parsed.value, options.file ?? 'program.py');
  } catch (thrown) {
    if (isRefused(thrown)) return err([thrown.refused]);
    // Thousands of clauses within each other: nothing that a person writes.
    if (thrown instanceof RangeError) return err([{ line: 1, column: 1, endColumn: 1, code: 'tooDeep' }]);
    throw thrown;
  }
};
