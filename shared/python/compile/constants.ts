/** Expressions whose value is known beforehand: literals, signed numbers, tuples of such. */
import type { Value } from '../../program/value.ts';
import type { Expression } from '../parse/tree.ts';

const negated = (value: Value): Value | undefined => {
  if (typeof value === 'number') return value === 0 ? 0 : -value;
  if (typeof value !== 'object' || value === null) return undefined;
  if (value.k === 'i') return { k: 'i', v: `-${value.v}` };
  if (value.k !== 'f') return undefined;
  if (value.v === 'inf') return { k: 'f', v: '-inf' };
  if (typeof value.v !== 'number') return undefined;
  return { k: 'f', v: value.v === 0 ? '-0' : -value.v };
};

/** Undefined: it has to be computed. */
export const constantOf = (node: Expression): Value | undefined => {
  if (node.type === 'constant') return node.value;
  if (node.type === 'unary' && node.operator === '-' && node.operand.type === 'constant')
    return negated(node.operand.value);
  if (node.type !== 'tuple') return undefined;
  const items: Value[] = [];
  for (const item of node.items) {
    const value = constantOf(item);
    if (value === undefined) return undefined;
    items.push(value);
  }
  return { k: 't', v: items };
};

/** Whether a literal is true; undefined where that is not known. */
export const truthOf = (node: Expression): boolean | undefined => {
  if (node.type !== 'constant') return undefined;
  const { value } = node;
  if (value === null || typeof value !== 'object') return Boolean(value);
  return value.k === 'f' ? value.v !== 0 : undefined;
};
