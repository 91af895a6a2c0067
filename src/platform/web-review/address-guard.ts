import { lookup as systemLookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** Resolves a name to all its addresses. */
export type Resolve = (host: string) => Promise<string[]>;

export interface Guard {
  resolve: Resolve;
  /** `host:port` that may be reached although they are not public: for tests of this machine only. */
  alsoAllowed: ReadonlySet<string>;
}

/** Why a connection is not made. */
export type GuardRefusal = 'scheme' | 'port' | 'name' | 'private_address';

export class AddressRefused extends Error {
  readonly reason: GuardRefusal;
  constructor(reason: GuardRefusal) {
    super(`address refused: ${reason}`);
    this.reason = reason;
  }
}

export const resolveBySystem: Resolve = async (host) => (await systemLookup(host, { all: true, verbatim: true })).map(({ address }) => address);

// IANA special-purpose registry: what is not on the public network, in IPv4.
const special = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24],
  ['192.31.196.0', 24], ['192.52.193.0', 24], ['192.88.99.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
] as const) special.addSubnet(net, bits, 'ipv4');

// In IPv6 only global unicast is public, less what carries IPv4 addresses inside or documents.
const global6 = new BlockList();
global6.addSubnet('2000::', 3, 'ipv6');
const special6 = new BlockList();
for (const [net, bits] of [['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['3fff::', 20]] as const) special6.addSubnet(net, bits, 'ipv6');

/** Whether an address is one of the public network. Mapped, translated and tunnelled IPv4 addresses are not. */
export function isPublicAddress(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !special.check(address, 'ipv4');
    case 6:
      return !address.includes('%') && global6.check(address, 'ipv6') && !special6.check(address, 'ipv6');
    default:
      return false;
  }
}

/**
 * The address to connect to for a name and a port: resolved now, once, by us. Whoever connects uses this address and not the
 * name, so that a name which changes its mind (DNS rebinding) gains nothing. One private address among several refuses all.
 * Throws `AddressRefused`.
 */
export async function pinnedAddress({ resolve, alsoAllowed }: Guard, host: string, port: number): Promise<string> {
  const name = host.replace(/^\[|\]$/g, '').replace(/\.$/, '').toLowerCase();
  const exempt = alsoAllowed.has(`${name}:${port}`);
  if (port !== 80 && port !== 443 && !exempt) throw new AddressRefused('port');
  const addresses = isIP(name) ? [name] : await resolve(name).catch(() => []);
  const [first] = addresses;
  if (first === undefined) throw new AddressRefused('name');
  if (!exempt && !addresses.every(isPublicAddress)) throw new AddressRefused('private_address');
  return first;
}

/** The host and port of a web address. Throws `AddressRefused` on any other scheme, or with a password in it. */
export function hostAndPort(address: string): { url: URL; host: string; port: number } {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username || url.password) throw new AddressRefused('scheme');
  return { url, host: url.hostname, port: Number(url.port) || (url.protocol === 'https:' ? 443 : 80) };
}
