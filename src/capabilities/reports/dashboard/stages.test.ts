import { expect, test } from 'vitest';
import type { EditionProgress } from './dashboard.queries.server.ts';
import { stageStates, toDos, type Panel } from './stages.ts';

const nothing: EditionProgress = {
  oldestPending: null, acceptedSites: 0, withoutNotice: 0, campaigns: 0, gaps: 0, missions: 0, missionsOpen: 0, missionsLate: 0,
  auditsToReview: 0, missionsValidated: 0, bodiesMeasured: 0, bodiesScored: 0, frozenAt: null, publishedAt: null, reports: 0,
};
const closed: Panel = { submitted: 0, accepted: 10, open: false };
const whats = (panel: Panel, progress: EditionProgress) => toDos(panel, progress).map(({ what }) => what);

test('while sign-up is open, only decisions wait; planning comes once it is closed', () => {
  expect(whats({ submitted: 3, accepted: 10, open: true }, nothing)).toEqual(['decide']);
  expect(whats(closed, nothing)).toEqual(['plan']);
});

test('in the field, what is late and what is to be reviewed waits', () => {
  const field = { ...nothing, missions: 140, missionsOpen: 40, missionsLate: 4, auditsToReview: 7, missionsValidated: 93, bodiesMeasured: 10, bodiesScored: 8, withoutNotice: 2 };
  expect(whats(closed, field)).toEqual(['notices', 'late', 'review', 'score']);
  expect(stageStates(closed, field)).toMatchObject({ registrations: 'done', notices: 'current', plan: 'done', fieldwork: 'current', review: 'current', freeze: 'todo' });
});

test('once every audit is decided and scored, the freeze waits, then the publication, then nothing', () => {
  const over = { ...nothing, missions: 140, missionsValidated: 140, bodiesMeasured: 10, bodiesScored: 10 };
  expect(whats(closed, over)).toEqual(['freeze']);
  const frozen = { ...over, frozenAt: new Date('2027-07-01') };
  expect(whats(closed, frozen)).toEqual(['publish']);
  const published = { ...frozen, publishedAt: new Date('2027-09-14') };
  expect(whats(closed, published)).toEqual([]);
  expect(new Set(Object.values(stageStates(closed, published)))).toEqual(new Set(['done']));
});
