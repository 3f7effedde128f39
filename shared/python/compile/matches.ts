/** `match`: patterns are tried in order on a copy of the subject. */
import { compareOperators } from '../../program/code.ts';
import type { Case, Pattern, StatementOf } from '../parse/tree.ts';
import { jumpWhen } from './conditions.ts';
import { emit, emitConst, emitName, jump, type Label, openLabel, place, type Unit } from './unit.ts';
import { storeName } from './variables.ts';

type Literal = Extract<Pattern, { type: 'literalPattern' }>;
type Sequence = Extract<Pattern, { type: 'sequencePattern' }>;

const compareWith = (unit: Unit, operator: (typeof compareOperators)[number]): void =>
  emit(unit, 'compare', compareOperators.indexOf(operator));

const literal = (unit: Unit, node: Literal, failed: Label): void => {
  unit.rules.expression(unit, node.value);
  unit.line = node.line;
  compareWith(unit, node.by);
  jump(unit, 'jumpIfFalse', failed);
};

/** [x] -> []; where it does not match, on to `failed`, with no more on the stack. */
const match = (unit: Unit, node: Pattern, failed: Label): void => {
  unit.line = node.line;
  if (node.type === 'literalPattern') literal(unit, node, failed);
  else if (node.type === 'capture' || node.type === 'starPattern') bindOrDrop(unit, node.name);
  else if (node.type === 'or') alternatives(unit, node.patterns, failed);
  else if (node.type === 'asPattern') {
    emit(unit, 'dup');
    const no = openLabel();
    const yes = openLabel();
    match(unit, node.pattern, no);
    storeName(unit, node.name);
    jump(unit, 'jump', yes);
    place(unit, no);
    emit(unit, 'pop');
    jump(unit, 'jump', failed);
    place(unit, yes);
  } else if (node.type === 'sequencePattern') sequence(unit, node, failed);
};

const bindOrDrop = (unit: Unit, name: string | null): void => {
  if (name === null) emit(unit, 'pop');
  else storeName(unit, name);
};

const alternatives = (unit: Unit, patterns: readonly Pattern[], failed: Label): void => {
  const matched = openLabel();
  for (const pattern of patterns) {
    const next = openLabel();
    emit(unit, 'dup');
    match(unit, pattern, next);
    emit(unit, 'pop');
    jump(unit, 'jump', matched);
    place(unit, next);
  }
  emit(unit, 'pop');
  jump(unit, 'jump', failed);
  place(unit, matched);
};

/** The library's function that tells whether it is a sequence as patterns mean it, of such a length. */
const isSequence = '_matchesSequence';

const sequence = (unit: Unit, node: Sequence, failed: Label): void => {
  const star = node.patterns.findIndex((pattern) => pattern.type === 'starPattern');
  const fixed = node.patterns.length - (star < 0 ? 0 : 1);
  const no = openLabel();
  emit(unit, 'dup');
  emitName(unit, 'loadGlobal', isSequence);
  emit(unit, 'swap');
  emitConst(unit, fixed);
  emitConst(unit, star >= 0);
  emit(unit, 'call', 3);
  jump(unit, 'jumpIfFalse', no);
  if (star < 0) emit(unit, 'unpack', fixed);
  else emit(unit, 'unpackEx', star + 256 * (fixed - star));
  items(unit, node.patterns, failed);
  const end = openLabel();
  jump(unit, 'jump', end);
  place(unit, no);
  emit(unit, 'pop');
  jump(unit, 'jump', failed);
  place(unit, end);
};

/** [items, the first on top]: one that fails drops those below it. */
const items = (unit: Unit, patterns: readonly Pattern[], failed: Label): void => {
  const ways: { label: Label; left: number }[] = [];
  patterns.forEach((pattern, index) => {
    const label = openLabel();
    match(unit, pattern, label);
    ways.push({ label, left: patterns.length - index - 1 });
  });
  const end = openLabel();
  jump(unit, 'jump', end);
  for (const { label, left } of ways) {
    place(unit, label);
    for (let count = 0; count < left; count += 1) emit(unit, 'pop');
    jump(unit, 'jump', failed);
  }
  place(unit, end);
};

/** [subject] -> [] when the case was taken. */
const oneCase = (unit: Unit, node: Case, end: Label): void => {
  const next = openLabel();
  emit(unit, 'dup');
  match(unit, node.pattern, next);
  if (node.guard) jumpWhen(unit, node.guard, next, false);
  emit(unit, 'pop');
  unit.rules.block(unit, node.body);
  jump(unit, 'jump', end);
  place(unit, next);
};

export const matchStatement = (unit: Unit, node: StatementOf<'match'>): void => {
  const end = openLabel();
  unit.rules.expression(unit, node.subject);
  for (const one of node.cases) oneCase(unit, one, end);
  emit(unit, 'pop');
  place(unit, end);
};
