import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { uuidFromName } from '#platform/ids.ts';
import { testApp } from '#tests/harness/app.ts';
import { checkPastedBadge, badgeByCode } from '../badge/public-badges.server.ts';
import { giveConsent } from '../consent/give-consent.server.ts';
import { insertDecision, insertWinners } from '../decisions.queries.server.ts';
import { openRelease, openTrophies, readPalmares, readPressPalmares, verifyAward } from './read-palmares.server.ts';
import { invitePress, sealPalmares, setHour, setHourAt } from './seal-palmares.server.ts';
import { hashToken } from '#platform/ids.ts';
import { certificateOf } from '../certificate/certificate-of.server.ts';
import { prizesOfBody } from './release.queries.server.ts';

const parvis = await testApp();
const { app, runAs, system, visitor } = parvis;
const editionId = '2026';
const bodies = ['agreed', 'refused', 'silent'].map((name) => ({ name, id: uuidFromName('release', name) }));
for (const { id, name } of bodies) await app.ownerPool.query(`insert into organisation (id, kind, name, search_key, source) values ($1, 'commune', $2, $2, 'manual')`, [id, `Ville ${name}`]);
const idOf = (name: string): string => bodies.find((body) => body.name === name)?.id ?? '';
const categories = { agreed: 'towns-2k-10k', refused: 'towns-10k-20k', silent: 'towns-20k-50k' };
for (const [name, categoryId] of Object.entries(categories)) {
  await system((ctx) => insertDecision(ctx.db, editionId, { categoryId, outcome: 'single', reason: null, decidedAt: new Date(), decidedBy: null }));
  await system((ctx) => insertWinners(ctx.db, editionId, [{ organisationId: idOf(name), categoryId, figure: null }]));
}
const referents = new Map(await Promise.all(bodies.map(async ({ id, name }) => [name, await parvis.person('referent', id)] as const)));
const referent = (name: string) => referents.get(name) ?? visitor;
const lead = await parvis.person('method_lead');
const consent = (name: string, answer: string) => runAs(referent(name), (ctx) => giveConsent(ctx, { organisationId: idOf(name), editionId }, { answer }));
await consent('agreed', 'named');
await consent('refused', 'unnamed');
const hour = new Date(Date.now() + 3_600_000);

/** What somebody reads of the palmares in the tables and functions, whatever they ask for. */
const readings = {
  lines: sql`select 1 from palmares_line`, decisions: sql`select 1 from trophy_decision`, winners: sql`select 1 from trophy_winner`, candidates: sql`select 1 from trophy_candidacy`, finals: sql`select 1 from trophy_final`,
  verified: sql`select l.code from palmares_line l, parvis_verify_trophy(l.code) v`, jury: sql`select 1 from jury_decision`,
};
async function everythingReadBy(who: Parameters<typeof runAs>[0]): Promise<string[]> {
  const read: string[] = [];
  for (const [name, query] of Object.entries(readings)) if ((await runAs(who, (ctx) => query.execute(ctx.db))).rows.length > 0) read.push(name);
  return read;
}

test('an hour is set only on what is sealed, and only to come', async () => {
  await expect(runAs(lead, (ctx) => setHourAt(ctx, editionId, hour))).rejects.toMatchObject({ code: 'palmares_not_sealed' });
  await runAs(lead, (ctx) => sealPalmares(ctx, editionId));
  await expect(runAs(lead, (ctx) => setHour(ctx, editionId, { day: '2020-01-01', time: '18:00' }))).rejects.toMatchObject({ code: 'palmares_hour_past' });
  await runAs(lead, (ctx) => setHourAt(ctx, editionId, hour));
});

test('before the hour nobody but the office reads anything: not the public, not a winner, not a juror, not a reviewer', async () => {
  for (const who of [visitor, referent('agreed'), await parvis.person('evaluator'), await parvis.person('reviewer'), await parvis.person('expert', idOf('agreed'))]) expect(await everythingReadBy(who)).toEqual([]);
  await expect(runAs(visitor, (ctx) => readPalmares(ctx, editionId))).rejects.toMatchObject({ code: 'not_found' });
  const { lines, preview } = await runAs(lead, (ctx) => openRelease(ctx, editionId));
  expect(lines.map(({ named, answer }) => [answer, named]).sort()).toEqual([['named', true], ['unnamed', false], [null, false]].sort());
  const code = lines.find(({ named }) => named)?.code ?? '';
  expect(await runAs(visitor, (ctx) => verifyAward(ctx, code))).toBeNull();
  await expect(runAs(visitor, (ctx) => badgeByCode(ctx, code))).rejects.toMatchObject({ code: 'not_found' });
  await expect(runAs(referent('agreed'), (ctx) => certificateOf(ctx, { organisationId: idOf('agreed'), code }, 'fr'))).rejects.toMatchObject({ code: 'not_found' });
  expect(preview.flatMap(({ winners }) => winners.map(({ name }) => name))).toEqual(['Ville agreed']);
  expect((await runAs(visitor, (ctx) => openTrophies(ctx))).announced.map(({ edition }) => edition.id)).toEqual([editionId]);
});

