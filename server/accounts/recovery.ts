/**
 * Six words by which a teacher comes back to a room from any device. They are proquints (D. S. Wilkerson, "A Proposal for
 * Proquints", arXiv:0901.4016): 16 bits each, five letters that anybody can say and copy, and no language's word list.
 * 96 bits in all, where six words of a list of 7,776 would give 77.
 */
import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';

const consonants = 'bdfghjklmnprstvz';
const vowels = 'aiou';
const words = 6;

/** Cheap enough for one try, dear for many; RFC 7914 advises this much for a login. */
const cost = { N: 16_384, r: 8, p: 1 };

export const recoveryWords = (): readonly string[] =>
  Array.from({ length: words }, () => proquint(randomInt(65_536)));

/** High bits first: consonant 4, vowel 2, consonant 4, vowel 2, consonant 4. */
export const proquint = (bits: number): string =>
  [
    consonants[bits >>> 12],
    vowels[(bits >>> 10) & 3],
    consonants[(bits >>> 6) & 15],
    vowels[(bits >>> 4) & 3],
    consonants[bits & 15],
  ].join('');

/** As typed: case, spaces and hyphens do not matter. */
const fold = (text: string): string => text.toLowerCase().replace(/[^a-z]+/g, '');

export async function stretch(text: string): Promise<string> {
  const salt = randomBytes(16);
  return `${salt.toString('base64url')}.${(await stretched(text, salt)).toString('base64url')}`;
}

export async function matchesStretched(text: string, kept: string): Promise<boolean> {
  const [salt = '', hash = ''] = kept.split('.');
  const theirs = Buffer.from(hash, 'base64url');
  const mine = await stretched(text, Buffer.from(salt, 'base64url'));
  return mine.length === theirs.length && timingSafeEqual(mine, theirs);
}

const stretched = (text: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(fold(text), salt, 32, cost, (error, key) => (error === null ? resolve(key) : reject(error)));
  });
