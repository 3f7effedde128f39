/**
 * Codes for a journey over the wire: a list of each of their fields, because alike beside alike presses smaller, by a fifth.
 * Instructions go apart from their arguments (`relative.ts`), lines as steps from the one before; what follows from the
 * rest is left out, and so are holes.
 */
import type { Code, CodeKind, Guard, Parameters } from './code.ts';
import { hole, isHole } from './holes.ts';
import { relativeArgs, wovenOps } from './relative.ts';

type Plain = Pick<Code, 'qualname' | 'line' | 'consts' | 'locals' | 'free' | 'classCell' | 'doc'>;
type Columns = { readonly [Field in keyof Plain]: readonly Plain[Field][] };
type Counts = readonly [positionalOnly: number, positional: number, keywordOnly: number, rest: number];

export interface PackedCodes extends Columns {
  /** How many holes lie before each, and behind the last. */
  readonly gaps: readonly number[];
  /** null: as in the one before. */
  readonly module: readonly (string | null)[];
  /** null: the last part of the qualified name. */
  readonly name: readonly (string | null)[];
  readonly kind: readonly CodeKind[];
  readonly names: readonly (readonly string[])[];
  readonly opcodes: readonly (readonly number[])[];
  readonly args: readonly (readonly number[])[];
  readonly steps: readonly (readonly number[])[];
  readonly counts: readonly Counts[];
  readonly guards: readonly (readonly Guard[])[];
}

const stepsOf = ({ lines, line }: Code): readonly number[] =>
  lines.map((each, at) => each - (lines[at - 1] ?? line));

const countsOf = ({ parameters }: Code): Counts => [
  parameters.positionalOnly,
  parameters.positional,
  parameters.keywordOnly,
  (parameters.hasArgs ? 1 : 0) + (parameters.hasKwargs ? 2 : 0),
];

const parametersOf = ([positionalOnly, positional, keywordOnly, rest]: Counts): Parameters => ({
  positionalOnly,
  positional,
  keywordOnly,
  hasArgs: rest % 2 === 1,
  hasKwargs: rest >= 2,
});

/** Of `Shop.open.<locals>.count`. */
const lastPart = (qualname: string): string => qualname.slice(qualname.lastIndexOf('.') + 1);

const gapsOf = (places: readonly number[], size: number): readonly number[] =>
  [...places, size].map((place, at) => place - (places[at - 1] ?? -1) - 1);

export const packCodes = (codes: readonly Code[]): PackedCodes => {
  const places = codes.flatMap((code, place) => (isHole(code) ? [] : [place]));
  const there = places.map((place) => codes[place] ?? hole);
  const column = <Field extends keyof Code>(field: Field) => there.map((code) => code[field]);
  return {
    gaps: gapsOf(places, codes.length),
    module: there.map(({ module }, at) => (module === there[at - 1]?.module ? null : module)),
    name: there.map(({ name, qualname }) => (name === lastPart(qualname) ? null : name)),
    qualname: column('qualname'),
    kind: column('kind'),
    line: column('line'),
    opcodes: there.map(({ ops }) => ops.filter((_, at) => at % 2 === 0)),
    args: there.map((code, at) => relativeArgs(code, places[at] ?? 0)),
    steps: there.map(stepsOf),
    consts: column('consts'),
    names: column('names'),
    locals: column('locals'),
    free: column('free'),
    counts: there.map(countsOf),
    guards: column('guards'),
    classCell: column('classCell'),
    doc: column('doc'),
  };
};

const linesOf = (steps: readonly number[], from: number): readonly number[] => {
  let line = from;
  return steps.map((step) => {
    line += step;
    return line;
  });
};

interface Seat {
  readonly at: number;
  readonly place: number;
  readonly module: string;
}

const codeAt = (packed: PackedCodes, { at, place, module }: Seat): Code => {
  const of = <Value>(column: readonly Value[]): Value => column[at] as Value;
  const [line, qualname] = [of(packed.line), of(packed.qualname)];
  return {
    name: of(packed.name) ?? lastPart(qualname),
    qualname,
    module,
    kind: of(packed.kind),
    line,
    ops: wovenOps(of(packed.opcodes), of(packed.args), place),
    lines: linesOf(of(packed.steps), line),
    consts: of(packed.consts),
    names: of(packed.names),
    locals: of(packed.locals),
    free: of(packed.free),
    parameters: parametersOf(of(packed.counts)),
    guards: of(packed.guards),
    classCell: of(packed.classCell),
    doc: of(packed.doc),
  };
};

export const unpackCodes = (packed: PackedCodes): readonly Code[] => {
  const codes: Code[] = [];
  let module = '';
  for (const [at, gap] of packed.gaps.entries()) {
    for (let left = gap; left > 0; left -= 1) codes.push(hole);
    module = packed.module[at] ?? module;
    if (at < packed.line.length) codes.push(codeAt(packed, { at, place: codes.length, module }));
  }
  return codes;
};
