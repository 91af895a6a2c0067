import fc from 'fast-check';
import { expect, test } from 'vitest';
import { marksAdded } from '#core/opinions/rollup.ts';
import { fixedClock } from '#platform/clock.ts';
import type { Ctx } from '#platform/context.ts';
import { uuidv7 } from '#platform/ids.ts';
import { testApp } from '#tests/harness/app.ts';
import { moderateIdea } from '../answering/moderate-idea.server.ts';
import { insertMarks, insertTexts } from '../ingest/aside.queries.server.ts';
import { addToRollups } from '../ingest/rollup.queries.server.ts';
import { givenOpinion, sha256 } from '../ingest/given-opinion.server.ts';
import { receiveOpinions } from '../ingest/receive-opinions.server.ts';
import { aPoint, receptionSet } from '../kiosk-builders.ts';
import { chosenReading } from './board-page.server.ts';
import { exportBoard } from './export-board.server.ts';
import { chosenPeriod, periodBefore, stretchesOf } from './period.ts';
import { readBoard, type AskedBoard } from './read-board.server.ts';

const parvis = await testApp({ clock: fixedClock('2026-11-20T12:00:00Z') });
const week = { from: '2026-11-14', to: '2026-11-20' };
const welcome = { id: 'welcome', steps: 4, criterion: 'courtesy' };

type Place = Awaited<ReturnType<typeof aPoint>>;

/** Gives the values at a point on a day, ten minutes apart from 9:00 UTC on. */
async function say(ctx: Ctx, { organisationId, pointId }: Place, day: string, values: readonly number[], reasons: readonly string[] = []): Promise<void> {
  const opinions = values.map((value, i) => {
    const at = new Date(Date.parse(`${day}T09:00:00Z`) + i * 600_000);
    return givenOpinion({ id: uuidv7(at), visit: uuidv7(at), set: receptionSet, question: 'welcome', value, steps: 4, reasons: value < 2 ? [...reasons] : [], at: at.toISOString() }, welcome);
  });
  await receiveOpinions(ctx, [{ organisationId, pointId, source: 'scan', opinions, texts: [], heardAt: performance.now() }]);
}

async function board(of: Omit<AskedBoard, 'period'> & Partial<AskedBoard>) {
  const reader = await parvis.person('reader', of.place.organisationId);
  return parvis.runAs(reader, (ctx) => readBoard(ctx, { period: week, ...of }));
}

test('a board says what a hand computes: mean, share, change, trend, hours and reasons', async () => {
  const place = await aPoint(parvis);
  await parvis.system(async (ctx) => {
    await say(ctx, place, '2026-11-12', [0, 3]);
    await say(ctx, place, '2026-11-18', [3, 3, 0], ['wait']);
    await say(ctx, place, '2026-11-19', [3, 1], ['tone', 'wait']);
  });
  const { reading, questions, pointCount, points } = await board({ place });
  // 100, 100, 0, 100 and 33 make 333 / 5; before, 0 and 100.
  expect(reading?.cleaned).toMatchObject({ n: 5, score: 66.6, satisfied: 0.6, interval: null });
  expect(reading?.before).toMatchObject({ n: 2, score: 50 });
  expect(reading?.change?.difference).toBeCloseTo(16.6, 10);
  expect(reading?.moments.map(({ at, cleaned }) => [at.slice(8), cleaned.n, cleaned.score])).toEqual([['14', 0, null], ['15', 0, null], ['16', 0, null], ['17', 0, null], ['18', 3, 200 / 3], ['19', 2, 66.5], ['20', 0, null]]);
  // Ten in the morning in Paris, a Wednesday and a Thursday.
  expect(reading?.hours).toEqual([{ weekday: 3, hour: 10, n: 3, score: 200 / 3 }, { weekday: 4, hour: 10, n: 2, score: 66.5 }]);
  expect(reading?.reasons.map(({ id, label, n }) => [id, label, n])).toEqual([['wait', 'L’attente', 2], ['tone', 'Le ton, l’écoute', 1]]);
  expect(reading?.steps.map(({ cleaned }) => cleaned)).toEqual([1, 1, 0, 3]);
  expect([questions.length, pointCount, points]).toEqual([1, 1, []]);
});

