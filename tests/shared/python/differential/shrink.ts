/** The smallest program that still differs: statements are dropped, one by one, as long as it does. */

import { type Cpython, speaksOurs } from '../../../support/cpython.ts';
import { isSame, runHere } from './compare.ts';
import { runOnCpython } from './cpython.ts';

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** The line and all that stands deeper below it. */
const endOf = (lines: readonly string[], from: number): number => {
  const indent = indentOf(lines[from] ?? '');
  let end = from + 1;
  while (end < lines.length && indentOf(lines[end] ?? '') > indent) end += 1;
  return end;
};

const without = (lines: readonly string[], from: number): string[] => [
  ...lines.slice(0, from),
  ...lines.slice(endOf(lines, from)),
];

/** The body alone, one level out. */
const unwrapped = (lines: readonly string[], from: number): string[] => [
  ...lines.slice(0, from),
  ...lines.slice(from + 1, endOf(lines, from)).map((line) => line.slice(4)),
  ...lines.slice(endOf(lines, from)),
];

const emptied = (lines: readonly string[], from: number): string[] => [
  ...lines.slice(0, from),
  `${' '.repeat(indentOf(lines[from] ?? ''))}pass`,
  ...lines.slice(endOf(lines, from)),
];

const halves = (lines: readonly string[]): string[][] => {
  const starts = lines.flatMap((line, at) => (indentOf(line) === 0 ? [at] : []));
  const middle = starts[Math.floor(starts.length / 2)] ?? 0;
  return [lines.slice(0, middle), lines.slice(middle)];
};

const smaller = (lines: readonly string[]): string[][] => [
  ...halves(lines),
  ...lines.flatMap((_, at) => [without(lines, at), unwrapped(lines, at), emptied(lines, at)]),
];

const sourceOf = (lines: readonly string[]): string => `${lines.join('\n')}\n`;

/** The first of these that differs. Whole batches at a time: an interpreter takes longer to start than to run them. */
const firstDiffering = (
  cpython: Cpython,
  candidates: readonly string[][],
  scale: number,
): string[] | null => {
  const batch = 40;
  for (let at = 0; at < candidates.length; at += batch) {
    const tried = candidates.slice(at, at + batch);
    const answers = runOnCpython(
      cpython,
      tried.map((lines) => ({ source: sourceOf(lines), scale, urgent: scale > 1 })),
      12,
    );
    const found = tried.find((lines, place) => {
      const theirs = answers[place];
      if (theirs === undefined || theirs.lastOfStderr.startsWith('SyntaxError')) return false;
      if (theirs.lastOfStderr.startsWith('IndentationError')) return false;
      return !isSame(runHere(sourceOf(lines)), theirs, speaksOurs(cpython));
    });
    if (found !== undefined) return found;
  }
  return null;
};

const size = (lines: readonly string[]): number => lines.join('\n').length;

/** At most so many steps. */
export const shrink = (cpython: Cpython, source: string, scale = 1, steps = 60): string => {
  let lines = source.trimEnd().split('\n');
  for (let step = 0; step < steps; step += 1) {
    const candidates = smaller(lines).filter(
      (candidate) => size(candidate) < size(lines) && candidate.length > 0,
    );
    const found = firstDiffering(cpython, candidates, scale);
    if (found === null) return sourceOf(lines);
    lines = found;
  }
  return sourceOf(lines);
};
