import { expect, test } from 'vitest';
import { compareWithPeers, publishClass } from './peer-comparison.ts';
import type { Peer } from './peer-comparison.ts';

const peer = (id: number, value: number, owner = `o${id}`): Peer => ({ id: `s${id}`, owner, value, variance: 9, degreesOfFreedom: 8 });
const others = (values: number[]): Peer[] => values.map((value, i) => peer(i + 1, value));

test('a structure is compared with the mean of the others, not of all', () => {
  const own = peer(0, 80);
  const got = compareWithPeers(own, [own, ...others([60, 62, 64, 66, 68])]);
  if (got.kind !== 'value') throw new Error(got.kind);
  expect(got.value.difference.difference).toBe(16);
  expect(got.value.difference.standardError).toBeCloseTo(Math.sqrt(9 + (5 * 9) / 25), 12);
  expect(got.value.others).toEqual({ count: 5, mean: 64, quartiles: null });
});

test('with four others there is no comparison, and quartiles need ten', () => {
  expect(compareWithPeers(peer(0, 80), others([60, 62, 64, 66]))).toEqual({ kind: 'not_enough_data', missing: 'peers' });
  const ten = compareWithPeers(peer(0, 80), others([50, 52, 54, 56, 58, 60, 62, 64, 66, 68]));
  expect(ten).toMatchObject({ kind: 'value', value: { others: { quartiles: [55, 59, 64] } } });
});

test('other sites of the same body do not count as protection, and a class held by one body is not shown', () => {
  const own = peer(0, 80, 'agglo');
  const mixed = [peer(1, 70, 'agglo'), ...[2, 3, 4, 5].map((id) => peer(id, 60))];
  expect(compareWithPeers(own, mixed)).toEqual({ kind: 'not_enough_data', missing: 'peers' });
  const held = [...[1, 2, 3, 4].map((id) => peer(id, 60, 'big')), peer(5, 60), peer(6, 61)];
  expect(compareWithPeers(own, held)).toEqual({ kind: 'not_applicable', reason: 'one_owner' });
});

test('a whole class is published in whole points, without minimum or maximum', () => {
  const got = publishClass(others([50.4, 52, 54, 56, 58, 60, 62, 64, 66, 68, 70.2]));
  expect(got).toEqual({ kind: 'value', value: { count: 11, mean: 60, quartiles: [55, 60, 65] } });
  expect(publishClass(others([1, 2, 3, 4, 5]))).toEqual({ kind: 'not_enough_data', missing: 'peers' });
});
