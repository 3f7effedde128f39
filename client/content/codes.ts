/** The codes of a program, out of the files that the build made of them. */
import type { Code } from '../../shared/program/code.ts';
import { type PackedCodes, unpackCodes } from '../../shared/program/packed.ts';

/** Where the codes of a program lie: what its usual runs come to, and all of them. */
export interface CodePlaces {
  readonly first: string | null;
  readonly whole: readonly string[];
}

const fetchPart = async (address: string): Promise<Blob> => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return await answer.blob();
};

/** Files that are here, not read yet. The browser's own cache may drop them while the net is gone. */
const kept = new Map<string, Blob>();

const loadPart = async (address: string): Promise<readonly Code[]> => {
  const part = kept.get(address) ?? (await fetchPart(address));
  return unpackCodes(JSON.parse(await part.text()) as PackedCodes);
};

/** Fetched and kept, not read: that takes a while, and may never be needed. */
export const fetchCodes = async (addresses: readonly string[]): Promise<void> => {
  const news = [...new Set(addresses)].filter((address) => !kept.has(address));
  await Promise.all(news.map(async (address) => kept.set(address, await fetchPart(address))));
};

/** Of several programs; what they share is read once. */
export const loadCodes = async (
  programs: readonly (readonly string[])[],
): Promise<readonly (readonly Code[])[]> => {
  const addresses = [...new Set(programs.flat())];
  const parts = await Promise.all(addresses.map(loadPart));
  return programs.map((program) => program.flatMap((address) => parts[addresses.indexOf(address)] ?? []));
};
