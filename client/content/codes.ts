/** The codes of a program, out of the files that the build made of them. */
import type { Code } from '../../shared/program/code.ts';
import { type PackedCodes, unpackCodes } from '../../shared/program/packed.ts';

const loadPart = async (address: string): Promise<readonly Code[]> => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return unpackCodes((await answer.json()) as PackedCodes);
};

export const loadCodes = async (parts: readonly string[]): Promise<readonly Code[]> =>
  (await Promise.all(parts.map(loadPart))).flat();
