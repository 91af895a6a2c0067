import { createHmac } from 'node:crypto';
import { isIPv6 } from 'node:net';

/**
 * The number (0 .. 65,535) that stands for a network at a site during a day. Of an IPv6 address the first 64 bits are the
 * network; an IPv4 address is one. Many networks share a number, and without the key nothing leads back.
 */
export function networkNumber(key: Buffer, siteId: string, address: string): number {
  return createHmac('sha256', key).update(`${siteId} ${networkOf(address)}`).digest().readUInt16BE(0);
}

function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped) return mapped[1] ?? address;
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.toLowerCase().split('%', 1)[0]?.split('::') ?? [];
  const start = head.split(':').filter((group) => group !== '');
  const end = tail === undefined ? [] : tail.split(':').filter((group) => group !== '');
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - start.length - end.length }, () => '0');
  return [...start, ...zeros, ...end].slice(0, 4).map((group) => group.replace(/^0+(?=.)/, '')).join(':');
}
