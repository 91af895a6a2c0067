import { expect, test } from 'vitest';
import { rescoreOrganisations } from '#capabilities/scores/index.server.ts';
import { testApp } from '#tests/harness/app.ts';
import { editionId } from '#tests/harness/builders.ts';
import { aFinishedFieldwork } from '#tests/harness/results-builders.ts';
import { personalData } from '../../personal-data.ts';
import { erasePerson } from './erase-person.server.ts';
import { findPerson } from './find-person.server.ts';
import { aCanary, canary, placesOf } from './privacy-builders.ts';

const parvis = await testApp();

test('once erased, name, address and number of a person are nowhere in the database', { timeout: 120_000 }, async () => {
  const { personId } = await aCanary(parvis);
  for (const needle of Object.values(canary)) expect((await placesOf(parvis, needle)).length, needle).toBeGreaterThan(0);
  const subject = { email: canary.email, personId };
  const found = await parvis.system((ctx) => findPerson(ctx, personalData, subject));
  expect(found.map(({ table }) => table.table)).toEqual(expect.arrayContaining(['person', 'session', 'evaluator_profile', 'registration_contact', 'registration_draft', 'mail_message', 'registration_decision', 'event']));

  const { erased, cleaned, kept } = await parvis.system((ctx) => erasePerson(ctx, personalData, subject, 'fr'));
  expect(erased).toBeGreaterThan(5);
  expect(cleaned).toBeGreaterThan(2);
  // What stays is the act, without the name: decisions and the journal.
  expect(kept.length).toBeGreaterThan(0);
  for (const needle of [...Object.values(canary), '0698765432', 'Navigateur']) expect(await placesOf(parvis, needle), needle).toEqual([]);
  expect(await placesOf(parvis, 'autre@ville.example')).toContain('mail_message.recipient');
});

test('erasing twice finds nothing more to do', async () => {
  const again = await parvis.system((ctx) => erasePerson(ctx, personalData, { email: canary.email, personId: null }, 'fr'));
  expect(again).toEqual({ erased: 0, cleaned: 0, kept: [] });
});

test('an evaluator erased leaves every score as it was', async () => {
  const { bodies, missions } = await aFinishedFieldwork(parvis);
  const scores = () => parvis.system((ctx) => ctx.db.selectFrom('score').select(['subject_id', 'global_value', 'low', 'high', 'audits', 'result']).where('organisation_id', 'in', bodies).orderBy('subject_id').execute());
  const before = await scores();
  const evaluatorId = missions.find((mission) => mission.evaluatorId)?.evaluatorId ?? '';
  const { email } = await parvis.system((ctx) => ctx.db.selectFrom('person').select('email').where('id', '=', evaluatorId).executeTakeFirstOrThrow());
  await parvis.system((ctx) => erasePerson(ctx, personalData, { email, personId: evaluatorId }, 'fr'));
  expect(await placesOf(parvis, email)).toEqual([]);
  await parvis.system((ctx) => rescoreOrganisations(ctx, editionId, bodies));
  expect(before.length).toBeGreaterThan(5);
  expect(await scores()).toEqual(before);
});
