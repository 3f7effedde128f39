/**
 * The set-up secret: whoever holds it may open rooms on this instance. Made at the first start and kept, because the teacher's
 * bookmark should go on working; it travels only in the fragment of a link, which browsers never send.
 */
import type { Vault } from '../ports.ts';
import { hashSecret, matchesHash, secretText } from './tokens.ts';

export interface Setup {
  /** `/teach#setup=...`, to be put behind an origin. */
  readonly path: string;
  matches(text: string): boolean;
}

export async function openSetup(vault: Vault): Promise<Setup> {
  const secret = (await vault.setting('setup')) ?? (await makeSecret(vault));
  const hash = hashSecret(secret);
  return { path: `/teach#setup=${secret}`, matches: (text) => matchesHash(text, hash) };
}

async function makeSecret(vault: Vault): Promise<string> {
  const secret = secretText();
  await vault.saveSetting('setup', secret);
  return secret;
}
