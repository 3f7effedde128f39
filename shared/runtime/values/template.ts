/** The templates of str.format: literal text and fields, as Objects/stringlib/unicode_format.h reads them. */
import type { Vm } from '../native.ts';
import { raised } from '../raise.ts';

export interface Field {
  readonly literal: string;
  /** null: no field after this literal. */
  readonly name: string | null;
  /** '' for none. */
  readonly conversion: string;
  readonly spec: string;
}

const bad = (vm: Vm, text: string): never => {
  throw raised(vm, 'ValueError', text);
};

/** After a name: a closing brace, a spec or a conversion; -1 where the text ends. */
const endOfName = (vm: Vm, text: string, from: number): number => {
  for (let at = from; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '{') bad(vm, "unexpected '{' in field name");
    if (character === '[') {
      const end = text.indexOf(']', at);
      at = end < 0 ? text.length : end - 1;
    } else if ('}:!'.includes(character)) return at;
  }
  return -1;
};

/** The brace that closes the spec from there; others within stand in pairs. */
const endOfSpec = (vm: Vm, text: string, from: number): number => {
  let depth = 1;
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return bad(vm, "unmatched '{' in format spec");
};

interface Found {
  readonly conversion: string;
  readonly spec: string;
  /** After the closing brace. */
  readonly at: number;
}

const specFrom = (vm: Vm, text: string, from: number, conversion: string): Found => {
  const end = endOfSpec(vm, text, from);
  return { conversion, spec: text.slice(from, end), at: end + 1 };
};

const conversionFrom = (vm: Vm, text: string, from: number): Found => {
  if (from >= text.length) bad(vm, 'end of string while looking for conversion specifier');
  const conversion = text.charAt(from);
  const after = text.charAt(from + 1);
  if (after === '}') return { conversion, spec: '', at: from + 2 };
  if (after !== '' && after !== ':') bad(vm, "expected ':' after conversion specifier");
  return specFrom(vm, text, from + 2, conversion);
};

/** `from`: after the opening brace (parse_field). */
const fieldFrom = (vm: Vm, literal: string, text: string, from: number): readonly [Field, number] => {
  const end = endOfName(vm, text, from);
  if (end < 0) return bad(vm, "expected '}' before end of string");
  const name = text.slice(from, end);
  if (text[end] === '}') return [{ literal, name, conversion: '', spec: '' }, end + 1];
  const { at, ...rest } =
    text[end] === '!' ? conversionFrom(vm, text, end + 1) : specFrom(vm, text, end + 1, '');
  return [{ literal, name, ...rest }, at];
};

/** Up to the next brace; doubled ones stand for themselves. */
const literalFrom = (vm: Vm, text: string, from: number): [literal: string, at: number] => {
  let literal = '';
  for (let at = from; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character !== '{' && character !== '}') literal += character;
    else if (text[at + 1] === character) {
      literal += character;
      at += 1;
    } else if (character === '{') {
      if (at + 1 >= text.length) bad(vm, "Single '{' encountered in format string");
      return [literal, at];
    } else bad(vm, "Single '}' encountered in format string");
  }
  return [literal, text.length];
};

/** One by one: a fault further on is found when it is reached. */
export function* fieldsOf(vm: Vm, text: string): Generator<Field> {
  for (let at = 0; at < text.length; ) {
    const [literal, open] = literalFrom(vm, text, at);
    if (open >= text.length) {
      yield { literal, name: null, conversion: '', spec: '' };
      return;
    }
    const [field, end] = fieldFrom(vm, literal, text, open + 1);
    yield field;
    at = end;
  }
}

/** `a.b[0]`: what it begins with, then steps. */
export interface Path {
  readonly first: string;
  readonly steps: readonly { readonly attribute: boolean; readonly key: string }[];
}

export const pathOf = (vm: Vm, name: string): Path => {
  const first = /^[^.[]*/.exec(name)?.[0] ?? '';
  const steps: { attribute: boolean; key: string }[] = [];
  let rest = name.slice(first.length);
  while (rest !== '') {
    const found = /^(?:\.([^.[]*)|\[([^\]]*)\])/.exec(rest);
    if (found === null)
      return bad(
        vm,
        rest.startsWith('[')
          ? "Missing ']' in format string"
          : "Only '.' or '[' may follow ']' in format field specifier",
      );
    const key = found[1] ?? found[2] ?? '';
    if (key === '') bad(vm, 'Empty attribute in format string');
    steps.push({ attribute: found[1] !== undefined, key });
    rest = rest.slice(found[0].length);
  }
  return { first, steps };
};
