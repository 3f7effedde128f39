/** A parsed module to code. */
import type { Code } from '../../program/code.ts';
import type { Parsed } from '../parse/parse.ts';
import { docOf } from '../parse/walk.ts';
import { type Collected, collectScopes } from './collect.ts';
import { expression } from './expressions.ts';
import { closeUnit, openUnit, reserve } from './openUnit.ts';
import { block } from './statements.ts';
import type { Job } from './unit.ts';

export interface CompiledModule {
  /** Its body first; functions name each other by their places here. */
  readonly codes: readonly Code[];
  /** The names bound at its top level. */
  readonly names: ReadonlySet<string>;
  readonly imports: ReadonlySet<string>;
}

const rules = { expression, block };

/** `module`: '' for a program, else the name of the library's module. */
export const compileTree = (
  { source, body }: Parsed,
  module: string,
  { module: scope, scopes }: Collected = collectScopes(body),
): CompiledModule => {
  const job: Job = { source, module, scopes, codes: [], imports: new Set() };
  const place = reserve(job);
  const unit = openUnit({ job, rules, parent: null, scope, line: 1 });
  block(unit, body);
  closeUnit(unit, place, { line: 1, doc: docOf(body) });
  return { codes: job.codes.filter((code) => code !== null), names: scope.bound, imports: job.imports };
};
