/** Cases of a `match` that could never be reached, and names bound twice (Python/compile.c, validate_pattern). */
import type { Pattern, Statement } from '../parse/tree.ts';
import { capturedNames } from '../parse/walk.ts';
import { type Report, wrongAt } from './report.ts';

const takesAll = (pattern: Pattern): Pattern | null => {
  if (pattern.type === 'capture') return pattern;
  if (pattern.type === 'asPattern') return takesAll(pattern.pattern);
  return null;
};

const unreachable = (pattern: Pattern): string =>
  pattern.type === 'capture' && pattern.name !== null
    ? `name capture '${pattern.name}' makes remaining patterns unreachable`
    : 'wildcard makes remaining patterns unreachable';

const checkAlternatives = (report: Report, patterns: readonly Pattern[]): void => {
  patterns.slice(0, -1).forEach((pattern) => {
    const all = takesAll(pattern);
    if (all) wrongAt(report, all, unreachable(all));
  });
  const names = patterns.map((pattern) => [...capturedNames(pattern)].sort().join(' '));
  const [first] = patterns;
  if (first && names.some((list) => list !== names[0]))
    wrongAt(
      report,
      { from: first.from, to: patterns.at(-1)?.to ?? first.to },
      'alternative patterns bind different names',
    );
};

const checkPattern = (report: Report, pattern: Pattern): void => {
  if (pattern.type === 'or') checkAlternatives(report, pattern.patterns);
  if (pattern.type === 'asPattern') checkPattern(report, pattern.pattern);
  if (pattern.type === 'or' || pattern.type === 'sequencePattern')
    for (const one of pattern.patterns) checkPattern(report, one);
  if (pattern.type !== 'sequencePattern') return;
  const stars = pattern.patterns.filter((one) => one.type === 'starPattern');
  if (stars.length > 1) wrongAt(report, pattern, 'multiple starred expressions in sequence pattern');
  const names = pattern.patterns.flatMap(capturedNames);
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined) wrongAt(report, pattern, `multiple assignments to name '${twice}' in pattern`);
};

export const checkCases = (report: Report, node: Statement): void => {
  if (node.type !== 'match') return;
  node.cases.forEach((one, index) => {
    checkPattern(report, one.pattern);
    const all = takesAll(one.pattern);
    if (all && one.guard === null && index < node.cases.length - 1) wrongAt(report, all, unreachable(all));
  });
};
