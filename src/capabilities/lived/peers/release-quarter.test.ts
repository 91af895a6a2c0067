import { beforeAll, expect, test } from 'vitest';
import { addDays } from '#core/calendar/date.ts';
import { betraysFew } from '#core/anonymity/derivable.ts';
import { auditInsiders } from '#core/anonymity/feasibility-audit.ts';
import { buildPeerGroups, publishEdition } from '#capabilities/benchmarks/index.server.ts';
import { fixedClock } from '#platform/clock.ts';
import { highsFeasibility } from '#platform/optimisation/highs-feasibility.server.ts';
import { testApp } from '#tests/harness/app.ts';
import { aScoredPanel, panelEdition, type PanelMember } from '#tests/harness/panel-builders.ts';
import { daysOfQuarter, quarterDue, quarterOf } from '../quarter.ts';
import { groupsToRead, releasedGroups, releasedScoresOf } from './release.queries.server.ts';
import { releaseDueQuarter, releaseQuarter } from './release-quarter.server.ts';

const parvis = await testApp();
const { ownerPool } = parvis.app;
let panel: PanelMember[];

/** So many opinions a day on 30 days of a quarter, at the level of the body. */
async function hear(bodies: readonly PanelMember[], quarter: string, { perDay = 6, shift = 0 } = {}): Promise<void> {
  const { from } = daysOfQuarter(quarter);
  const rows = bodies.flatMap(({ id, score }) => Array.from({ length: 30 }, (_, i) => {
    const level = Math.min(100, Math.max(0, Math.round(score + shift + ((i * 7) % 9) - 4)));
    return { organisation_id: id, question: 'welcome', day: addDays(from, 2 * i), criterion: i % 2 === 0 ? 'courtesy' : 'clarity', n: perDay, total: perDay * level, squares: perDay * (level * level + 300) };
  }));
  await ownerPool.query(`insert into opinion_organisation_day (organisation_id, question, day, criterion, steps, source, n, total, squares, histogram, marked_histogram)
    select organisation_id, question, day, criterion, 4, 'scan', n, total, squares, '{0,0,0,0}', '{0,0,0,0}'
    from json_to_recordset($1::json) as r(organisation_id uuid, question text, day date, criterion text, n int, total int, squares int)`, [JSON.stringify(rows)]);
}

const of = (kind: string) => panel.filter((member) => member.kind === kind);
const release = (quarter: string) => parvis.system((ctx) => releaseQuarter(ctx, quarter, panelEdition));
const groupsOf = (quarter: string) => parvis.system((ctx) => groupsToRead(ctx.db, quarter));

