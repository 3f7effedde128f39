/** What a node holds, in the order in which it is evaluated. */
import { allParameters } from './parameters.ts';
import type { Block, Expression, Field, FormattedText, Parameters, Pattern, Statement } from './tree.ts';

type Visit = (expression: Expression) => void;

const each = (list: readonly (Expression | null)[], visit: Visit): void => {
  for (const one of list) if (one) visit(one);
};

const inField = (field: Field, visit: Visit): void => {
  visit(field.value);
  if (field.spec) inText(field.spec, visit);
};

const inText = (text: FormattedText, visit: Visit): void => {
  for (const part of text.parts) if (typeof part !== 'string') inField(part, visit);
};

/** Default values: evaluated where the function is defined. */
export const eachDefault = (parameters: Parameters, visit: Visit): void =>
  each(
    allParameters(parameters).map((parameter) => parameter.value),
    visit,
  );

/** The parts of an expression; of a lambda its defaults, of a comprehension its first iterable, which lie outside of it. */
export const eachPart = (node: Expression, visit: Visit): void => {
  switch (node.type) {
    case 'formatted':
      return inText(node, visit);
    case 'tuple':
    case 'list':
    case 'set':
      return each(node.items, visit);
    case 'dict':
      for (const item of node.items) each([item.key, item.value], visit);
      return;
    case 'unary':
      return visit(node.operand);
    case 'binary':
      return each([node.left, node.right], visit);
    case 'logical':
      return each(node.values, visit);
    case 'compare':
      visit(node.left);
      for (const step of node.rest) visit(step.right);
      return;
    case 'call':
      visit(node.callee);
      each(node.args, visit);
      for (const keyword of node.keywords) visit(keyword.value);
      return;
    case 'attribute':
      return visit(node.object);
    case 'subscript':
      return each([node.object, node.key], visit);
    case 'slice':
      return each([node.start, node.stop, node.step], visit);
    case 'conditional':
      return each([node.condition, node.whenTrue, node.whenFalse], visit);
    case 'lambda':
      return eachDefault(node.parameters, visit);
    case 'walrus':
      return each([node.value, node.target], visit);
    case 'comprehension':
      return each([node.clauses[0]?.iterable ?? null], visit);
    case 'starred':
    case 'await':
    case 'yield':
    case 'yieldFrom':
      return each([node.value], visit);
    default:
      return;
  }
};

/** What is evaluated inside a comprehension: all but its first iterable. */
export const eachInside = (node: Extract<Expression, { type: 'comprehension' }>, visit: Visit): void => {
  node.clauses.forEach((clause, index) => {
    each([index > 0 ? clause.iterable : null, clause.target, ...clause.conditions], visit);
  });
  each([node.element, node.value], visit);
};

const eachPatternValue = (pattern: Pattern, visit: Visit): void => {
  if (pattern.type === 'literalPattern') visit(pattern.value);
  if (pattern.type === 'asPattern') eachPatternValue(pattern.pattern, visit);
  if (pattern.type === 'or' || pattern.type === 'sequencePattern')
    for (const one of pattern.patterns) eachPatternValue(one, visit);
};

/** The expressions of a statement itself, not of the blocks in it. Annotations are not evaluated here. */
export const eachExpression = (node: Statement, visit: Visit): void => {
  switch (node.type) {
    case 'function':
      each(node.decorators, visit);
      return eachDefault(node.parameters, visit);
    case 'class':
      each([...node.decorators, ...node.bases, ...node.keywords.map((keyword) => keyword.value)], visit);
      return;
    case 'assign':
      return each([node.value, ...node.targets], visit);
    case 'augmented':
      return each([node.target, node.value], visit);
    case 'annotated':
      return each([node.value, node.target], visit);
    case 'delete':
      return each(node.targets, visit);
    case 'for':
      return each([node.iterable, node.target], visit);
    case 'while':
      return visit(node.condition);
    case 'if':
      return each(
        node.branches.map((branch) => branch.condition),
        visit,
      );
    case 'with':
      for (const item of node.items) each([item.manager, item.target], visit);
      return;
    case 'try':
      return each(
        node.handlers.map((handler) => handler.exception),
        visit,
      );
    case 'raise':
      return each([node.exception, node.cause], visit);
    case 'assert':
      return each([node.condition, node.message], visit);
    case 'match':
      visit(node.subject);
      for (const one of node.cases) {
        eachPatternValue(one.pattern, visit);
        each([one.guard], visit);
      }
      return;
    case 'return':
    case 'expression':
      return each([node.value], visit);
    default:
      return;
  }
};

/** The blocks within a statement that run in the same scope. */
export const blocksOf = (node: Statement): readonly Block[] => {
  switch (node.type) {
    case 'for':
    case 'while':
      return [node.body, node.otherwise];
    case 'if':
      return [...node.branches.map((branch) => branch.body), node.otherwise];
    case 'with':
      return [node.body];
    case 'try':
      return [node.body, ...node.handlers.map((handler) => handler.body), node.otherwise, node.last];
    case 'match':
      return node.cases.map((one) => one.body);
    default:
      return [];
  }
};

/** The names that a pattern binds. */
export const capturedNames = (pattern: Pattern): readonly string[] => {
  switch (pattern.type) {
    case 'capture':
    case 'starPattern':
      return pattern.name === null ? [] : [pattern.name];
    case 'asPattern':
      return [...capturedNames(pattern.pattern), pattern.name];
    case 'or':
    case 'sequencePattern':
      return pattern.patterns.flatMap(capturedNames);
    default:
      return [];
  }
};
