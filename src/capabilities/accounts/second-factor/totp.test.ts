import { expect, test } from 'vitest';
import { base32, newTotpSecret, stepOf, stepOfCode, totpAddress, totpCode } from './totp.server.ts';

const secret = base32(Buffer.from('12345678901234567890'));

test('codes are those of RFC 6238, appendix B (last six digits)', () => {
  const known: [number, string][] = [[59, '287082'], [1111111109, '081804'], [1111111111, '050471'], [1234567890, '005924'], [2000000000, '279037'], [20000000000, '353130']];
  for (const [seconds, code] of known) expect(totpCode(secret, stepOf(new Date(seconds * 1000)))).toBe(code);
});

test('a code serves one step before and after its own, and no longer', () => {
  const now = new Date(1_700_000_000_000);
  const step = stepOf(now);
  const served = [-3, -2, -1, 0, 1, 2, 3].filter((shift) => stepOfCode(secret, totpCode(secret, step + shift), { now, lastStep: 0 }) === step + shift);
  expect(served).toEqual([-1, 0, 1]);
});

test('a code that has served, and every earlier one, is refused', () => {
  const now = new Date(1_700_000_000_000);
  const step = stepOf(now);
  expect(stepOfCode(secret, totpCode(secret, step), { now, lastStep: step })).toBeNull();
  expect(stepOfCode(secret, totpCode(secret, step - 1), { now, lastStep: step })).toBeNull();
  expect(stepOfCode(secret, totpCode(secret, step + 1), { now, lastStep: step })).toBe(step + 1);
});

test('secrets are long, and their address is what applications read', () => {
  expect(newTotpSecret()).toMatch(/^[A-Z2-7]{32}$/);
  expect(totpAddress('ABC', 'rose@ville.fr')).toBe('otpauth://totp/Parvis:rose%40ville.fr?secret=ABC&issuer=Parvis&period=30&digits=6');
});
