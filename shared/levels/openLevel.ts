/**
 * A level whose program is Python: `level.json` names the file, and the lines that `input()` reads. Compiling is much code,
 * so only those load this who have such levels; `decodeLevel` knows only what is left of it.
 */
import { isRecord } from '../ground/decode.ts';
import type { Fault, Result } from '../ground/result.ts';
import { err, ok } from '../ground/result.ts';
import type { Program } from '../program/program.ts';
import type { Scenario } from '../sim/words/scenario.ts';
import type { LevelFiles } from './decodeLevel.ts';
import { decodeLevel } from './decodeLevel.ts';
import type { Level } from './level.ts';
import { type Entry, needsPython, outlineLevel } from './outline.ts';
import { compilePython, pythonProgram } from './python.ts';

/** Whether this level cannot be decoded without compiling Python. */
export const hasPython = (json: unknown): boolean =>
  needsPython(json) || (isRecord(json) && Array.isArray(json.variants) && json.variants.some(needsPython));

const inputFaults = (input: unknown): readonly Fault[] => {
  const isLines =
    input === undefined || (Array.isArray(input) && input.every((line) => typeof line === 'string'));
  return isLines ? [] : [{ path: 'input', code: 'notText', expected: 'a list of lines' }];
};

const programOf = ({ program: file, input }: Entry, files: LevelFiles): Result<Program> => {
  const text = typeof file === 'string' && Object.hasOwn(files, file) ? files[file] : undefined;
  if (typeof file !== 'string' || typeof text !== 'string')
    return err([
      { path: 'program', code: 'noFile', expected: "the name of a Python file in the level's folder" },
    ]);
  const code = compilePython(text, file);
  const faults = inputFaults(input);
  if (!code.ok)
    return err([...code.error.map((each) => ({ ...each, path: `${file}:${each.path}` })), ...faults]);
  return faults.length > 0 ? err(faults) : ok(pythonProgram(code.value, Array.isArray(input) ? input : []));
};

const withProgram = (scenario: Scenario, program: Program | undefined): Scenario =>
  program ? { ...scenario, program } : scenario;

/** `files` holds Python as text. */
export const openLevel = (id: string, json: unknown, files: LevelFiles): Result<Level> => {
  if (!isRecord(json) || !hasPython(json)) return decodeLevel(id, json, files);
  const entries: readonly unknown[] = [json, ...(Array.isArray(json.variants) ? json.variants : [])];
  const programs = entries.map((entry) => (needsPython(entry) ? programOf(entry, files) : ok(undefined)));
  const level = outlineLevel(id, json, files);
  const faults = [...programs, level].flatMap((result) => (result.ok ? [] : result.error));
  if (!level.ok || faults.length > 0) return err(faults);
  const [own, ...others] = programs.map((result) => (result.ok ? result.value : undefined));
  return ok({
    ...level.value,
    scenario: withProgram(level.value.scenario, own),
    variants: level.value.variants.map((each, place) => ({
      ...each,
      scenario: withProgram(each.scenario, others[place]),
    })),
  });
};
