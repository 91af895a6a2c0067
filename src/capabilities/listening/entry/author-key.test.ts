import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import type { Ctx } from '#platform/context.ts';
import { testApp } from '#tests/harness/app.ts';
import { aListeningBody } from '../listening-builders.ts';
import { authorKey, destroyAuthorKeys, periodOf } from './author-key.server.ts';

const app = await testApp();
const on = (day: string) => <T>(work: (ctx: Ctx) => Promise<T>) => app.system((ctx) => work({ ...ctx, clock: fixedClock(`${day}T10:00:00Z`) }));
const pseudonym = (organisationId: string, author: string) => async (ctx: Ctx) => (await authorKey(ctx, organisationId)).pseudonymOf(author);

test('whatever their names, authors are known again within a quarter, told apart, and strangers after its key is destroyed', async () => {
  await fc.assert(fc.asyncProperty(fc.string({ minLength: 1 }), fc.string({ minLength: 1 }), fc.integer({ min: 0, max: 40 }), async (author, another, later) => {
    const { organisationId } = await aListeningBody(app);
    const [first, second] = [on('2026-10-05'), on(new Date(Date.UTC(2026, 9, 6 + later)).toISOString().slice(0, 10))];
    const known = await first(pseudonym(organisationId, author));
    expect(await second(pseudonym(organisationId, author))).toBe(known);
    expect(await second(pseudonym(organisationId, ` ${author} `))).toBe(known);
    if (author.trim().normalize('NFC').toLowerCase() !== another.trim().normalize('NFC').toLowerCase()) expect(await second(pseudonym(organisationId, another))).not.toBe(known);
    const next = on('2027-01-01');
    await next(destroyAuthorKeys);
    expect(await next(pseudonym(organisationId, author))).not.toBe(known);
    // Nothing that is left leads back: with the clock set to the old quarter, another key is made.
    expect(await first(pseudonym(organisationId, author))).not.toBe(known);
  }), { numRuns: 12 });
});

test('bodies do not know each other’s authors', async () => {
  const [one, other] = [await aListeningBody(app), await aListeningBody(app)];
  const day = on('2026-10-05');
  expect(await day(pseudonym(one.organisationId, 'Jean'))).not.toBe(await day(pseudonym(other.organisationId, 'Jean')));
});

test('keys are sealed where they lie', async () => {
  const { organisationId } = await aListeningBody(app);
  await on('2026-10-05')(pseudonym(organisationId, 'Jean'));
  const { rows: [row] } = await app.app.ownerPool.query<{ sealed: string }>('select sealed from listening_author_key where organisation_id = $1', [organisationId]);
  expect(row?.sealed.length).toBeGreaterThan(80);
});

test('quarters', () => {
  expect(['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'].map(periodOf)).toEqual(['2026-Q1', '2026-Q1', '2026-Q2', '2026-Q4']);
});
