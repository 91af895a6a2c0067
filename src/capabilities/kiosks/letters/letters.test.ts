import { expect, test } from 'vitest';
import { addDays, type IsoDate } from '#core/calendar/date.ts';
import { fixedClock } from '#platform/clock.ts';
import type { Ctx } from '#platform/context.ts';
import { uuidv7 } from '#platform/ids.ts';
import { testApp } from '#tests/harness/app.ts';
import { seeChange, readChanges } from '../changes/see-change.server.ts';
import { watchBody } from '../changes/watch-changes.server.ts';
import { givenOpinion } from '../ingest/given-opinion.server.ts';
import { receiveOpinions } from '../ingest/receive-opinions.server.ts';
import { aPoint, receptionSet } from '../kiosk-builders.ts';
import { duePeriods } from './digest-period.ts';
import { unsubscribeUrl } from './letter-token.server.ts';
import { sendDigestsOf } from './send-digests.server.ts';
import { ownSubscription, setByLink, subscribe } from './subscribe.server.ts';

const parvis = await testApp();
/** A Monday. */
const today = '2025-11-24';
const on = (day: IsoDate, work: (ctx: Ctx) => Promise<number>): Promise<number> => parvis.system((ctx) => work({ ...ctx, clock: fixedClock(`${day}T06:00:00Z`) }));
type Place = Awaited<ReturnType<typeof aPoint>>;

/** So many opinions a day, at these levels (steps 0 to 3 in turn). */
async function hear(place: Place, days: Record<IsoDate, readonly number[]>): Promise<void> {
  await parvis.system(async (ctx) => {
    for (const [day, values] of Object.entries(days)) {
      const opinions = values.map((value, i) => {
        const at = new Date(`${day}T${String(8 + (i % 9)).padStart(2, '0')}:${String((i * 7) % 60).padStart(2, '0')}:00Z`);
        return givenOpinion({ id: uuidv7(at), visit: uuidv7(at), set: receptionSet, question: i % 2 === 0 ? 'welcome' : 'wait', value, steps: 4, reasons: [], at: at.toISOString() }, { steps: 4, criterion: i % 2 === 0 ? 'courtesy' : 'immediate-waiting' });
      });
      await receiveOpinions(ctx, [{ organisationId: place.organisationId, pointId: place.pointId, source: 'scan', opinions, texts: [], heardAt: 0 }]);
    }
  });
}

const week = (from: IsoDate, length: number, values: (day: number) => readonly number[]) => Object.fromEntries(Array.from({ length }, (_, i) => [addDays(from, i), values(i)]));
const good = [3, 3, 2, 3, 2, 3, 3, 2];
const poor = [1, 0, 1, 2, 0, 1, 1, 0];
const mailsTo = (email: string | null) => parvis.system((ctx) => ctx.db.selectFrom('mail_message').select(['template', 'subject', 'text_body', 'html_body', 'unsubscribe_url']).where('recipient', '=', email ?? '').orderBy('created_at').orderBy('id').execute());

test('a change of level is found once, told to those who asked, and leaves the board when it was seen', async () => {
  const place = await aPoint(parvis);
  const referent = await parvis.person('referent', place.organisationId);
  const reader = await parvis.person('reader', place.organisationId);
  await hear(place, { ...week('2025-10-13', 28, (i) => good.map((value) => Math.max(0, value - (i % 2)))), ...week('2025-11-10', 14, () => poor) });
  expect(await on(today, (ctx) => watchBody(ctx, place.organisationId))).toBe(1);
  for (const day of [today, '2025-11-25', '2025-11-26']) expect(await on(day, (ctx) => watchBody(ctx, place.organisationId))).toBe(0);
  for (const day of [today, addDays(today, 7)]) await on(day, (ctx) => sendDigestsOf(ctx, place.organisationId));
  const [mail, digest, next, ...others] = await mailsTo(referent.actor.email);
  expect(others).toEqual([]);
  expect([mail?.template, digest?.template, next?.template]).toEqual(['opinion-change', 'opinion-digest', 'opinion-digest-empty']);
  expect(digest?.text_body).toMatch(/À regarder\u202f: «\u202fAccueil\u202f» est passé de/);
  expect(next?.text_body).not.toContain('À regarder');
  expect(mail?.subject).toMatch(/^Accueil\u202f: les avis sont passés de \d+ à \d+$/);
  expect(mail?.text_body).toContain('10 novembre 2025');
  expect(mail?.unsubscribe_url).toContain('/letters/stop/alerts/');
  expect(await mailsTo(reader.actor.email)).toEqual([]);
  const [change] = await parvis.runAs(reader, (ctx) => readChanges(ctx, place.organisationId, { unseen: true }));
  expect(change).toMatchObject({ on: '2025-11-10', pointName: 'Accueil' });
  if (change) await parvis.runAs(reader, (ctx) => seeChange(ctx, change));
  expect(await parvis.runAs(referent, (ctx) => readChanges(ctx, place.organisationId, { unseen: true }))).toEqual([]);
  expect(await parvis.runAs(referent, (ctx) => readChanges(ctx, place.organisationId))).toHaveLength(1);
  const stranger = await parvis.person('referent', (await aPoint(parvis)).organisationId);
  expect(await parvis.runAs(stranger, (ctx) => readChanges(ctx, place.organisationId))).toEqual([]);
});