test('a link of the press reads what is agreed to, before the hour, and no more once withdrawn', async () => {
  const address = await runAs(lead, (ctx) => invitePress(ctx, editionId, { outlet: 'La Gazette' }));
  const token = address.split('/').at(-1) ?? '';
  const reading = () => app.run({ actor: visitor.actor, scope: 'registrant', locale: 'fr', file: hashToken(token) }, (ctx) => readPressPalmares(ctx));
  const { categories: read, embargoed, outlet } = await reading();
  expect([embargoed, outlet, read.flatMap(({ winners }) => winners.map(({ name }) => name))]).toEqual([true, 'La Gazette', ['Ville agreed']]);
  await app.ownerPool.query('update press_link set withdrawn_at = now()');
  await expect(reading()).rejects.toMatchObject({ code: 'not_found' });
});

test('sealing again changes no code', async () => {
  const codes = async () => (await runAs(lead, (ctx) => openRelease(ctx, editionId))).lines.map(({ code }) => code);
  const before = await codes();
  await runAs(lead, (ctx) => sealPalmares(ctx, editionId));
  expect(await codes()).toEqual(before);
});

test('at the hour all is public, by the clock of the database and without anybody', async () => {
  // Only the clock moves: no command, no job.
  await app.ownerPool.query(`update palmares_hour set public_from = now() - interval '1 second'`);
  const { categories: read } = await runAs(visitor, (ctx) => readPalmares(ctx, editionId));
  expect(read.flatMap(({ winners }) => winners.map(({ name }) => name))).toEqual(['Ville agreed']);
  expect(await everythingReadBy(visitor)).toEqual(['lines', 'verified']);
  await expect(runAs(lead, (ctx) => sealPalmares(ctx, editionId))).rejects.toMatchObject({ code: 'palmares_public' });
  await expect(runAs(lead, (ctx) => setHourAt(ctx, editionId, hour))).rejects.toMatchObject({ code: 'palmares_public' });
  await expect(runAs(lead, (ctx) => sql`insert into palmares_hour (edition_id, version, public_from, set_at) values (${editionId}, 9, ${hour}, now())`.execute(ctx.db))).rejects.toThrow(/row-level security/);
});

test('a winner who refused reads its own prize, and nobody else does', async () => {
  expect((await runAs(referent('refused'), (ctx) => prizesOfBody(ctx.db, idOf('refused'), editionId))).map(({ categoryId }) => categoryId)).toEqual([categories.refused]);
  expect((await runAs(referent('agreed'), (ctx) => sql`select organisation_id as id from palmares_line`.execute(ctx.db))).rows).toEqual([{ id: idOf('agreed') }]);
});

test('a category whose winner refused, one without an answer, and one without a winner read alike', async () => {
  const { categories: read } = await runAs(visitor, (ctx) => readPalmares(ctx, editionId));
  const shown = (id: string) => { const { label: _label, id: _id, ...rest } = read.find((one) => one.id === id) ?? { label: null, id }; return rest; };
  expect(shown(categories.refused)).toEqual(shown('towns-50k-100k'));
  expect(shown(categories.silent)).toEqual(shown('towns-50k-100k'));
});

test('a badge of a public prize is checked by the public key, and its code tells whose it is', async () => {
  const [winner] = (await runAs(visitor, (ctx) => readPalmares(ctx, editionId))).categories.flatMap(({ winners }) => winners);
  const { token, picture } = await runAs(visitor, (ctx) => badgeByCode(ctx, winner?.code ?? ''));
  expect(await runAs(visitor, (ctx) => checkPastedBadge(ctx, picture))).toMatchObject({ credential: { credentialSubject: { identifier: [{ identityHash: 'Ville agreed' }] } } });
  expect(token.split('.')).toHaveLength(3);
  expect(await runAs(visitor, (ctx) => verifyAward(ctx, winner?.code ?? ''))).toMatchObject({ organisation: 'Ville agreed' });
});

test('consent that is withdrawn takes the name away at once, badge and code with it; given anew, it comes back', async () => {
  const [winner] = (await runAs(visitor, (ctx) => readPalmares(ctx, editionId))).categories.flatMap(({ winners }) => winners);
  await consent('agreed', 'unnamed');
  expect(await everythingReadBy(visitor)).toEqual([]);
  await expect(runAs(visitor, (ctx) => badgeByCode(ctx, winner?.code ?? ''))).rejects.toMatchObject({ code: 'not_found' });
  expect(await runAs(visitor, (ctx) => verifyAward(ctx, winner?.code ?? ''))).toBeNull();
  await consent('agreed', 'named_with_logo');
  expect(await everythingReadBy(visitor)).toEqual(['lines', 'verified']);
});

test('who reads for a body cannot answer for it', async () => {
  const reader = await parvis.person('reader', idOf('silent'));
  await expect(runAs(reader, (ctx) => giveConsent(ctx, { organisationId: idOf('silent'), editionId }, { answer: 'named' }))).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(runAs(referent('agreed'), (ctx) => giveConsent(ctx, { organisationId: idOf('silent'), editionId }, { answer: 'named' }))).rejects.toThrow();
});
