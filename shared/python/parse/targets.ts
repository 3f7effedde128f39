/** What may stand before `=`, after `for`, `as` and `del`. */
import { kindName } from './mistakes.ts';
import { accept, complain, peek, type Reader, sees, spanFrom } from './reader.ts';
import type { Expression } from './tree.ts';

const isPlace = (expression: Expression): boolean =>
  expression.type === 'name' || expression.type === 'attribute' || expression.type === 'subscript';

/** The first part that nothing can be assigned to (Parser/pegen.c, _PyPegen_get_invalid_target). */
export const invalidTarget = (expression: Expression, use: 'star' | 'for' | 'del'): Expression | null => {
  if (expression.type === 'tuple' || expression.type === 'list') {
    for (const item of expression.items) {
      const found = invalidTarget(item, use);
      if (found) return found;
    }
    return null;
  }
  if (expression.type === 'starred') return use === 'del' ? expression : invalidTarget(expression.value, use);
  if (use === 'for' && expression.type === 'compare' && expression.rest[0]?.operator === 'in')
    return invalidTarget(expression.left, use);
  return isPlace(expression) ? null : expression;
};

export const checkTarget = (reader: Reader, expression: Expression, use: 'star' | 'for' | 'del'): void => {
  const wrong = invalidTarget(expression, use);
  if (!wrong) return;
  const verb = use === 'del' ? 'delete' : 'assign to';
  complain(reader, wrong, `cannot ${verb} ${kindName(wrong)}`);
};

const one = (reader: Reader): Expression => {
  const star = accept(reader, '*');
  const value = reader.rules.bitwise(reader);
  return star ? { type: 'starred', value, ...spanFrom(reader, star) } : value;
};

/** Targets up to `in`, with commas or without. */
export const forTarget = (reader: Reader): Expression => {
  const start = peek(reader);
  const first = one(reader);
  const items = [first];
  let isTuple = false;
  while (accept(reader, ',')) {
    isTuple = true;
    if (sees(reader, 'in')) break;
    items.push(one(reader));
  }
  const whole: Expression = isTuple ? { type: 'tuple', items, ...spanFrom(reader, start) } : first;
  checkTarget(reader, whole, 'for');
  if (whole.type === 'starred') complain(reader, peek(reader), 'invalid syntax');
  return whole;
};
