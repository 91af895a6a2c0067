import { expect, test } from 'vitest';
import { conflictsOf } from './conflict-graph.ts';

const owners = new Map([['town', '1'], ['library of the town', '1'], ['neighbour', '2'], ['service without number', null], ['another without number', null]]);

test('a juror is tied to a body whom they touch, and to every other body of its owner', () => {
  expect(conflictsOf([{ organisationId: 'town', kind: 'employer' }], owners)).toEqual(new Map([['town', ['employer']], ['library of the town', ['owner']]]));
});

test('several ties to one body are told together, each once', () => {
  const edge = { organisationId: 'neighbour', kind: 'audit' } as const;
  expect(conflictsOf([edge, edge, { ...edge, kind: 'kin' }], owners)).toEqual(new Map([['neighbour', ['audit', 'kin']]]));
});

test('bodies of which no owner is known are not taken for one', () => {
  expect([...conflictsOf([{ organisationId: 'service without number', kind: 'mandate' }], owners).keys()]).toEqual(['service without number']);
});

test('whoever touches nobody is tied to nobody', () => {
  expect(conflictsOf([], owners).size).toBe(0);
});
