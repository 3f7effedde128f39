import { expect, test } from 'vitest';
import { decodeConfig } from '../../../server/config.ts';
import { openDoors, watchDoors } from '../../../server/guard/origins.ts';

const doorsOf = (env: Record<string, string>, lan: readonly string[] = []) => {
  const config = decodeConfig(env);
  if (!config.ok) throw new Error('config');
  return openDoors(config.value, lan);
};

test('without a setting, this machine is the only origin', () => {
  expect(doorsOf({ PORT: '3000' }).origins).toEqual([
    'http://localhost:3000',
    'http://127.0.0.1:3000',
    'http://[::1]:3000',
  ]);
});

test('the LAN adds its own addresses and names', () => {
  const doors = doorsOf({ PORT: '80' }, ['192.168.1.20', 'lab-pc.local']);
  expect(doors.origins.slice(3)).toEqual(['http://192.168.1.20', 'http://lab-pc.local']);
  expect(doors.authorities.get('192.168.1.20')).toBe('http://192.168.1.20');
  expect(doors.authorities.get('192.168.1.20:80')).toBe('http://192.168.1.20');
});

test('public origins take the place of localhost', () => {
  const doors = doorsOf({ PUBLIC_ORIGINS: 'https://play.example' });
  expect(doors.origins).toEqual(['https://play.example']);
  expect([...doors.authorities.keys()]).toEqual(['play.example', 'play.example:443']);
});

test('the LAN’s hosts are private addresses and names, never public ones', () => {
  const config = decodeConfig({ ALLOW_INSECURE_LAN: '1' });
  if (!config.ok) throw new Error('config');
  for (const origin of openDoors(config.value).origins) {
    const { hostname } = new URL(origin);
    if (/^\d/.test(hostname)) expect(hostname).toMatch(/^(127|10|192\.168|172|169\.254|100)\./);
  }
});

test('the network is looked at again now and then, and only with the LAN switch', () => {
  const time = { ms: 0 };
  const watch = (env: Record<string, string>) => {
    const config = decodeConfig(env);
    if (!config.ok) throw new Error('config');
    return watchDoors(config.value, () => time.ms);
  };
  const [lan, local] = [watch({ ALLOW_INSECURE_LAN: '1' }), watch({})];
  const before = [lan(), local()];
  time.ms = 4_999;
  expect([lan(), local()].map((doors, i) => doors === before[i])).toEqual([true, true]);
  time.ms = 5_000;
  expect([lan(), local()].map((doors, i) => doors === before[i])).toEqual([false, true]);
});
