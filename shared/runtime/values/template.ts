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

/** Place after the brace that closes the one before `from`. */
const closing = (vm: Vm, text: string, from: number): number => {
  let depth = 1;
  for (let at = from; at < text.length; at += 1) {
    const character = text[at];
    if (character === '[') {
      const end = text.indexOf(']', at);
      if (end > 0 && isName(text.slice(from, at))) at = end;
    } else if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return bad(vm, "expected '}' before end of string");
};

const isName = (text: string): boolean => !/[:!]/.test(text);

const fieldFrom = (vm: Vm, literal: string, body: string): Field => {
  const end =
    /[:!]/.exec(body.replace(/\[[^\]]*\]/g, (held) => ' '.repeat(held.length)))?.index ?? body.length;
  const name = body.slice(0, end);
  if (name.includes('{')) bad(vm, "unexpected '{' in field name");
  if (body[end] !== '!') return { literal, name, conversion: '', spec: body.slice(end + 1) };
  const conversion = body.charAt(end + 1);
  if (conversion === '') bad(vm, 'end of string while looking for conversion specifier');
  const after = body.charAt(end + 2);
  if (after !== '' && after !== ':') bad(vm, "expected ':' after conversion specifier");
  if (!'rsa'.includes(conversion)) bad(vm, `Unknown conversion specifier ${conversion}`);
  return { literal, name, conversion, spec: body.slice(end + 3) };
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

export const fieldsOf = (vm: Vm, text: string): Field[] => {
  const fields: Field[] = [];
  for (let at = 0; at < text.length; ) {
    const [literal, open] = literalFrom(vm, text, at);
    if (open >= text.length) {
      fields.push({ literal, name: null, conversion: '', spec: '' });
      break;
    }
    const end = closing(vm, text, open + 1);
    fields.push(fieldFrom(vm, literal, text.slice(open + 1, end)));
    at = end + 1;
  }
  return fields;
};

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
