/**
 * A scenario as text, a line or a block for each of its parts. `parseScenario(writeScenario(s))` is `s`; what may be left
 * out of JSON may be left out here. Faults of writing are told first, all of them; then those of the scenario.
 */
import { below, rootSpot } from '../../ground/decode.ts';
import type { Row } from '../../ground/notation/fields.ts';
import { placeOf, writeFields } from '../../ground/notation/fields.ts';
import type { Statement } from '../../ground/notation/outline.ts';
import { outlineOf } from '../../ground/notation/outline.ts';
import { faultAt } from '../../ground/notation/tokens.ts';
import type { Result } from '../../ground/result.ts';
import { err } from '../../ground/result.ts';
import type { ProgramDraft } from '../../program/notation.ts';
import {
  openProgram,
  programOf,
  programWords,
  readProgramLine,
  writeProgram,
} from '../../program/notation.ts';
import { note, readOps, readRest, writeOps } from '../../program/opNotation.ts';
import { decodeScenario } from './decodeScenario.ts';
import type { JobSpec, Scenario } from './scenario.ts';

/** Lines of the machine, and what they say without a key. */
const headRows: ReadonlyMap<string, Row> = new Map<string, Row>([
  ['machine', {}],
  ['python', { version: 'text', build: 'value' }],
  ['os', { policy: 'text' }],
  ['loop', { policy: 'text' }],
]);
const jobRow: Row = { id: 'text' };
const words = ['title', ...headRows.keys(), 'job', ...programWords];

interface ScenarioDraft {
  readonly program: ProgramDraft;
  readonly heads: Map<string, unknown>;
  readonly jobs: unknown[];
  hasProgram: boolean;
}

const root = rootSpot();

const readHead = (statement: Statement, word: string, { program, heads }: ScenarioDraft): void => {
  if (heads.has(word)) program.faults.push(faultAt(statement.place, 'repeated', 'one such line'));
  if (statement.block) program.faults.push(faultAt(statement.end, 'unexpected', 'no block'));
  const at = below(root, word);
  note(program, at, statement);
  const [, text, more] = statement.tokens;
  if (word !== 'title')
    heads.set(word, readRest(statement, headRows.get(word) ?? {}, { at, draft: program, skip: 1 }));
  else if (text && text.kind !== 'mark' && !more) heads.set(word, text.text);
  else program.faults.push(faultAt(more ?? statement.end, 'notText', 'one text in double quotes'));
};

const readJob = (statement: Statement, { program, jobs }: ScenarioDraft): void => {
  const at = below(below(root, 'jobs'), jobs.length);
  note(program, at, statement);
  const fields = readRest(statement, jobRow, { at, draft: program, skip: 1 });
  const { block } = statement;
  if (block) jobs.push({ ...fields, ops: readOps(block, below(at, 'ops'), program) });
  else program.faults.push(faultAt(statement.end, 'missing', ': and a block'));
};

const readLine = (statement: Statement, draft: ScenarioDraft): void => {
  const [first] = statement.tokens;
  const word = first?.text ?? '';
  if (word === 'title' || headRows.has(word)) readHead(statement, word, draft);
  else if (word === 'job') readJob(statement, draft);
  else if (programWords.includes(word)) {
    draft.hasProgram = true;
    readProgramLine(statement, draft.program);
  } else draft.program.faults.push(faultAt(statement.place, 'unknownWord', `one of ${words.join(', ')}`));
};

/** Every fault by line and column. */
export const parseScenario = (source: string): Result<Scenario> => {
  const places = new Map();
  const program = openProgram({ places, faults: [] }, below(root, 'program'));
  const draft: ScenarioDraft = { program, heads: new Map(), jobs: [], hasProgram: false };
  for (const statement of outlineOf(source, program.faults)) readLine(statement, draft);
  if (program.faults.length > 0) return err(program.faults);
  const decoded = decodeScenario({
    format: 'runqueue/scenario@1',
    ...Object.fromEntries(draft.heads),
    ...(draft.jobs.length > 0 ? { jobs: draft.jobs } : {}),
    ...(draft.hasProgram ? { program: programOf(program) } : {}),
  });
  if (decoded.ok) return decoded;
  return err(decoded.error.map(({ path, code, expected }) => faultAt(placeOf(places, path), code, expected)));
};

const writeHead = (word: string, part: object): string =>
  [word, ...writeFields(part as Readonly<Record<string, unknown>>, headRows.get(word) ?? {})].join(' ');

const writeJob = ({ ops, ...fields }: JobSpec): readonly string[] =>
  writeOps(['job', ...writeFields(fields, jobRow)].join(' '), ops);

/** The text that parses to this very scenario. */
export const writeScenario = (scenario: Scenario): string => {
  const { title, machine, python, os, loop, jobs, program } = scenario;
  const lines = [
    ...(title === undefined ? [] : [`title ${JSON.stringify(title)}`]),
    writeHead('machine', machine),
    writeHead('python', python),
    writeHead('os', os),
    writeHead('loop', loop),
    ...(jobs ?? []).flatMap(writeJob),
    ...(program ? writeProgram(program) : []),
  ];
  return `${lines.join('\n')}\n`;
};
