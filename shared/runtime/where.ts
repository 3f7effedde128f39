/** Where in the program a strand stands: its line, and the variable that what it makes now is for. */
import type { Code, ProgramCode } from '../program/code.ts';
import { op } from '../program/code.ts';
import type { Frame, Strand } from './heap.ts';

/** The innermost frame of the program itself, beneath those of the library. */
const ownFrame = (program: ProgramCode, strand: Strand): readonly [Frame, Code] | null => {
  for (let index = strand.frames.length - 1; index >= 0; index -= 1) {
    const frame = strand.frames[index];
    const code = frame && program.codes[frame.code];
    if (frame && code && code.module === '') return [frame, code];
  }
  return null;
};

/** The line whose instruction it carries out: the one before the next. */
export const lineOf = (program: ProgramCode, strand: Strand): number | null => {
  const found = ownFrame(program, strand);
  if (found === null) return null;
  const [frame, code] = found;
  return code.lines[Math.max(0, frame.at - 1)] ?? null;
};

const stores: ReadonlySet<number> = new Set([op.storeName, op.storeGlobal, op.storeFast, op.storeCell]);
const loads: ReadonlySet<number> = new Set([op.loadName, op.loadGlobal, op.loadFast, op.loadCell]);
const bySlot: ReadonlySet<number> = new Set([op.storeFast, op.storeCell]);

const plain = (name: string | undefined): string => name?.replace(/^\$/, '') ?? '';

/**
 * `lock` in `lock = threading.Lock()`, `lock` in `self.lock = ...`: what the program calls that which is made now, as far as
 * the next two instructions tell; else ''.
 */
export const nameOfMade = (program: ProgramCode, strand: Strand): string => {
  const found = ownFrame(program, strand);
  if (found === null) return '';
  const [frame, code] = found;
  const [code0 = -1, n0 = -1, code1, n1 = -1] = code.ops.slice(2 * frame.at, 2 * frame.at + 4);
  if (stores.has(code0)) return plain((bySlot.has(code0) ? code.locals : code.names)[n0]);
  if (loads.has(code0) && code1 === op.storeAttr) return plain(code.names[n1]);
  return '';
};
