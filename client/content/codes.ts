/** The codes of a program, out of the files that the build made of them. */
import type { Code } from '../../shared/program/code.ts';
import { type PackedCodes, unpackCodes } from '../../shared/program/packed.ts';

/** Where the codes of a program lie: what its usual runs come to, and all of them. */
export interface CodePlaces {
  readonly first: string | null;
  readonly whole: readonly string[];
}

const loadPart = async (address: string): Promise<readonly Code[]> => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return unpackCodes((await answer.json()) as PackedCodes);
};

/** Fetched and kept by the browser, not read: that takes a while, and may never be needed. */
export const fetchCodes = async (addresses: readonly string[]): Promise<void> => {
  await Promise.all([...new Set(addresses)].map(async (address) => (await fetch(address)).blob()));
};

/** Of several programs; what they share is read once. */
export const loadCodes = async (
  programs: readonly (readonly string[])[],
): Promise<readonly (readonly Code[])[]> => {
  const addresses = [...new Set(programs.flat())];
  const parts = await Promise.all(addresses.map(loadPart));
  return programs.map((program) => program.flatMap((address) => parts[addresses.indexOf(address)] ?? []));
};
