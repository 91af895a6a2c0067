import { expect, test } from 'vitest';
import { contactAddress } from './contact-address.ts';

test('the address is taken out of the sender, with or without a name', () => {
  expect(contactAddress('Parvis <barometre@example.org>')).toBe('barometre@example.org');
  expect(contactAddress('barometre@example.org')).toBe('barometre@example.org');
});
