import { expect, test } from 'vitest';
import type { AuditInput } from '#core/scoring/types.ts';
import { scoringSource } from './scoring-source.ts';
import { simulateGrid } from './simulate-grid.ts';
import { smallEdition } from './small-edition.ts';

const noDelay = () => 0;
const current = scoringSource(smallEdition(), noDelay);
const stricter = scoringSource(
  smallEdition({ 'grid/phone.yaml': ['{ up_to: 3, score: 100 }', '{ up_to: 1, score: 100 }'] }),
  noDelay,
);

function calls(rings: number): AuditInput[] {
  const answers = [
    { itemId: 'phone-answered', value: 'yes', empty: null },
    { itemId: 'phone-rings', value: rings, empty: null },
    { itemId: 'phone-tone', value: 'warm', empty: null },
    { itemId: 'phone-mediator', value: null, empty: 'not_applicable' },
  ] as const;
  return [{ channel: 'phone', answers }];
}

const newItem = `  - id: phone-new
    kind: yes_no
    not_reached: zero
    indicator: access/calls-completed
    label: { fr: Q, en: Q }
    weight: 1
    evidence: none
    source: { kind: state, ref: M9 }
    commitments: []
    recommendation: rec-phone
    review_by: 2027-12-31
`;

const edition = (name: string, rings: number) => ({
  edition: name,
  source: current,
  audits: new Map([['town', calls(rings)]]),
});

test('under the same grid the whole change is yours', () => {
  const [, now] = simulateGrid(current, [edition('2025', 5), edition('2026', 2)]);
  expect(now?.change?.published).toBeCloseTo(70 / 3);
  expect(now?.change?.you).toBeCloseTo(70 / 3);
  expect(now?.change?.grid).toBeCloseTo(0);
});

test('under a stricter draft a change is split into you and the grid, which add up to it', () => {
  const [before, now] = simulateGrid(stricter, [edition('2025', 5), edition('2026', 2)]);
  expect(before).toMatchObject({ body: 'town', edition: '2025', change: null });
  expect(now?.published).toBeCloseTo(100);
  expect(now?.draft).toBeCloseTo(230 / 3);
  expect(now?.change?.you).toBeCloseTo(0);
  expect(now?.change?.grid).toBeCloseTo(70 / 3);
});

test('items the draft adds are missing from old answers and lower the coverage, not the score', () => {
  const added = scoringSource(
    smallEdition({ 'grid/phone.yaml': ['  - id: phone-answered', `${newItem}  - id: phone-answered`] }),
    noDelay,
  );
  const [only] = simulateGrid(added, [edition('2026', 2)]);
  expect(only).toMatchObject({ published: 100, draft: 100, coverage: 4 / 5 });
});

test('answers to an option the draft no longer offers are left out', () => {
  const renamed = scoringSource(smallEdition({ 'grid/phone.yaml': ['id: warm', 'id: friendly'] }), noDelay);
  const [only] = simulateGrid(renamed, [edition('2026', 5)]);
  expect(only?.coverage).toBe(3 / 4);
  expect(only?.draft).toBeCloseTo(65);
});
