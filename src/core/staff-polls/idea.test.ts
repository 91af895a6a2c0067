import fc from 'fast-check';
import { expect, test } from 'vitest';
import { onlyMasks, supportsShown } from './idea.ts';

test('supports are told in steps of five, and never say that everybody or nobody supports an idea', () => {
  const shown = (voters: number, supports: number) => supportsShown({ voters, supports });
  expect([shown(9, 9), shown(10, 4), shown(10, 10), shown(43, 12), shown(43, 43)]).toEqual([null, 0, 5, 10, 35]);
  fc.assert(fc.property(fc.integer({ min: 10, max: 500 }), fc.nat(500), (voters, more) => {
    const supports = Math.min(voters, more);
    const told = shown(voters, supports) ?? -1;
    // Whoever knows four voters cannot tell the fifth: as much would be told of five numbers of supports at least.
    const alike = Array.from({ length: voters + 1 }, (_, n) => n).filter((n) => shown(voters, n) === told);
    expect(alike).toContain(supports);
    expect(alike.length).toBeGreaterThanOrEqual(5);
  }));
});

test('who reads ideas before they are shown may leave words out, and put none in', () => {
  const words = 'Demander à Sophie Martin d’ouvrir à 8 h, comme à Ancenis.';
  expect(onlyMasks(words, words)).toBe(true);
  expect(onlyMasks(words, 'Demander à [nom] d’ouvrir à 8 h, comme à [lieu].')).toBe(true);
  expect(onlyMasks(words, '[…] d’ouvrir à 8 h, comme à Ancenis.')).toBe(true);
  expect(onlyMasks(words, 'Demander à [nom] d’ouvrir à 9 h, comme à Ancenis.')).toBe(false);
  expect(onlyMasks(words, 'Demander à Sophie Martin d’ouvrir à 8 h')).toBe(false);
  expect(onlyMasks(words, 'd’ouvrir à 8 h, comme à Ancenis.')).toBe(false);
  expect(onlyMasks(words, 'comme à Ancenis. [nom] Demander')).toBe(false);
  expect(onlyMasks(words, '[…]')).toBe(false);
});
