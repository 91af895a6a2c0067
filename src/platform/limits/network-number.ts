import { createHmac } from 'node:crypto';
import { networkOf } from './network-of.ts';

/** The number (0 .. 65,535) that stands for a network at a site during a day. Many networks share a number, and without the key nothing leads back. */
export function networkNumber(key: Buffer, siteId: string, address: string): number {
  return createHmac('sha256', key).update(`${siteId} ${networkOf(address)}`).digest().readUInt16BE(0);
}
