import { expect, test } from 'vitest';
import { frenchOf, frenchPoint } from './french.ts';

test('a count is plural from two on', () => {
  expect(['0,7', '1,9', '2', '-0,4', '\u22123', 1].map(frenchPoint)).toEqual(['point', 'point', 'points', 'point', 'points', 'point']);
});

test('« de » meets the name that follows', () => {
  expect(['Angers', 'Auch', 'Étampes', 'Hyères', 'Lyon', 'Le Mans', 'Les Ulis', 'La Rochelle', 'L’Haÿ-les-Roses', 'Yerres'].map(frenchOf)).toEqual([
    'd’Angers', 'd’Auch', 'd’Étampes', 'd’Hyères', 'de Lyon', 'du Mans', 'des Ulis', 'de La Rochelle', 'de L’Haÿ-les-Roses', 'd’Yerres',
  ]);
});
