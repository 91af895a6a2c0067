import { expect, test } from 'vitest';
import { giveConsent, sealPalmares, setHourAt } from '#capabilities/trophies/index.decided.server.ts';
import { uuidFromName } from '#platform/ids.ts';
import { testApp } from '#tests/harness/app.ts';
import { aMeeting, aMeetingInput } from '../meeting-builders.ts';
import { makeMeeting } from '../programme/arrange-meeting.server.ts';
import { ceremonyAt, ceremonyOf, type Ceremony } from './ceremony.server.ts';

const app = await testApp();
const { runAs, visitor } = app;
const owner = app.app.ownerPool;
const lead = await app.person('method_lead');
const editionId = '2026';
const meetingId = await aMeeting(app, { slug: 'ceremony' });

/** Three towns that won: one agrees to be named, one does not, one says nothing. */
const categories = { agreed: 'towns-2k-10k', refused: 'towns-10k-20k', silent: 'towns-20k-50k' };
for (const [name, categoryId] of Object.entries(categories)) {
  const organisationId = uuidFromName('ceremony', name);
  await owner.query(`insert into organisation (id, kind, name, search_key, source) values ($1, 'commune', $2, $2, 'manual')`, [organisationId, `Ville ${name}`]);
  await owner.query(`insert into trophy_decision (edition_id, category_id, outcome, decided_at) values ($1, $2, 'single', now())`, [editionId, categoryId]);
  await owner.query(`insert into trophy_winner (edition_id, category_id, organisation_id) values ($1, $2, $3)`, [editionId, categoryId, organisationId]);
  const answer = { agreed: 'named', refused: 'unnamed' }[name];
  if (answer) await runAs(await app.person('referent', organisationId), (ctx) => giveConsent(ctx, { organisationId, editionId }, { answer }));
}

const onScreen = () => runAs(visitor, (ctx) => ceremonyAt(ctx, 'ceremony'));
const inTheRoom = (who: typeof lead) => runAs(who, (ctx) => ceremonyOf(ctx, meetingId));
const named = ({ prizes }: Ceremony) => prizes.flatMap(({ winners }) => winners.map(({ name }) => name));

test('without an hour the screen shows neither a prize nor an hour', async () => {
  expect(await onScreen()).toMatchObject({ publicFrom: null, prizes: [] });
});

test('before the hour everybody reads that hour alone; only the office, in the room, reads who is named', async () => {
  const hour = new Date(Date.now() + 3_600_000);
  await runAs(lead, (ctx) => sealPalmares(ctx, editionId));
  await runAs(lead, (ctx) => setHourAt(ctx, editionId, hour));
  expect(await onScreen()).toMatchObject({ publicFrom: hour, prizes: [] });
  expect(JSON.stringify(await onScreen())).not.toContain('Ville');
  for (const role of ['evaluator', 'reviewer', 'dpo'] as const) await expect(inTheRoom(await app.person(role))).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(inTheRoom(await app.person('referent', uuidFromName('ceremony', 'agreed')))).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(inTheRoom(visitor)).rejects.toMatchObject({ code: 'not_allowed' });
  expect(named(await inTheRoom(await app.person('operator')))).toEqual(['Ville agreed']);
});

test('after the hour the screen shows the prizes of winners who agreed to be named, and no other prize', async () => {
  // Only the clock moves.
  await owner.query(`update palmares_hour set public_from = now() - interval '1 second'`);
  const shown = await onScreen();
  expect(named(shown)).toEqual(['Ville agreed']);
  expect(shown.prizes).toHaveLength(1);
  expect(JSON.stringify(shown)).not.toMatch(/refused|silent/);
});

test('the screen of a draft opens to nobody', async () => {
  await app.system((ctx) => makeMeeting(ctx, editionId, aMeetingInput(ctx.clock.now(), { slug: 'not-yet' })));
  await expect(runAs(visitor, (ctx) => ceremonyAt(ctx, 'not-yet'))).rejects.toMatchObject({ code: 'not_found' });
});