test('a mark takes an opinion out of the cleaned figures and leaves it in the raw ones; the rule is told, and its reason counts no more', async () => {
  const place = await aPoint(parvis);
  await parvis.system((ctx) => say(ctx, place, '2026-11-18', [3, 3, 0], ['wait']));
  await parvis.system(async (ctx) => {
    const worst = await ctx.db.selectFrom('opinion').select(['id', 'visit', 'value', 'score', 'given_at']).where('organisation_id', '=', place.organisationId).where('value', '=', 0).executeTakeFirstOrThrow();
    await insertMarks(ctx.db, [{ organisationId: place.organisationId, opinionId: worst.id, mark: { rule: 'rate', strength: 1 } }], new Date());
    await addToRollups(ctx.db, marksAdded([{
      ...place, id: worst.id, visit: worst.visit, source: 'scan', set: receptionSet, question: 'welcome', criterion: 'courtesy', value: 0, steps: 4, score: 0, reasons: ['wait'], ageBand: null, need: null, givenAt: worst.given_at, day: '2026-11-18',
    }], () => ['rate']));
  });
  const { reading } = await board({ place });
  expect(reading).toMatchObject({ raw: { n: 3, score: 200 / 3 }, cleaned: { n: 2, score: 100 }, removed: 1, removedShare: 1 / 3, removedBy: [{ rule: 'rate', n: 1 }], reasons: [] });
});

test('the board of a body is the sum of its points, cleaned is raw less marked, and nobody reads another body', async () => {
  const place = await aPoint(parvis);
  const second = await parvis.system(async () => {
    const pointId = uuidv7();
    await parvis.app.ownerPool.query(`insert into collection_point (organisation_id, id, site_id, kind, name, set_ref, token, made_at) values ($1, $2, $3, 'desk', 'Second', $4, $5, now())`, [place.organisationId, pointId, place.siteId, receptionSet, pointId.replaceAll('-', '').slice(-12)]);
    return { ...place, pointId };
  });
  await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 14, max: 20 }), fc.array(fc.nat(3), { minLength: 1, maxLength: 5 })), { minLength: 1, maxLength: 6 }), async (days) => {
    await parvis.system(async (ctx) => {
      for (const [first, day, values] of days) await say(ctx, first ? place : second, `2026-11-${day}`, values);
    });
    const [whole, site, ...points] = [await board({ place: { organisationId: place.organisationId } }), await board({ place: { organisationId: place.organisationId, siteId: place.siteId } }), await board({ place }), await board({ place: second })];
    expect(site.reading?.steps).toEqual(whole.reading?.steps);
    for (const part of ['cleaned', 'raw'] as const) {
      expect(points.reduce((sum, one) => sum + (one.reading?.[part].n ?? 0), 0)).toBe(whole.reading?.[part].n);
      expect(whole.reading?.steps.map((_, i) => points.reduce((sum, one) => sum + (one.reading?.steps[i]?.[part] ?? 0), 0))).toEqual(whole.reading?.steps.map((step) => step[part]));
    }
  }), { numRuns: 6 });
  const stranger = await parvis.person('reader', (await aPoint(parvis)).organisationId);
  const seen = await parvis.runAs(stranger, (ctx) => readBoard(ctx, { place: { organisationId: place.organisationId }, period: week }));
  expect([seen.reading, seen.questions, seen.texts]).toEqual([null, [], []]);
  await expect(parvis.runAs(stranger, (ctx) => readBoard(ctx, { place, period: week }))).rejects.toMatchObject({ code: 'not_found' });
});