beforeAll(async () => {
  panel = await aScoredPanel(parvis, [
    { kind: 'commune', population: 5_000, count: 16 }, { kind: 'commune', population: 15_000, count: 9 }, { kind: 'hospital', count: 8 }, { kind: 'university', count: 3 },
  ]);
  await parvis.system(async (ctx) => {
    await buildPeerGroups(ctx, panelEdition);
    await publishEdition(ctx, panelEdition);
  });
  // First quarter: all but two towns of the first class and one hospital. Then the towns come, one by one; then a university leaves, and six bodies come back.
  const towns = of('commune');
  await hear(panel.filter((one) => !towns.slice(0, 2).includes(one) && one !== of('hospital')[0]), '2025-Q1');
  await hear(panel.filter((one) => one !== towns[0] && one !== of('hospital')[0]), '2025-Q2', { shift: 2 });
  await hear(panel.filter((one) => !of('university').slice(0, 1).includes(one)), '2025-Q3', { shift: -3 });
  await hear(panel.filter((one) => !towns.slice(3, 10).includes(one)), '2025-Q4', { perDay: 200 });
  // A body that was hardly heard counts nowhere.
  await hear([{ id: panel[3]?.id ?? '', kind: 'commune', score: 10 }], '2026-Q1', { perDay: 1 });
  for (const quarter of ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4']) await release(quarter);
});

test('each figure rests on six bodies at least, quartiles on ten, means are whole points; a body counts once however much it heard', async () => {
  for (const quarter of ['2025-Q1', '2025-Q4']) {
    const groups = await groupsOf(quarter);
    expect(groups.map(({ id }) => id)).toContain('national');
    for (const { figures } of groups) for (const figure of figures.values()) {
      expect(figure.organisations).toBeGreaterThanOrEqual(6);
      expect(figure.quartiles === null).toBe(figure.organisations < 10);
      expect(Number.isInteger(figure.mean)).toBe(true);
    }
  }
  const members = (await parvis.system((ctx) => releasedGroups(ctx.db))).get('')?.find(({ edition, id }) => edition === '2025-Q1' && id === 'national')?.members ?? [];
  const mean = panel.filter(({ id }) => members.includes(id)).reduce((sum, { score }) => sum + score, 0) / members.length;
  expect(Math.abs(((await groupsOf('2025-Q1')).find(({ id }) => id === 'national')?.figures.get('')?.mean ?? 0) - mean)).toBeLessThanOrEqual(1);
});

test('one to five newcomers wait: no two quarters, and no sum over all of them, tells the score of fewer than six', async () => {
  const byCriterion = await parvis.system((ctx) => releasedGroups(ctx.db));
  expect([...byCriterion.keys()].toSorted()).toEqual(['', 'clarity', 'courtesy']);
  for (const released of byCriterion.values()) {
    expect(new Set(released.map(({ edition }) => edition)).size).toBeGreaterThan(1);
    expect(betraysFew(released.map(({ members }) => new Set(members)), 6)).toBe(false);
    for (const a of released) for (const b of released) {
      const difference = new Set(a.members).symmetricDifference(new Set(b.members)).size;
      expect(difference === 0 || difference > 5).toBe(true);
    }
  }
  const national = (quarter: string) => byCriterion.get('')?.find(({ edition, id }) => edition === quarter && id === 'national')?.members;
  expect(national('2025-Q2')).toEqual(national('2025-Q1'));
});

test('nobody’s score can be told within 20 points from all that was published, even by a body that knows its own', async () => {
  const solver = await highsFeasibility();
  for (const criterion of ['', 'courtesy']) {
    const quarter = '2025-Q1';
    const released = ((await parvis.system((ctx) => releasedGroups(ctx.db))).get(criterion) ?? []).filter(({ edition }) => edition === quarter);
    const means = new Map((await groupsOf(quarter)).map(({ id, figures }) => [id, figures.get(criterion)?.mean ?? NaN]));
    const scores = new Map<string, number>();
    for (const { id } of panel) {
      const own = await parvis.system((ctx) => releasedScoresOf(ctx.db, id, quarter));
      const one = own.get(criterion);
      if (one) scores.set(id, one.score);
    }
    const published = released.map(({ id, members }) => ({ members, mean: means.get(id) ?? NaN, unit: 1 }));
    expect(published.length).toBeGreaterThan(0);
    expect(auditInsiders(published, scores, solver)).toEqual([]);
  }
});

test('a body reads its own score and the groups in which it counts; who does not count reads no group at all', async () => {
  const [counting, out] = [of('hospital')[1]?.id ?? '', of('hospital')[0]?.id ?? ''];
  const [inside, outside] = [await parvis.person('referent', counting), await parvis.person('referent', out)];
  const ids = (await parvis.runAs(inside, (ctx) => groupsToRead(ctx.db, '2025-Q1'))).map(({ id }) => id);
  expect(ids).toContain('national');
  expect(ids.some((id) => id.startsWith('peers/commune'))).toBe(false);
  expect((await parvis.runAs(inside, (ctx) => releasedScoresOf(ctx.db, counting, '2025-Q1'))).get('')?.opinions).toBe(180);
  expect((await parvis.runAs(inside, (ctx) => releasedScoresOf(ctx.db, of('commune')[5]?.id ?? '', '2025-Q1'))).size).toBe(0);
  expect(await parvis.runAs(outside, (ctx) => groupsToRead(ctx.db, '2025-Q1'))).toEqual([]);
  expect(await parvis.runAs(parvis.visitor, (ctx) => groupsToRead(ctx.db, '2025-Q1'))).toEqual([]);
});

test('a quarter is published once, five weeks after its end, and stays as it was', async () => {
  expect([quarterOf('2026-03-31'), quarterDue('2026-05-05', 35), quarterDue('2026-05-04', 35)]).toEqual(['2026-Q1', '2026-Q1', '2025-Q4']);
  const before = await groupsOf('2025-Q4');
  await hear(of('commune').slice(3, 10), '2025-Q4', { shift: 20 });
  const due = (day: string) => parvis.system((ctx) => releaseDueQuarter({ ...ctx, clock: fixedClock(`${day}T04:00:00Z`) }));
  expect(await due('2026-02-10')).toBeNull();
  expect(await groupsOf('2025-Q4')).toEqual(before);
  expect(await due('2026-05-05')).toBe('2026-Q1');
  expect(await groupsOf('2026-Q1')).toEqual([]);
});
