import { expect, test } from 'vitest';
import { clientAddress } from './client-address.ts';

test('without a proxy the address is that of the connection, whatever a client claims', () => {
  expect(clientAddress('203.0.113.9', '198.51.100.4', 0)).toBe('198.51.100.4');
});

test('two people behind one proxy have two addresses', () => {
  expect(clientAddress('203.0.113.9', '127.0.0.1', 1)).toBe('203.0.113.9');
  expect(clientAddress('203.0.113.10', '127.0.0.1', 1)).toBe('203.0.113.10');
});

test('what a client wrote itself into the header is not believed', () => {
  expect(clientAddress('10.0.0.1, 203.0.113.9', '127.0.0.1', 1)).toBe('203.0.113.9');
  expect(clientAddress(['10.0.0.1', '203.0.113.9, 192.0.2.7'], '127.0.0.1', 2)).toBe('203.0.113.9');
});

test('a proxy that says nothing leaves the address of the connection', () => {
  expect(clientAddress(undefined, '127.0.0.1', 1)).toBe('127.0.0.1');
  expect(clientAddress(' , ', undefined, 1)).toBe('unknown');
});
