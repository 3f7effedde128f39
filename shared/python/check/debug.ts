/** `__debug__` is a constant. */
import type { Expression, Statement } from '../parse/tree.ts';
import { type Report, wrongAt } from './report.ts';

const checkTarget = (report: Report, target: Expression | null): void => {
  if (!target) return;
  if (target.type === 'tuple' || target.type === 'list')
    for (const item of target.items) checkTarget(report, item);
  const name = target.type === 'name' ? target.id : target.type === 'attribute' ? target.name : '';
  if (name === '__debug__') wrongAt(report, target, 'cannot assign to __debug__');
};

export const checkDebug = (report: Report, node: Statement): void => {
  if (node.type === 'assign') for (const target of node.targets) checkTarget(report, target);
  if (node.type === 'augmented' || node.type === 'for') checkTarget(report, node.target);
  if (node.type === 'with') for (const item of node.items) checkTarget(report, item.target);
};
