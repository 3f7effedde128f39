/** Who is asking: an address from the socket, or from the forwarding header of a peer we trust and of nobody else. */
import type { IncomingHttpHeaders } from 'node:http';
import { BlockList, isIP, isIPv4 } from 'node:net';

/** Headers by which proxies speak of the client; deleted for everyone once the address is known. */
const forwarding =
  /^(forwarded|x-forwarded-.*|x-real-ip|x-client-ip|x-cluster-client-ip|true-client-ip|cf-connecting-ip|fastly-client-ip)$/;

/** The networks of TRUST_PROXY, decoded before. */
export function trustedPeers(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const text of networks) {
    const [address = '', bits] = text.split('/');
    const family = isIPv4(address) ? 'ipv4' : 'ipv6';
    list.addSubnet(address, bits === undefined ? (family === 'ipv4' ? 32 : 128) : Number(bits), family);
  }
  return list;
}

/** `::ffff:10.0.0.1` and `10.0.0.1` are one address. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '').toLowerCase();

const isTrusted = (trusted: BlockList, address: string): boolean =>
  isIP(address) !== 0 && trusted.check(address, isIPv4(address) ? 'ipv4' : 'ipv6');

/** The nearest address that is not one of our own proxies. A word that is no address ends the chain. */
export function clientAddress(
  peer: string | undefined,
  headers: IncomingHttpHeaders,
  trusted: BlockList,
): string {
  let address = plain(peer ?? '');
  const header = headers['x-forwarded-for'];
  const chain = (typeof header === 'string' ? header.split(',') : []).map((word) => plain(word.trim()));
  while (isTrusted(trusted, address)) {
    const next = chain.pop();
    if (next === undefined || isIP(next) === 0) break;
    address = next;
  }
  return address;
}

export function dropForwarding(headers: IncomingHttpHeaders): void {
  for (const name of Object.keys(headers)) {
    if (forwarding.test(name)) delete headers[name];
  }
}

/** What limits are counted by: an IPv4 address, or the /56 that a household or school gets of IPv6. */
export function addressKey(address: string): string {
  if (isIP(address) !== 6) return address;
  const [left = '', right = ''] = address.split('%')[0]?.split('::') ?? [];
  const head = left.split(':').filter(Boolean);
  const tail = right.split(':').filter(Boolean);
  const gap = Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0');
  const groups = [...head, ...(address.includes('::') ? gap : []), ...tail].map((group) =>
    Number.parseInt(group, 16),
  );
  const [a = 0, b = 0, c = 0, d = 0] = groups;
  return `${[a, b, c, d & 0xff00].map((group) => group.toString(16)).join(':')}::/56`;
}
