import { expect, test } from 'vitest';
import { seal, unseal } from './seal.ts';

const secret = 'Q7rT2mXv9LpK4sWz8BnC1hJd6GfY3aEu';

test('what is sealed opens with the same secret and purpose only', () => {
  const sealed = seal(secret, 'authenticator', 'JBSWY3DPEHPK3PXP');
  expect(unseal(secret, 'authenticator', sealed)).toBe('JBSWY3DPEHPK3PXP');
  expect(unseal(secret, 'provider-token', sealed)).toBeNull();
  expect(unseal(`${secret}x`, 'authenticator', sealed)).toBeNull();
});

test('a sealed text that was changed, cut or invented does not open', () => {
  const sealed = seal(secret, 'authenticator', 'JBSWY3DPEHPK3PXP');
  const bytes = Buffer.from(sealed, 'base64url');
  for (let i = 0; i < bytes.length; i++) {
    const changed = Buffer.from(bytes);
    changed[i] = (changed[i] ?? 0) ^ 1;
    expect(unseal(secret, 'authenticator', changed.toString('base64url'))).toBeNull();
  }
  expect(unseal(secret, 'authenticator', sealed.slice(0, 20))).toBeNull();
  expect(unseal(secret, 'authenticator', '')).toBeNull();
});

test('the same text is sealed differently each time', () => {
  expect(seal(secret, 'authenticator', 'x')).not.toBe(seal(secret, 'authenticator', 'x'));
});
