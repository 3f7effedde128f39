import { expect, test } from 'vitest';
import { decodeConfig, sayFault } from '../../server/config.ts';

const read = (env: Record<string, string>) => {
  const config = decodeConfig(env);
  if (!config.ok) throw new Error(config.error.map(sayFault).join(' '));
  return config.value;
};

test('an empty environment is a server for this machine alone', () => {
  const config = read({});
  expect(config).toMatchObject({
    port: 2567,
    host: null,
    publicOrigins: [],
    insecureLan: false,
    trustProxy: [],
    nonBrowser: false,
    maxRooms: 200,
    maxSeats: 2000,
  });
  expect(config.directories.store).toMatch(/\/data$/);
});

test('empty variables count as left out', () => {
  expect(read({ PORT: '', HOST: '', PUBLIC_ORIGINS: ' ', ALLOW_INSECURE_LAN: '' })).toEqual(read({}));
});

test.each([
  ['PORT', '0'],
  ['PORT', '65536'],
  ['PORT', '80a'],
  ['PORT', '-1'],
  ['PORT', '1e3'],
  ['MAX_ROOMS', 'many'],
  ['MAX_SEATS', '0'],
  ['CREATE_PER_HOUR', '1.5'],
  ['ALLOW_INSECURE_LAN', 'yes'],
  ['ALLOW_NON_BROWSER', 'true'],
  ['PUBLIC_ORIGINS', 'play.school.example'],
  ['PUBLIC_ORIGINS', 'https://play.school.example/'],
  ['PUBLIC_ORIGINS', 'https://PLAY.school.example'],
  ['PUBLIC_ORIGINS', 'https://play.school.example:443'],
  ['PUBLIC_ORIGINS', 'http://play.school.example'],
  ['PUBLIC_ORIGINS', 'ftp://play.school.example'],
  ['PUBLIC_ORIGINS', 'null'],
  ['PUBLIC_ORIGINS', '*'],
  ['TRUST_PROXY', 'true'],
  ['TRUST_PROXY', '10.0.0.0/33'],
  ['TRUST_PROXY', '300.0.0.1'],
  ['TRUST_PROXY', '::1/129'],
  ['TRUST_PROXY', 'proxy.example'],
  ['DATABASE_URL', 'postgres://db/runqueue'],
])('%s=%s is one clear sentence', (name, value) => {
  const config = decodeConfig({ [name]: value });
  expect(config.ok).toBe(false);
  if (config.ok) return;
  expect(config.error).toHaveLength(1);
  expect(sayFault(config.error[0]!)).toMatch(new RegExp(`^${name}: expected .+\\.$`));
});

test('every bad variable is named at once', () => {
  const config = decodeConfig({ PORT: 'x', MAX_ROOMS: 'x', TRUST_PROXY: 'x y', ALLOW_NON_BROWSER: '2' });
  expect(config.ok ? [] : config.error.map((fault) => fault.path).sort()).toEqual([
    'ALLOW_NON_BROWSER',
    'MAX_ROOMS',
    'PORT',
    'TRUST_PROXY',
    'TRUST_PROXY',
  ]);
});

test('good values are read as they are', () => {
  const config = read({
    PORT: '8080',
    HOST: '127.0.0.1',
    PUBLIC_ORIGINS: 'https://play.school.example, http://localhost:5173',
    TRUST_PROXY: '10.0.0.0/8,::1 192.168.1.5',
    ALLOW_NON_BROWSER: '1',
  });
  expect(config.port).toBe(8080);
  expect(config.publicOrigins).toEqual(['https://play.school.example', 'http://localhost:5173']);
  expect(config.trustProxy).toEqual(['10.0.0.0/8', '::1', '192.168.1.5']);
  expect(config.nonBrowser).toBe(true);
});

test('plain http from elsewhere needs the LAN switch', () => {
  const env = { PUBLIC_ORIGINS: 'http://192.168.1.20:2567' };
  expect(decodeConfig(env).ok).toBe(false);
  expect(decodeConfig({ ...env, ALLOW_INSECURE_LAN: '1' }).ok).toBe(true);
});
