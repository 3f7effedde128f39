/** str to bytes and back: UTF-8, ASCII, Latin-1. A byte is a character here. */
import type { Vm } from '../native.ts';
import { raised } from '../raise.ts';
import { escaped } from './quote.ts';

type Codec = 'utf-8' | 'ascii' | 'latin-1';

const names: Readonly<Record<string, Codec>> = {
  utf8: 'utf-8',
  u8: 'utf-8',
  ascii: 'ascii',
  usascii: 'ascii',
  latin1: 'latin-1',
  iso88591: 'latin-1',
  l1: 'latin-1',
};

const codecOf = (vm: Vm, name: string): Codec => {
  const codec = names[name.toLowerCase().replace(/[-_ ]/g, '')];
  if (codec === undefined) throw raised(vm, 'LookupError', `unknown encoding: ${name}`);
  return codec;
};

const utf8 = (code: number): string => {
  const tail = (shift: number): string => String.fromCharCode(0x80 | ((code >> shift) & 0x3f));
  if (code < 0x80) return String.fromCharCode(code);
  if (code < 0x800) return String.fromCharCode(0xc0 | (code >> 6)) + tail(0);
  if (code < 0x10000) return String.fromCharCode(0xe0 | (code >> 12)) + tail(6) + tail(0);
  return String.fromCharCode(0xf0 | (code >> 18)) + tail(12) + tail(6) + tail(0);
};

const why: Readonly<Record<Codec, string>> = {
  'utf-8': 'surrogates not allowed',
  ascii: 'ordinal not in range(128)',
  'latin-1': 'ordinal not in range(256)',
};

const cannotEncode = (vm: Vm, codec: Codec, characters: readonly string[], at: number): never => {
  const fits = (code: number): boolean => code < (codec === 'ascii' ? 128 : 256);
  let end = at + 1;
  while (codec !== 'utf-8' && end < characters.length && !fits((characters[end] ?? '').codePointAt(0) ?? 0))
    end += 1;
  const where =
    end - at === 1
      ? `character '${escaped(characters[at] ?? '')}' in position ${at}`
      : `characters in position ${at}-${end - 1}`;
  throw raised(vm, 'UnicodeEncodeError', `'${codec}' codec can't encode ${where}: ${why[codec]}`);
};

const replacements: Readonly<Record<string, (character: string) => string>> = {
  ignore: () => '',
  replace: () => '?',
  backslashreplace: escaped,
  xmlcharrefreplace: (character) => `&#${character.codePointAt(0)};`,
};

export const encode = (vm: Vm, text: string, encoding: string, errors: string): string => {
  const codec = codecOf(vm, encoding);
  const most = codec === 'ascii' ? 128 : codec === 'latin-1' ? 256 : 0x110000;
  const characters = [...text];
  const bytes = characters.map((character, at) => {
    const code = character.codePointAt(0) ?? 0;
    const lone = codec === 'utf-8' && code >= 0xd800 && code <= 0xdfff;
    if (code < most && !lone) return codec === 'utf-8' ? utf8(code) : character;
    return replacements[errors]?.(character) ?? cannotEncode(vm, codec, characters, at);
  });
  return bytes.join('');
};

/** Length of a sequence by its first byte, and the lowest code it may stand for. */
const sequence = (byte: number): readonly [length: number, least: number, bits: number] => {
  if (byte < 0x80) return [1, 0, byte];
  if (byte >= 0xc2 && byte < 0xe0) return [2, 0x80, byte & 0x1f];
  if (byte >= 0xe0 && byte < 0xf0) return [3, 0x800, byte & 0x0f];
  return byte >= 0xf0 && byte < 0xf5 ? [4, 0x10000, byte & 0x07] : [0, 0, 0];
};

interface Failure {
  readonly reason: string;
  readonly length: number;
}

const codeAt = (bytes: string, at: number): number | Failure => {
  const [length, least, bits] = sequence(bytes.charCodeAt(at));
  if (length === 0) return { reason: 'invalid start byte', length: 1 };
  let code = bits;
  for (let next = 1; next < length; next += 1) {
    const byte = bytes.charCodeAt(at + next);
    if (Number.isNaN(byte)) return { reason: 'unexpected end of data', length: next };
    if ((byte & 0xc0) !== 0x80) return { reason: 'invalid continuation byte', length: next };
    code = (code << 6) | (byte & 0x3f);
  }
  const wrong = code < least || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff);
  return wrong ? { reason: 'invalid continuation byte', length: 1 } : code;
};

const cannotDecode = (vm: Vm, bytes: string, at: number, failure: Failure): never => {
  const { length, reason } = failure;
  const where =
    length === 1
      ? `byte 0x${bytes.charCodeAt(at).toString(16).padStart(2, '0')} in position ${at}`
      : `bytes in position ${at}-${at + length - 1}`;
  throw raised(vm, 'UnicodeDecodeError', `'utf-8' codec can't decode ${where}: ${reason}`);
};

const decodeUtf8 = (vm: Vm, bytes: string, errors: string): string => {
  let out = '';
  for (let at = 0; at < bytes.length; ) {
    const code = codeAt(bytes, at);
    if (typeof code === 'number') {
      out += String.fromCodePoint(code);
      at += sequence(bytes.charCodeAt(at))[0];
    } else {
      if (errors === 'strict') cannotDecode(vm, bytes, at, code);
      if (errors === 'replace') out += '\ufffd';
      at += code.length;
    }
  }
  return out;
};

export const decode = (vm: Vm, bytes: string, encoding: string, errors: string): string => {
  const codec = codecOf(vm, encoding);
  if (codec === 'utf-8') return decodeUtf8(vm, bytes, errors);
  const at = codec === 'ascii' ? [...bytes].findIndex((byte) => byte > '\u007f') : -1;
  if (at < 0) return bytes;
  if (errors === 'ignore') return [...bytes].filter((byte) => byte <= '\u007f').join('');
  if (errors === 'replace') return [...bytes].map((byte) => (byte > '\u007f' ? '\ufffd' : byte)).join('');
  const code = bytes.charCodeAt(at).toString(16);
  throw raised(
    vm,
    'UnicodeDecodeError',
    `'ascii' codec can't decode byte 0x${code} in position ${at}: ordinal not in range(128)`,
  );
};
