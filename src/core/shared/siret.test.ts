import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compactDigits, isSiren, isSiret, sirenOfSiret } from './siret.ts';

test('a SIREN has nine digits and a check digit', () => {
  expect(isSiren('217500016')).toBe(true); // Paris
  expect(isSiren('200046977')).toBe(true); // Métropole de Lyon
  expect(isSiren('217500017')).toBe(false);
  expect(isSiren('21750001')).toBe(false);
  expect(isSiren('21750001X')).toBe(false);
});

test('a SIRET is a SIREN and five digits, with a check digit over all fourteen', () => {
  expect(isSiret('21750001600019')).toBe(true);
  expect(isSiret('21750001600018')).toBe(false);
  expect(isSiret('217500016')).toBe(false);
  expect(sirenOfSiret('21750001600019')).toBe('217500016');
});

test('La Poste’s establishments follow the sum of their digits, its head office the ordinary rule', () => {
  expect(isSiret('35600000000048')).toBe(true); // head office, Luhn
  expect(isSiret('35600000049837')).toBe(true); // 3+5+6+4+9+8+3+7 = 45
  expect(isSiret('35600000049838')).toBe(false);
});

test('nobody else may use the exception of La Poste', () => {
  expect(isSiret('21750001600003')).toBe(false); // digits add up to 25, but this is Paris
});

test('one wrong digit is always seen', () => {
  const wrong = fc.tuple(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }));
  fc.assert(
    fc.property(fc.constantFrom('217500016', '200046977', '225900018'), wrong, (siren, [place, shift]) => {
      const digits = [...siren];
      digits[place] = String((Number(digits[place]) + shift) % 10);
      expect(isSiren(digits.join(''))).toBe(false);
    }),
  );
});

test('what people type around the digits is left out', () => {
  expect(compactDigits('217\u202f500 016\u00a000019')).toBe('21750001600019');
  expect(compactDigits('217-500.016')).toBe('217500016');
});
