import { expect, test } from 'vitest';
import { addressKey, clientAddress, dropForwarding, trustedPeers } from '../../../server/guard/address.ts';

const nobody = trustedPeers([]);
const proxies = trustedPeers(['10.0.0.0/8', '::1', 'fd00::/8']);
const chain = (text: string) => ({ 'x-forwarded-for': text });

test.each<[string, string, string, typeof nobody, string]>([
  ['a stranger’s word counts for nothing', '203.0.113.7', '1.2.3.4', nobody, '203.0.113.7'],
  ['also beside trusted proxies', '203.0.113.7', '1.2.3.4', proxies, '203.0.113.7'],
  ['a proxy is believed', '10.0.0.2', '198.51.100.9', proxies, '198.51.100.9'],
  ['mapped addresses are plain ones', '::ffff:10.0.0.2', '::ffff:198.51.100.9', proxies, '198.51.100.9'],
  ['only the nearest stranger counts', '10.0.0.2', '1.1.1.1, 198.51.100.9', proxies, '198.51.100.9'],
  ['through two of our proxies', '10.0.0.2', '198.51.100.9, 10.0.0.3', proxies, '198.51.100.9'],
  ['a word that is no address ends the chain', '10.0.0.2', '198.51.100.9, nonsense', proxies, '10.0.0.2'],
  ['so does an empty one', '10.0.0.2', '', proxies, '10.0.0.2'],
  ['IPv6 proxies', '::1', '2001:db8::5', proxies, '2001:db8::5'],
  ['ports are no addresses', '10.0.0.2', '198.51.100.9:4000', proxies, '10.0.0.2'],
])('%s', (_, peer, forwarded, trusted, address) => {
  expect(clientAddress(peer, chain(forwarded), trusted)).toBe(address);
});

test('a hundred forged headers leave one address', () => {
  const seen = Array.from({ length: 100 }, (_, i) =>
    clientAddress('203.0.113.7', chain(`10.9.8.${i}`), proxies),
  );
  expect(new Set(seen)).toEqual(new Set(['203.0.113.7']));
});

test.each([
  ['198.51.100.9', '198.51.100.9'],
  ['2001:db8:1:2ff:a:b:c:d', '2001:db8:1:200::/56'],
  ['2001:db8:1:201::9', '2001:db8:1:200::/56'],
  ['2001:db8:1:300::9', '2001:db8:1:300::/56'],
  ['::1', '0:0:0:0::/56'],
  ['fe80::1%eth0', 'fe80:0:0:0::/56'],
  ['', ''],
])('%s is counted as %s', (address, key) => {
  expect(addressKey(address)).toBe(key);
});

test('forwarding headers are taken off for everyone', () => {
  const headers = {
    host: 'a',
    forwarded: 'for=1.1.1.1',
    'x-forwarded-for': '1.1.1.1',
    'x-forwarded-proto': 'https',
    'x-forwarded-anything': 'x',
    'x-real-ip': '1.1.1.1',
    'x-client-ip': '1.1.1.1',
    'true-client-ip': '1.1.1.1',
    'cf-connecting-ip': '1.1.1.1',
  };
  dropForwarding(headers);
  expect(headers).toEqual({ host: 'a' });
});
