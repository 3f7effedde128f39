/** Text and JSON from files that people name: bounded in size, whatever the file turns out to be. */
import { closeSync, openSync, readSync } from 'node:fs';
import { parseJson } from '../../shared/ground/jsonText.ts';
import type { Result } from '../../shared/ground/result.ts';
import { err, ok } from '../../shared/ground/result.ts';

/** Larger than any scenario that decodes, smaller than what hurts. */
const MOST_BYTES = 64_000_000;
const PIECE_BYTES = 1_000_000;

const refused = (code: string, expected: string): Result<never> => err([{ path: '', code, expected }]);
export const unreadable = (expected: string): Result<never> => refused('unreadable', expected);

/** Reads on until there is no more, for devices and pipes have no size; one piece beyond the limit at most. */
const piecesOf = (file: string): readonly Buffer[] => {
  const opened = openSync(file, 'r');
  const pieces: Buffer[] = [];
  try {
    let bytes = 0;
    let length = -1;
    while (length !== 0 && bytes <= MOST_BYTES) {
      const piece = Buffer.alloc(PIECE_BYTES);
      length = readSync(opened, piece);
      pieces.push(piece.subarray(0, length));
      bytes += length;
    }
  } finally {
    closeSync(opened);
  }
  return pieces;
};

const readBytes = (file: string): Result<Buffer> => {
  try {
    const bytes = Buffer.concat(piecesOf(file));
    return bytes.length > MOST_BYTES ? unreadable(`a file of at most ${MOST_BYTES} bytes`) : ok(bytes);
  } catch {
    return unreadable('a file that exists and may be read');
  }
};

const mark = '\ufeff';

/** As it stands there, a byte order mark included. */
const readWhole = (file: string): Result<string> => {
  const bytes = readBytes(file);
  if (!bytes.ok) return bytes;
  try {
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.value));
  } catch {
    return refused('notText', 'text in UTF-8');
  }
};

export const readText = (file: string): Result<string> => {
  const text = readWhole(file);
  if (!text.ok || !text.value.startsWith(mark)) return text;
  return refused('notText', 'text in UTF-8 without a byte order mark: save it as plain UTF-8');
};

/** Python's own texts may begin with a byte order mark, which says nothing. */
export const readSource = (file: string): Result<string> => {
  const text = readWhole(file);
  return text.ok ? ok(text.value.replace(mark, '')) : text;
};

/** A file's JSON, whatever it says. */
export const readJson = (file: string): Result<unknown> => {
  const text = readText(file);
  return text.ok ? parseJson(text.value) : text;
};
