/** What a node holds, in the order in which it is evaluated. */
import { allParameters } from './parameters.ts';
import type { Block, Expression, FormattedText, Parameters, Pattern, Statement } from './tree.ts';

type Parts = readonly (Expression | null)[];

const inText = (text: FormattedText): Parts =>
  text.parts.flatMap((part) =>
    typeof part === 'string' ? [] : [part.value, ...(part.spec ? inText(part.spec) : [])],
  );

/** Default values: evaluated where the function is defined. */
const defaultsOf = (parameters: Parameters): Parts =>
  allParameters(parameters).map((parameter) => parameter.value);

/** The parts of an expression; of a lambda its defaults, of a comprehension its first iterable, which lie outside of it. */
const partsOf = (node: Expression): Parts => {
  switch (node.type) {
    case 'formatted':
      return inText(node);
    case 'tuple':
    case 'list':
    case 'set':
      return node.items;
    case 'dict':
      return node.items.flatMap((item) => [item.key, item.value]);
    case 'unary':
      return [node.operand];
    case 'binary':
      return [node.left, node.right];
    case 'logical':
      return node.values;
    case 'compare':
      return [node.left, ...node.rest.map((step) => step.right)];
    case 'call':
      return [node.callee, ...node.args, ...node.keywords.map((keyword) => keyword.value)];
    case 'attribute':
      return [node.object];
    case 'subscript':
      return [node.object, node.key];
    case 'slice':
      return [node.start, node.stop, node.step];
    case 'conditional':
      return [node.condition, node.whenTrue, node.whenFalse];
    case 'lambda':
      return defaultsOf(node.parameters);
    case 'walrus':
      return [node.value, node.target];
    case 'comprehension':
      return [node.clauses[0]?.iterable ?? null];
    case 'starred':
    case 'await':
    case 'yield':
    case 'yieldFrom':
      return [node.value];
    default:
      return [];
  }
};

const present = (parts: Parts): readonly Expression[] => parts.filter((part) => part !== null);

export const eachPart = (node: Expression, visit: (part: Expression) => void): void => {
  for (const part of partsOf(node)) if (part) visit(part);
};

/** What is evaluated inside a comprehension: all but its first iterable. */
export const insideOf = (node: Extract<Expression, { type: 'comprehension' }>): readonly Expression[] =>
  present([
    ...node.clauses.flatMap((clause, index) => [
      index > 0 ? clause.iterable : null,
      clause.target,
      ...clause.conditions,
    ]),
    node.element,
    node.value,
  ]);

const patternValues = (pattern: Pattern): Parts => {
  if (pattern.type === 'literalPattern') return [pattern.value];
  if (pattern.type === 'asPattern') return patternValues(pattern.pattern);
  return pattern.type === 'or' || pattern.type === 'sequencePattern'
    ? pattern.patterns.flatMap(patternValues)
    : [];
};

const statementParts = (node: Statement): Parts => {
  switch (node.type) {
    case 'function':
      return [...node.decorators, ...defaultsOf(node.parameters)];
    case 'class':
      return [...node.decorators, ...node.bases, ...node.keywords.map((keyword) => keyword.value)];
    case 'assign':
      return [node.value, ...node.targets];
    case 'augmented':
      return [node.target, node.value];
    case 'annotated':
      return [node.value, node.target];
    case 'delete':
      return node.targets;
    case 'for':
      return [node.iterable, node.target];
    case 'while':
      return [node.condition];
    case 'if':
      return node.branches.map((branch) => branch.condition);
    case 'with':
      return node.items.flatMap((item) => [item.manager, item.target]);
    case 'try':
      return node.handlers.map((handler) => handler.exception);
    case 'raise':
      return [node.exception, node.cause];
    case 'assert':
      return [node.condition, node.message];
    case 'match':
      return [node.subject, ...node.cases.flatMap((one) => [...patternValues(one.pattern), one.guard])];
    case 'return':
    case 'expression':
      return [node.value];
    default:
      return [];
  }
};

/** The expressions of a statement itself, not of the blocks in it. Annotations are not evaluated here. */
export const expressionsOf = (node: Statement): readonly Expression[] => present(statementParts(node));

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

export const docOf = (body: Block): string | null => {
  const [first] = body;
  if (first?.type !== 'expression' || first.value.type !== 'constant') return null;
  return typeof first.value.value === 'string' ? first.value.value : null;
};
