import { expect, test } from 'vitest';
import { AddressRefused, hostAndPort, isPublicAddress, pinnedAddress, type Guard } from './address-guard.ts';

test('private, local, shared, multicast and reserved addresses are not public, in any dress', () => {
  for (const address of [
    '0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '127.255.255.254', '169.254.169.254', '172.16.0.1', '172.31.255.255', '192.168.1.1', '198.18.0.1', '224.0.0.1', '239.1.1.1', '255.255.255.255',
    '::', '::1', '::ffff:127.0.0.1', '::ffff:7f00:1', '::127.0.0.1', '64:ff9b::7f00:1', 'fe80::1', 'fe80::1%eth0', 'fc00::1', 'fd12::1', 'ff02::1', '2002:7f00:1::', '2001:0:7f00:1::', '2001:db8::1', 'localhost', '', '0x7f000001',
  ]) expect(isPublicAddress(address), address).toBe(false);
  for (const address of ['8.8.8.8', '172.15.0.1', '172.32.0.1', '193.252.1.1', '2a01:e0a::1', '2606:4700::1111']) expect(isPublicAddress(address), address).toBe(true);
});

const guard = (addresses: string[]): Guard => ({ resolve: async () => addresses, alsoAllowed: new Set() });
const refusal = (promise: Promise<string>) => promise.then(() => 'allowed', (error: unknown) => (error instanceof AddressRefused ? error.reason : 'other'));

test('a name is refused when one of its addresses is not public, or when it has none', async () => {
  expect(await pinnedAddress(guard(['193.252.1.1']), 'ville.example', 443)).toBe('193.252.1.1');
  expect(await refusal(pinnedAddress(guard(['193.252.1.1', '10.0.0.1']), 'ville.example', 443))).toBe('private_address');
  expect(await refusal(pinnedAddress(guard([]), 'ville.example', 443))).toBe('name');
});

test('only the ports of the web, only its schemes, no password', async () => {
  expect(await refusal(pinnedAddress(guard(['193.252.1.1']), 'ville.example', 22))).toBe('port');
  for (const address of ['file:///etc/passwd', 'ftp://ville.example/', 'javascript:alert(1)', 'http://a:b@ville.example/', 'nonsense']) expect(() => hostAndPort(address), address).toThrow(AddressRefused);
  expect(hostAndPort('https://ville.example/x')).toMatchObject({ host: 'ville.example', port: 443 });
});

test('addresses written to look like none are refused as what they are', async () => {
  // The URL parser turns each of these into 127.0.0.1.
  for (const address of ['http://2130706433/', 'http://0x7f.1/', 'http://0177.0.0.1/', 'http://127.1/', 'http://①②⑦.0.0.1/']) {
    const { host, port } = hostAndPort(address);
    expect(await refusal(pinnedAddress(guard([]), host, port)), address).toBe('private_address');
  }
  expect(await refusal(pinnedAddress(guard([]), '[::ffff:10.0.0.1]', 80))).toBe('private_address');
});

test('loopback is reached only where a test says so, by host and port', async () => {
  const open: Guard = { resolve: async () => ['127.0.0.1'], alsoAllowed: new Set(['site.example:8123']) };
  expect(await pinnedAddress(open, 'site.example', 8123)).toBe('127.0.0.1');
  expect(await refusal(pinnedAddress(open, 'site.example', 80))).toBe('private_address');
});
