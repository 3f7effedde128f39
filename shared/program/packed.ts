/**
 * Codes for a journey over the wire: a list of each of their fields, because alike beside alike presses smaller, by a fifth.
 * Instructions go apart from their arguments, lines as steps from the one before.
 */
import type { Code } from './code.ts';

type Plain = Omit<Code, 'ops' | 'lines'>;
type Columns = { readonly [Field in keyof Plain]: readonly Plain[Field][] };

export interface PackedCodes extends Columns {
  readonly opcodes: readonly (readonly number[])[];
  readonly args: readonly (readonly number[])[];
  readonly steps: readonly (readonly number[])[];
}

const every = (ops: readonly number[], from: 0 | 1): readonly number[] =>
  ops.filter((_, at) => at % 2 === from);

const stepsOf = ({ lines, line }: Code): readonly number[] =>
  lines.map((each, at) => each - (lines[at - 1] ?? line));

export const packCodes = (codes: readonly Code[]): PackedCodes => {
  const column = <Field extends keyof Plain>(field: Field) => codes.map((code) => code[field]);
  return {
    name: column('name'),
    qualname: column('qualname'),
    module: column('module'),
    kind: column('kind'),
    line: column('line'),
    opcodes: codes.map(({ ops }) => every(ops, 0)),
    args: codes.map(({ ops }) => every(ops, 1)),
    steps: codes.map(stepsOf),
    consts: column('consts'),
    names: column('names'),
    locals: column('locals'),
    free: column('free'),
    parameters: column('parameters'),
    guards: column('guards'),
    classCell: column('classCell'),
    doc: column('doc'),
  };
};

const woven = (opcodes: readonly number[], args: readonly number[]): readonly number[] =>
  opcodes.flatMap((opcode, at) => [opcode, args[at] ?? 0]);

const linesOf = (steps: readonly number[], from: number): readonly number[] => {
  let line = from;
  return steps.map((step) => {
    line += step;
    return line;
  });
};

const codeAt = (packed: PackedCodes, at: number, name: string): Code => {
  const of = <Value>(column: readonly Value[]): Value => column[at] as Value;
  const line = of(packed.line);
  return {
    name,
    qualname: of(packed.qualname),
    module: of(packed.module),
    kind: of(packed.kind),
    line,
    ops: woven(of(packed.opcodes), of(packed.args)),
    lines: linesOf(of(packed.steps), line),
    consts: of(packed.consts),
    names: of(packed.names),
    locals: of(packed.locals),
    free: of(packed.free),
    parameters: of(packed.parameters),
    guards: of(packed.guards),
    classCell: of(packed.classCell),
    doc: of(packed.doc),
  };
};

export const unpackCodes = (packed: PackedCodes): readonly Code[] =>
  packed.name.map((name, at) => codeAt(packed, at, name));
