/** Parameters of functions and lambdas. */
import {
  accept,
  complain,
  expect,
  invalid,
  isName,
  isOperator,
  peek,
  type Reader,
  sees,
  spanFrom,
} from './reader.ts';
import type { Expression, Parameter, Parameters } from './tree.ts';

interface Open {
  readonly reader: Reader;
  readonly isLambda: boolean;
  readonly closing: string;
  positionalOnly: Parameter[];
  positional: Parameter[];
  args: Parameter | null;
  keywordOnly: Parameter[];
  kwargs: Parameter | null;
  star: boolean;
  slash: boolean;
}

const annotation = (open: Open, mayStar: boolean): Expression | null => {
  if (open.isLambda || !accept(open.reader, ':')) return null;
  if (mayStar) accept(open.reader, '*');
  return open.reader.rules.expression(open.reader);
};

const defaultValue = (open: Open): Expression | null => {
  const { reader } = open;
  const equals = accept(reader, '=');
  if (!equals) return null;
  if (sees(reader, open.closing) || sees(reader, ','))
    complain(reader, equals, 'expected default value expression');
  return reader.rules.expression(reader);
};

const parameter = (open: Open, mayStar = false): Parameter => {
  const token = peek(open.reader);
  if (!isName(token)) invalid(open.reader);
  open.reader.at += 1;
  const type = annotation(open, mayStar);
  return { name: token.text, annotation: type, value: null, ...spanFrom(open.reader, token) };
};

const noDefault = (open: Open, words: string): void => {
  const token = peek(open.reader);
  if (isOperator(token, '=')) complain(open.reader, token, `${words} argument cannot have default value`);
};

const plain = (open: Open): void => {
  const { reader } = open;
  if (open.kwargs) {
    const found = parameter(open);
    complain(reader, found, 'arguments cannot follow var-keyword argument');
  }
  const found = { ...parameter(open), value: defaultValue(open) };
  const list = open.star ? open.keywordOnly : open.positional;
  const before = [...open.positionalOnly, ...open.positional].at(-1);
  if (!open.star && !found.value && before?.value)
    complain(reader, found, 'parameter without a default follows parameter with a default');
  list.push(found);
};

const star = (open: Open): void => {
  const { reader } = open;
  const token = expect(reader, '*');
  if (open.kwargs) complain(reader, token, 'arguments cannot follow var-keyword argument');
  if (open.star) complain(reader, token, '* argument may appear only once');
  open.star = true;
  if (isName(peek(reader))) {
    open.args = parameter(open, true);
    noDefault(open, 'var-positional');
    return;
  }
  const isBare = accept(reader, ',') !== null;
  if (sees(reader, open.closing) || (isBare && sees(reader, '**')))
    complain(reader, token, 'named arguments must follow bare *');
  if (!isBare) invalid(reader);
  reader.at -= 1;
};

const stars = (open: Open): void => {
  const { reader } = open;
  const token = expect(reader, '**');
  if (open.kwargs) complain(reader, token, 'arguments cannot follow var-keyword argument');
  open.kwargs = parameter(open);
  noDefault(open, 'var-keyword');
};

const slash = (open: Open): void => {
  const { reader } = open;
  const token = expect(reader, '/');
  if (open.kwargs) complain(reader, token, 'arguments cannot follow var-keyword argument');
  if (open.slash) complain(reader, token, '/ may appear only once');
  if (open.star) complain(reader, token, '/ must be ahead of *');
  if (open.positional.length === 0) {
    if (!sees(reader, ',')) complain(reader, token, 'invalid syntax');
    complain(reader, token, 'at least one argument must precede /');
  }
  if (sees(reader, '*')) complain(reader, peek(reader), 'expected comma between / and *');
  open.slash = true;
  open.positionalOnly = open.positional;
  open.positional = [];
};

const parenthesized = (open: Open): never => {
  const { reader } = open;
  const from = expect(reader, '(');
  while (isName(peek(reader)) || sees(reader, ',')) reader.at += 1;
  const to = expect(reader, ')');
  const what = open.isLambda ? 'Lambda expression parameters' : 'Function parameters';
  return complain(reader, { from: from.from, to: to.to }, `${what} cannot be parenthesized`);
};

const one = (open: Open): void => {
  const { reader } = open;
  if (sees(reader, '*')) star(open);
  else if (sees(reader, '**')) stars(open);
  else if (sees(reader, '/')) slash(open);
  else if (sees(reader, '(')) parenthesized(open);
  else plain(open);
};

const read = (reader: Reader, isLambda: boolean, closing: string): Parameters => {
  const open: Open = {
    reader,
    isLambda,
    closing,
    positionalOnly: [],
    positional: [],
    args: null,
    keywordOnly: [],
    kwargs: null,
    star: false,
    slash: false,
  };
  while (!sees(reader, closing)) {
    one(open);
    if (!accept(reader, ',')) break;
  }
  const { positionalOnly, positional, args, keywordOnly, kwargs } = open;
  return { positionalOnly, positional, args, keywordOnly, kwargs };
};

export const lambdaParameters = (reader: Reader): Parameters => read(reader, true, ':');

export const functionParameters = (reader: Reader): Parameters => {
  expect(reader, '(');
  const parameters = read(reader, false, ')');
  expect(reader, ')');
  return parameters;
};

export const allParameters = (parameters: Parameters): readonly Parameter[] => {
  const { positionalOnly, positional, args, keywordOnly, kwargs } = parameters;
  return [
    ...positionalOnly,
    ...positional,
    ...keywordOnly,
    ...(args ? [args] : []),
    ...(kwargs ? [kwargs] : []),
  ];
};
