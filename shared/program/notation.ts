/** A program as text, a line or a block for each of its parts: `lock l`, `var x 0`, `pool p thread workers=2`, `body f: cpu 5`. */
import type { Spot } from '../ground/decode.ts';
import { below, pathOf } from '../ground/decode.ts';
import { cursorOf, writeFields } from '../ground/notation/fields.ts';
import type { Statement } from '../ground/notation/outline.ts';
import { faultAt, writeText } from '../ground/notation/tokens.ts';
import { giveUp, peek, readValue, writeValue } from '../ground/notation/value.ts';
import type { Draft } from './opNotation.ts';
import { note, readOps, readRest, writeOps } from './opNotation.ts';
import type { Program } from './program.ts';

/** How a line is read: many names, or one name with its value, its fields or its ops. */
interface Section {
  readonly key: string;
  readonly kind: 'names' | 'value' | 'fields' | 'ops';
}

const sections: ReadonlyMap<string, Section> = new Map<string, Section>([
  ['lock', { key: 'locks', kind: 'names' }],
  ['event', { key: 'events', kind: 'names' }],
  ['sem', { key: 'sems', kind: 'value' }],
  ['asem', { key: 'asems', kind: 'value' }],
  ['queue', { key: 'queues', kind: 'value' }],
  ['aqueue', { key: 'aqueues', kind: 'value' }],
  ['var', { key: 'vars', kind: 'value' }],
  ['pool', { key: 'pools', kind: 'fields' }],
  ['body', { key: 'bodies', kind: 'ops' }],
]);
const poolRow = { kind: 'value' } as const;

/** The first words of a program's lines. */
export const programWords: readonly string[] = [...sections.keys(), 'main'];

/** A program being read: lists for names, tables for the rest. */
export interface ProgramDraft extends Draft {
  readonly at: Spot;
  readonly lists: Map<string, string[]>;
  readonly tables: Map<string, Map<string, unknown>>;
  main: unknown;
}

export const openProgram = (draft: Draft, at: Spot): ProgramDraft => ({
  ...draft,
  at,
  lists: new Map(),
  tables: new Map(),
  main: undefined,
});

/** A part that several lines make up stands where the first of them does. */
const noteFirst = (draft: Draft, at: Spot, statement: Statement): void => {
  if (!draft.places.has(pathOf(at))) note(draft, at, statement);
};

const readNames = (statement: Statement, key: string, draft: ProgramDraft): void => {
  const names = draft.lists.get(key) ?? [];
  draft.lists.set(key, names);
  noteFirst(draft, below(draft.at, key), statement);
  for (const token of statement.tokens.slice(1)) {
    draft.places.set(pathOf(below(below(draft.at, key), names.length)), token);
    if (token.kind === 'mark') draft.faults.push(faultAt(token, 'unexpected', 'a name'));
    else names.push(token.text);
  }
};

const blockOf = (statement: Statement, at: Spot, draft: Draft): unknown => {
  if (statement.block) return readOps(statement.block, at, draft);
  draft.faults.push(faultAt(statement.end, 'missing', ': and a block'));
  return undefined;
};

const singleValue = (statement: Statement, draft: Draft): unknown => {
  const cursor = cursorOf(statement, draft.faults);
  cursor.next = 2;
  const value = readValue(cursor);
  return peek(cursor) ? giveUp(cursor, 'unexpected', 'nothing more') : value;
};

const entryOf = (statement: Statement, kind: Section['kind'], at: Spot, draft: Draft): unknown => {
  if (kind === 'ops') return blockOf(statement, at, draft);
  if (kind === 'value') return singleValue(statement, draft);
  return readRest(statement, poolRow, { at, draft, skip: 2 });
};

const readEntry = (statement: Statement, { key, kind }: Section, draft: ProgramDraft): void => {
  const [, name] = statement.tokens;
  const table = draft.tables.get(key) ?? new Map<string, unknown>();
  draft.tables.set(key, table);
  if (!name || name.kind === 'mark') {
    draft.faults.push(faultAt(name ?? statement.end, 'missing', 'a name'));
    return;
  }
  if (table.has(name.text)) draft.faults.push(faultAt(name, 'repeated', 'each name once'));
  const at = below(below(draft.at, key), name.text);
  note(draft, at, statement);
  table.set(name.text, entryOf(statement, kind, at, draft));
};

const readMain = (statement: Statement, draft: ProgramDraft): void => {
  const [, second] = statement.tokens;
  if (second) draft.faults.push(faultAt(second, 'unexpected', ':'));
  if (draft.main !== undefined) draft.faults.push(faultAt(statement.place, 'repeated', 'one main'));
  const at = below(draft.at, 'main');
  note(draft, at, statement);
  draft.main = blockOf(statement, at, draft);
};

/** Reads one line of a program with its block. */
export const readProgramLine = (statement: Statement, draft: ProgramDraft): void => {
  noteFirst(draft, draft.at, statement);
  const word = statement.tokens[0]?.text ?? '';
  const section = sections.get(word);
  const hasBlock = section === undefined || section.kind === 'ops';
  if (statement.block && !hasBlock) draft.faults.push(faultAt(statement.end, 'unexpected', 'no block'));
  if (!section) readMain(statement, draft);
  else if (section.kind === 'names') readNames(statement, section.key, draft);
  else readEntry(statement, section, draft);
};

/** What was read, for the decoder. */
export const programOf = ({ lists, tables, main }: ProgramDraft): unknown => ({
  ...(main === undefined ? {} : { main }),
  ...Object.fromEntries(lists),
  ...Object.fromEntries([...tables].map(([key, table]) => [key, Object.fromEntries(table)])),
});

const writeEntry = (word: string, kind: Section['kind'], name: string, entry: unknown): readonly string[] => {
  const head = `${word} ${writeText(name)}`;
  if (kind === 'ops') return writeOps(head, entry as readonly object[]);
  if (kind === 'value') return [`${head} ${writeValue(entry)}`];
  return [[head, ...writeFields(entry as Readonly<Record<string, unknown>>, poolRow)].join(' ')];
};

const writeSection = (word: string, { key, kind }: Section, program: object): readonly string[] => {
  const part = (program as Readonly<Record<string, unknown>>)[key] ?? [];
  if (Array.isArray(part)) return part.length === 0 ? [] : [[word, ...part.map(writeText)].join(' ')];
  return Object.entries(part).flatMap(([name, entry]) => writeEntry(word, kind, name, entry));
};

/** The lines of a program. */
export const writeProgram = (program: Program): readonly string[] => [
  ...[...sections].flatMap(([word, section]) => writeSection(word, section, program)),
  ...writeOps('main', program.main),
];
