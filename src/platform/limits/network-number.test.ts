import { expect, test } from 'vitest';
import { networkNumber } from './network-number.ts';

const key = Buffer.alloc(32, 1);

test('a network is an IPv4 address or the first half of an IPv6 one, however it is written', () => {
  const number = (address: string) => networkNumber(key, 'site', address);
  expect(number('2001:db8:0:1::7')).toBe(number('2001:0db8:0000:0001:aaaa:bbbb:cccc:dddd'));
  expect(number('2001:db8:0:1::7')).not.toBe(number('2001:db8:0:2::7'));
  expect(number('::ffff:192.0.2.7')).toBe(number('192.0.2.7'));
  expect(number('192.0.2.7')).not.toBe(number('192.0.2.8'));
});

test('another day or another site gives another number, and numbers are coarse', () => {
  expect(networkNumber(key, 'site', '192.0.2.7')).not.toBe(networkNumber(Buffer.alloc(32, 2), 'site', '192.0.2.7'));
  expect(networkNumber(key, 'site', '192.0.2.7')).not.toBe(networkNumber(key, 'other', '192.0.2.7'));
  expect(networkNumber(key, 'site', '192.0.2.7')).toBeLessThan(65_536);
});
