/** Secrets of 128 bits: opaque, kept as SHA-256 only, bound to one room and role, so that removal bites at once. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Clock, Tokens, Vault } from '../ports.ts';

/** A room's tokens outlive a term of lessons by nothing: the longest is cut when the room is purged. */
const lifeMs = 30 * 86_400_000;

export const secretText = (): string => randomBytes(16).toString('base64url');
export const hashSecret = (text: string): string => createHash('sha256').update(text).digest('base64url');
/** Says nothing to a stopwatch about where the two differ. */
export const matchesHash = (text: string, hash: string): boolean => {
  const [mine, theirs] = [Buffer.from(hashSecret(text)), Buffer.from(hash)];
  return mine.length === theirs.length && timingSafeEqual(mine, theirs);
};

const tokenShape = /^[\w-]{22}$/;

export function createTokens(vault: Vault, clock: Clock): Tokens {
  return {
    async issue(scope) {
      const token = secretText();
      await vault.saveToken({ ...scope, hash: hashSecret(token), expiresAtMs: clock.wallMs() + lifeMs });
      return token;
    },
    find: async (token) =>
      tokenShape.test(token) ? vault.findToken(hashSecret(token), clock.wallMs()) : null,
    revoke: (room, playerId) => vault.revokeTokens(room, playerId, clock.wallMs()),
    secret() {
      const text = secretText();
      return { text, hash: hashSecret(text) };
    },
    matches: matchesHash,
  };
}
