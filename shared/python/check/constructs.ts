/** What Python has and the machine does not run. */
import { isAbstractMeta } from '../parse/bases.ts';
import type { Expression, Pattern, Statement } from '../parse/tree.ts';
import { refusedBuiltIn } from './instead.ts';
import { isBuiltInName } from './names.ts';
import { type Place, type Report, refuseAt } from './report.ts';

export const checkExpressionKind = (report: Report, node: Expression, place: Place): void => {
  if (node.type === 'constant' && node.of === 'number' && isImaginary(node.value))
    refuseAt(report, node, 'complexNumber', { what: report.source.text.slice(node.from, node.to) });
  if (node.type !== 'name') return;
  const instead = refusedBuiltIn(node.id);
  if (instead !== undefined && isBuiltInName(place.scope, node.id))
    refuseAt(report, node, 'builtIn', { what: node.id, instead });
};

const isImaginary = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'k' in value && value.k === 's';

const checkPattern = (report: Report, pattern: Pattern): void => {
  if (pattern.type === 'classPattern' || pattern.type === 'mappingPattern')
    refuseAt(report, pattern, pattern.type, { instead: 'if' });
  if (pattern.type === 'asPattern') checkPattern(report, pattern.pattern);
  if (pattern.type === 'or' || pattern.type === 'sequencePattern')
    for (const one of pattern.patterns) checkPattern(report, one);
};

/** An instance's names lie in itself: another's dict cannot take their place. */
const checkTarget = (report: Report, target: Expression): void => {
  if (target.type === 'attribute' && target.name === '__dict__')
    refuseAt(report, target, 'builtIn', { what: '__dict__ =', instead: '__dict__.update()' });
};

export const checkStatementKind = (report: Report, node: Statement): void => {
  if (node.type === 'typeAlias')
    refuseAt(report, node, 'typeAlias', { what: `type ${node.name}`, instead: `${node.name} =` });
  if (node.type === 'assign') for (const target of node.targets) checkTarget(report, target);
  if (node.type === 'match') for (const one of node.cases) checkPattern(report, one.pattern);
  if (node.type !== 'class') return;
  for (const keyword of node.keywords)
    if (!isAbstractMeta(keyword)) refuseAt(report, keyword, 'classKeyword', { what: keyword.name ?? '**' });
  for (const base of node.bases) if (base.type === 'starred') refuseAt(report, base, 'starredBase');
};
