import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { readSettings } from './env.ts';

test('a secret drawn at random is never taken for a weak one, whatever its first letters', () => {
  for (const first of ['0', 'x', 'X', '00', '000x']) {
    const secret = first + randomBytes(33).toString('base64');
    expect(readSettings({ PARVIS_SECRET: secret }).secret).toBe(secret);
  }
});

test('a missing, short, known or repetitive secret is refused', () => {
  expect(() => readSettings({})).toThrow(expect.objectContaining({ code: 'secret_missing' }));
  for (const secret of ['short', 'changeme-changeme-changeme-changeme', '0'.repeat(40), `xxxx${'ab'.repeat(20)}`, 'secretAbCdEfGhIjKlMnOpQrStUvWxYz123']) {
    expect(() => readSettings({ PARVIS_SECRET: secret })).toThrow(expect.objectContaining({ code: 'secret_weak' }));
  }
});

test('a command that opens no session needs no secret, yet refuses a weak one', () => {
  expect(readSettings({}, { secretNeeded: false }).secret.length).toBeGreaterThan(40);
  expect(() => readSettings({ PARVIS_SECRET: 'short' }, { secretNeeded: false })).toThrow(expect.objectContaining({ code: 'secret_weak' }));
});