test('words that wait are read on a board by those who may publish them alone; readers and experts see what is published, as published', async () => {
  const place = await aPoint(parvis);
  const leave = async (text: string) => {
    const at = new Date('2026-11-18T09:00:00Z');
    const id = uuidv7(at);
    await parvis.system(({ db }) => insertTexts(db, [{
      organisation_id: place.organisationId, id, visit: id, point_id: place.pointId, site_id: place.siteId, kind: 'idea', text, language: 'fr', given_at: at, received_at: at, ticket_hash: null, hash: sha256(text),
    }]));
    return id;
  };
  const ids = { waits: await leave('Une fontaine dehors'), masked: await leave('Madame Delcourtois bavarde'), kept: await leave('Une horloge arrêtée'), refused: await leave('Une grossièreté') };
  const referent = await parvis.person('referent', place.organisationId);
  const decide = (textId: string, how: Parameters<typeof moderateIdea>[2]) => parvis.runAs(referent, (ctx) => moderateIdea(ctx, { organisationId: place.organisationId, textId }, how));
  await decide(ids.masked, { as: 'masked', masks: [], also: ['Delcourtois'] });
  await decide(ids.kept, { as: 'private' });
  await decide(ids.refused, { as: 'refused', reason: 'off_topic' });
  const seenBy = async (role: 'referent' | 'decision_maker' | 'reader' | 'expert') => {
    const person = role === 'referent' ? referent : await parvis.person(role, place.organisationId);
    const { texts, words } = await parvis.runAs(person, (ctx) => readBoard(ctx, { place, period: week }));
    return [...texts.map(({ text }) => text), ...words.map(({ word }) => word)].toSorted().join(' | ');
  };
  for (const role of ['reader', 'expert'] as const) expect(await seenBy(role), role).toBe('Madame [nom] bavarde');
  for (const role of ['referent', 'decision_maker'] as const) expect(await seenBy(role), role).toBe('Madame [nom] bavarde | Une fontaine dehors');
});

test('a period is one of those on offer or dates of one’s own, compared with as many days before', () => {
  const today = '2026-11-20';
  expect(chosenPeriod({ period: 'week' }, today)).toEqual({ name: 'week', from: '2026-11-14', to: today });
  expect(chosenPeriod({ period: 'nonsense' }, today)).toMatchObject({ name: 'month', from: '2026-10-22' });
  expect(chosenPeriod({ period: 'own', from: '2026-11-01', to: '2026-12-31' }, today)).toEqual({ name: 'own', from: '2026-11-01', to: today });
  expect([chosenPeriod({ from: '2026-11-01', to: '2026-11-02' }, today), chosenPeriod({ from: '2026-11-01' }, today)]).toEqual([{ name: 'own', from: '2026-11-01', to: '2026-11-02' }, { name: 'own', from: '2026-11-01', to: today }]);
  expect(chosenPeriod({ period: 'week', from: '2026-11-01', to: '2026-11-02' }, today).name).toBe('week');
  expect(chosenPeriod({ period: 'own', from: '2026-11-14', to: today }, today).name).toBe('week');
  expect(chosenPeriod({ period: 'own', from: '2026-11-30', to: '2026-11-01' }, today).name).toBe('month');
  expect(periodBefore({ from: '2026-11-14', to: today })).toEqual({ from: '2026-11-07', to: '2026-11-13' });
  expect(stretchesOf({ from: '2026-10-30', to: '2026-12-02' }, 'month')).toEqual(['2026-10-01', '2026-11-01', '2026-12-01']);
  expect(stretchesOf({ from: '2026-11-14', to: '2026-11-20' }, 'week')).toEqual(['2026-11-09', '2026-11-16']);
});

test('an export of a place that is none is refused, so that nobody takes everything for one point; dates alone choose a period', async () => {
  const { organisationId } = await aPoint(parvis);
  const reader = await parvis.person('reader', organisationId);
  const asked = (query: string) => parvis.runAs(reader, async (ctx) => {
    const of = chosenReading(ctx, organisationId, new URLSearchParams(query));
    await exportBoard(ctx, (step) => parvis.system(step), 'opinions', of);
    return of.period;
  });
  for (const place of ['point.nonsense', `point.${uuidv7()}`, `site.${uuidv7()}`]) await expect(asked(`place=${place}`)).rejects.toMatchObject({ code: 'not_found' });
  expect(await asked('from=2026-11-01&to=2026-11-02')).toEqual({ from: '2026-11-01', to: '2026-11-02' });
});
