import { expect, test } from 'vitest';
import { attendanceByBody, type Counted } from './attendance-by-body.ts';

const person = (given: Partial<Counted>): Counted => ({ organisationId: null, official: null, bodyName: '', state: 'coming', arrivedAt: null, ...given });
const at = '2027-11-24T08:00:00.000Z';

test('who came without a place counts as registered and as come; who waits or gave their place back counts nowhere', () => {
  const ofBody = { organisationId: 'granit', official: { name: 'Granit', siren: '213804305' } };
  expect(attendanceByBody([person(ofBody), person({ ...ofBody, state: 'waiting' }), person({ ...ofBody, state: 'waiting', arrivedAt: at }), person({ ...ofBody, state: 'cancelled' })], 'fr')).toEqual([{ name: 'Granit', siren: '213804305', registered: 2, came: 1 }]);
  expect(attendanceByBody([person({ state: 'cancelled' })], 'fr')).toEqual([]);
});

test('what guests wrote counts together whatever its capitals, in the order of the alphabet; who wrote nothing comes last', () => {
  const wrote = (bodyName: string) => person({ bodyName });
  expect(attendanceByBody([wrote(''), wrote('Étang'), wrote('zone'), wrote(' étang ')], 'fr').map(({ name, registered }) => [name, registered])).toEqual([['Étang', 2], ['zone', 1], ['', 1]]);
});
