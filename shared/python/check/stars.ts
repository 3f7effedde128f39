/** Starred expressions: where they may stand, and how many. */
import type { Expression, Statement } from '../parse/tree.ts';
import { type Report, wrongAt } from './report.ts';

const checkTarget = (report: Report, target: Expression): void => {
  if (target.type !== 'tuple' && target.type !== 'list') return;
  const stars = target.items.filter((item) => item.type === 'starred');
  if (stars.length > 1) wrongAt(report, target, 'multiple starred expressions in assignment');
  for (const item of target.items) checkTarget(report, item.type === 'starred' ? item.value : item);
};

const alone = (report: Report, value: Expression | null): void => {
  if (value?.type === 'starred') wrongAt(report, value, "can't use starred expression here");
};

export const checkStars = (report: Report, node: Statement): void => {
  if (node.type === 'assign') for (const target of node.targets) checkTarget(report, target);
  if (node.type === 'for') checkTarget(report, node.target);
  if (node.type === 'with') for (const item of node.items) if (item.target) checkTarget(report, item.target);
  if (node.type === 'assign' || node.type === 'expression' || node.type === 'return')
    alone(report, node.value);
};