test('the letter of a week says the score, its change, the best and the worst criterion; a second run, also at the same instant, writes nothing', async () => {
  const place = await aPoint(parvis);
  const referent = await parvis.person('referent', place.organisationId);
  await hear(place, { ...week('2025-11-10', 6, () => poor), ...week('2025-11-17', 6, () => good) });
  const twice = await Promise.all([on(today, (ctx) => sendDigestsOf(ctx, place.organisationId)), on(today, (ctx) => sendDigestsOf(ctx, place.organisationId))]);
  expect(twice.toSorted()).toEqual([0, 1]);
  for (const day of [today, '2025-11-25', '2025-11-27']) expect(await on(day, (ctx) => sendDigestsOf(ctx, place.organisationId))).toBe(0);
  const [mail] = await mailsTo(referent.actor.email);
  expect(mail?.subject).toMatch(/^Ville .*\u202f: 88 sur 100, du 17 au 23 novembre 2025$/);
  expect(mail?.text_body).toMatch(/sur 48 avis/);
  expect(mail?.text_body).toMatch(/points de plus que la semaine d’avant \(25\)\u202f: un écart que le hasard n’explique pas/);
  expect(mail?.text_body).toMatch(/Le mieux noté\u202f: Attente.*Le moins bien noté\u202f: Courtoisie/);
  expect(mail?.html_body).toContain('/letters/stop/digest/');
});

test('a week without opinions is said once, then nothing is written until something is heard', async () => {
  const place = await aPoint(parvis);
  const referent = await parvis.person('referent', place.organisationId);
  const mondays = [today, addDays(today, 7), addDays(today, 14)];
  expect(await on(today, (ctx) => sendDigestsOf(ctx, place.organisationId))).toBe(1);
  expect(await on(mondays[1] ?? '', (ctx) => sendDigestsOf(ctx, place.organisationId))).toBe(0);
  await hear(place, { '2025-12-03': good });
  expect(await on(mondays[2] ?? '', (ctx) => sendDigestsOf(ctx, place.organisationId))).toBe(1);
  expect((await mailsTo(referent.actor.email)).map(({ template }) => template)).toEqual(['opinion-digest-empty', 'opinion-digest']);
});

test('letters are due on the days that follow what they tell of', () => {
  const due = (day: IsoDate) => duePeriods(day).map(({ rhythm, period }) => `${rhythm} ${period.from} ${period.to}`);
  expect(due('2026-11-23')).toEqual(['daily 2026-11-22 2026-11-22', 'weekly 2026-11-16 2026-11-22']);
  expect(due('2026-11-27')).toEqual(['daily 2026-11-26 2026-11-26']);
  expect(due('2027-01-01')).toEqual(['daily 2026-12-31 2026-12-31', 'monthly 2026-12-01 2026-12-31']);
  expect(duePeriods('2027-01-01').at(-1)?.before).toEqual({ from: '2026-11-01', to: '2026-11-30' });
});

test('each person chooses for themselves, in their language; an operator receives nothing', async () => {
  const place = await aPoint(parvis);
  const { organisationId } = place;
  const referent = await parvis.person('referent', organisationId);
  const reader = await parvis.person('reader', organisationId);
  await parvis.app.ownerPool.query(`update person set locale = 'en' where id = $1`, [reader.actor.personId]);
  expect(await parvis.runAs(referent, (ctx) => ownSubscription(ctx, organisationId))).toEqual({ rhythm: 'weekly', alerts: true });
  expect(await parvis.runAs(reader, (ctx) => ownSubscription(ctx, organisationId))).toEqual({ rhythm: 'none', alerts: false });
  await parvis.runAs(reader, (ctx) => subscribe(ctx, organisationId, { rhythm: 'daily', alerts: true }));
  expect(await parvis.runAs(reader, (ctx) => ownSubscription(ctx, organisationId))).toEqual({ rhythm: 'daily', alerts: true });
  await hear(place, { '2025-11-27': good });
  await on('2025-11-28', (ctx) => sendDigestsOf(ctx, organisationId));
  expect((await mailsTo(reader.actor.email)).at(-1)?.subject).toMatch(/: 88 out of 100, on 27 November 2025$/);
  const operator = await parvis.person('operator');
  await expect(parvis.runAs(operator, (ctx) => subscribe(ctx, organisationId, { rhythm: 'daily', alerts: true }))).rejects.toMatchObject({ code: 'not_allowed' });
});

test('the link in a letter stops that letter alone, for whoever holds it, and takes it up again; a forged one opens nothing', async () => {
  const { organisationId } = await aPoint(parvis);
  const referent = await parvis.person('referent', organisationId);
  const personId = referent.actor.personId ?? '';
  const own = async () => parvis.runAs(referent, (ctx) => ownSubscription(ctx, organisationId));
  const tokenOf = (letter: 'digest' | 'alerts') => new URL(unsubscribeUrl(parvis.app.settings, 'fr', { letter, organisationId, personId })).pathname.split('/').at(-1) ?? '';
  const follow = (letter: string, token: string, wanted: 'stop' | 'resume' = 'stop') => parvis.runAs(parvis.visitor, (ctx) => setByLink(ctx, { letter, token }, wanted));
  await follow('digest', tokenOf('digest'));
  await follow('digest', tokenOf('digest'));
  expect(await own()).toEqual({ rhythm: 'none', alerts: true });
  await follow('alerts', tokenOf('alerts'));
  await follow('digest', tokenOf('digest'), 'resume');
  expect(await own()).toEqual({ rhythm: 'weekly', alerts: false });
  await expect(follow('alerts', tokenOf('digest'))).rejects.toMatchObject({ code: 'not_found' });
  await expect(follow('digest', `${tokenOf('digest').slice(0, -3)}AAA`)).rejects.toMatchObject({ code: 'not_found' });
  await expect(follow('digest', '')).rejects.toMatchObject({ code: 'not_found' });
});
