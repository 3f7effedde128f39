import { beforeEach, expect, test } from 'vitest';
import { createDice } from '../../../server/accounts/dice.ts';
import { matchesStretched, proquint, recoveryWords, stretch } from '../../../server/accounts/recovery.ts';
import { openSetup } from '../../../server/accounts/setup.ts';
import { createTickets } from '../../../server/accounts/tickets.ts';
import { createTokens } from '../../../server/accounts/tokens.ts';
import type { TokenRow, TokenScope, Vault } from '../../../server/ports.ts';

const time = { nowMs: 0, wallMs: 1_000 };
const clock = { nowMs: () => time.nowMs, wallMs: () => time.wallMs };
const rows = new Map<string, TokenRow>();
const settings = new Map<string, string>();
const revoked = new Set<string>();
const vault: Vault = {
  saveToken: async (row) => void rows.set(row.hash, row),
  findToken: async (hash, atMs) => {
    const row = rows.get(hash);
    if (row === undefined || revoked.has(`${row.room} ${row.playerId}`) || row.expiresAtMs <= atMs)
      return null;
    return { room: row.room, role: row.role, playerId: row.playerId };
  },
  revokeTokens: async (room, playerId) => void revoked.add(`${room} ${playerId}`),
  setting: async (name) => settings.get(name) ?? null,
  saveSetting: async (name, value) => void settings.set(name, value),
  recovery: async () => null,
  saveRecovery: async () => {},
};
const scope: TokenScope = { room: 'r1', role: 'student', playerId: 'p1' };

beforeEach(() => {
  rows.clear();
  settings.clear();
  revoked.clear();
  time.nowMs = 0;
  time.wallMs = 1_000;
});

test('a token is 128 random bits and is kept by hash only', async () => {
  const tokens = createTokens(vault, clock);
  const [one, two] = [await tokens.issue(scope), await tokens.issue(scope)];
  expect(Buffer.from(one, 'base64url')).toHaveLength(16);
  expect(one).not.toBe(two);
  expect(JSON.stringify([...rows])).not.toContain(one);
  expect(await tokens.find(one)).toEqual(scope);
});

test('a wrong, malformed, revoked or expired token finds nothing', async () => {
  const tokens = createTokens(vault, clock);
  const token = await tokens.issue(scope);
  for (const wrong of [
    '',
    'x',
    `${token}x`,
    token.slice(1),
    'A'.repeat(22),
    '\0'.repeat(22),
    `${'a'.repeat(21)}+`,
  ]) {
    expect(await tokens.find(wrong)).toBeNull();
  }
  time.wallMs += 31 * 86_400_000;
  expect(await tokens.find(token)).toBeNull();
  time.wallMs = 1_000;
  await tokens.revoke('r1', 'p1');
  expect(await tokens.find(token)).toBeNull();
});

test('a link key matches its own hash and no other', () => {
  const tokens = createTokens(vault, clock);
  const key = tokens.secret();
  expect(tokens.matches(key.text, key.hash)).toBe(true);
  expect(tokens.matches(tokens.secret().text, key.hash)).toBe(false);
  expect(tokens.matches(key.text, '')).toBe(false);
});

test('a ticket works once, and for a minute', () => {
  const tickets = createTickets(clock, 60_000);
  const ticket = tickets.issue(scope);
  expect(tickets.redeem(ticket)).toEqual(scope);
  expect(tickets.redeem(ticket)).toBeNull();
  const late = tickets.issue(scope);
  time.nowMs += 60_000;
  expect(tickets.redeem(late)).toBeNull();
  expect(tickets.redeem('nonsense')).toBeNull();
});

test('a wall clock that steps by an hour takes no ticket away', () => {
  const tickets = createTickets(clock, 60_000);
  const ticket = tickets.issue(scope);
  time.wallMs += 3_600_000;
  expect(tickets.redeem(ticket)).toEqual(scope);
});

test('the set-up secret is made once and is the same after a restart', async () => {
  const first = await openSetup(vault);
  const second = await openSetup(vault);
  expect(first.path).toMatch(/^\/teach#setup=[\w-]{22}$/);
  expect(second.path).toBe(first.path);
  const [, secret = ''] = first.path.split('=');
  expect(second.matches(secret)).toBe(true);
  expect(second.matches('')).toBe(false);
  expect(second.matches(secret.slice(1))).toBe(false);
});

// The examples of arXiv:0901.4016, section "Examples": addresses as two proquints each.
test.each([
  [127 * 256 + 0, 'lusab'],
  [0 * 256 + 1, 'babad'],
  [63 * 256 + 84, 'gutih'],
  [220 * 256 + 193, 'tugad'],
  [140 * 256 + 98, 'mudof'],
])('%i is the word %s', (bits, word) => {
  expect(proquint(bits)).toBe(word);
});

test('six recovery words, as a person would type them, and no other', async () => {
  const words = recoveryWords();
  expect(words).toHaveLength(6);
  for (const word of words) expect(word).toMatch(/^[b-z][aiou][b-z][aiou][b-z]$/);
  const kept = await stretch(words.join(' '));
  expect(kept).not.toContain(words[0]);
  expect(await matchesStretched(words.join('-').toUpperCase(), kept)).toBe(true);
  expect(await matchesStretched(words.toReversed().join(' '), kept)).toBe(false);
  expect(await matchesStretched('', kept)).toBe(false);
  expect(await matchesStretched(words.join(' '), '')).toBe(false);
});

test('ids are twelve safe characters and do not repeat', () => {
  const dice = createDice();
  const ids = Array.from({ length: 1000 }, () => dice.id());
  for (const id of ids) expect(id).toMatch(/^[\w-]{12}$/);
  expect(new Set(ids).size).toBe(1000);
  expect(dice.below(1)).toBe(0);
  expect(dice.seed()).toBeLessThan(2 ** 32);
});
