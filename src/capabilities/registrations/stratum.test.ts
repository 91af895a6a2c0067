import { expect, test } from 'vitest';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import { stratumOf } from './stratum.ts';

const edition = loadEdition('2027');

test('bounds of strata are inclusive: 2,000 inhabitants are small, 2,001 are not', () => {
  expect(stratumOf(edition, 'commune', 2_000).stratum).toBe('under-2k');
  expect(stratumOf(edition, 'commune', 2_001).stratum).toBe('2k-10k');
  expect(stratumOf(edition, 'commune', 2_000_000).stratum).toBe('over-100k');
});

test('a kind that is not stratified is compared with itself, whatever its population', () => {
  expect(stratumOf(edition, 'region', 3_000_000)).toEqual({ stratum: 'all', reason: { code: 'kind_alone', kind: 'region' } });
});

test('a body without population stands in no stratum', () => {
  expect(stratumOf(edition, 'commune', null)).toEqual({ stratum: 'all', reason: { code: 'no_population' } });
});
