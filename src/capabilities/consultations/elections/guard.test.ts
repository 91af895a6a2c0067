import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Ctx } from '#platform/context.ts';
import { fixedClock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { aPanel } from '#tests/harness/builders.ts';
import { makeConsultation, moveConsultation } from '../arrange-consultations.server.ts';
import { consultationInput } from '../consultation.input.ts';
import { addStep } from '../steps/arrange-steps.server.ts';
import { stepInput } from '../steps/step.input.ts';
import { textKind } from '../steps/text/text-kind.server.ts';
import { declareElection, overrideGuard, readElectionGuard } from './guard.server.ts';
import { invitationFile } from '../invitations/invite.server.ts';
import { electionRules } from './load-elections.server.ts';

const app = await testApp();
const [body = ''] = await app.system((ctx) => aPanel(ctx, [{ name: 'Saint-Avit' }]));
const referent = await app.person('referent', body);
const reader = await app.person('reader', body);
// A town; six months and more before the municipal elections of March 2026, and within.
const on = (day: string) => (ctx: Ctx): Ctx => ({ ...ctx, clock: fixedClock(new Date(`${day}T12:00:00Z`)) });
const [before, within, after] = [on('2025-08-20'), on('2026-01-10'), on('2026-04-10')];

let made = 0;
async function closed(): Promise<{ organisationId: string; id: string }> {
  const id = await app.runAs(referent, (ctx) => makeConsultation(ctx, body, consultationInput.parse({ slug: `avant-${(made += 1)}`, title: 'La place', what: 'Ce qui change.', opensAt: '', closesAt: '' })));
  const key = { organisationId: body, id };
  await app.runAs(referent, (ctx) => addStep(ctx, key, { kind: textKind, input: stepInput(textKind).parse({ body: 'Un mot' }) }));
  for (const move of ['open', 'close'] as const) await app.runAs(referent, (ctx) => moveConsultation(before(ctx), key, move));
  return key;
}

test('before an election a decision is not announced, opening and results stay free; after it all is free again', async () => {
  const key = await closed();
  const { actions } = await app.runAs(reader, (ctx) => readElectionGuard(within(ctx), key));
  expect(actions.filter(({ grounds }) => grounds.length > 0).map(({ action }) => action)).toEqual(['announce', 'promote', 'rank', 'feature_person']);
  await expect(app.runAs(referent, (ctx) => moveConsultation(within(ctx), key, 'decide'))).rejects.toMatchObject({ code: 'election_locked' });
  await app.runAs(referent, (ctx) => moveConsultation(within(ctx), key, 'reopen'));
  await app.runAs(referent, (ctx) => moveConsultation(within(ctx), key, 'close'));
  await app.runAs(referent, (ctx) => moveConsultation(after(ctx), key, 'decide'));
});

test('on the eve of a poll the letters of an invitation are not made, in any body; the week before they are', async () => {
  const key = await closed();
  const letters = (at: (ctx: Ctx) => Ctx) => app.runAs(referent, (ctx) => invitationFile(at(ctx), key, 'csv'));
  await expect(letters(on('2026-03-14'))).rejects.toMatchObject({ code: 'election_locked' });
  expect(await letters(on('2026-03-07'))).toMatchObject({ fileName: expect.stringContaining('invitations.csv') });
});

test('somebody responsible goes on with a reason, which is kept with the grounds of the day and never changed', async () => {
  const key = await closed();
  const reason = 'Réunion prévue au calendrier depuis un an, sans mise en valeur.';
  await expect(app.runAs(reader, (ctx) => overrideGuard(within(ctx), key, { action: 'announce', reason }))).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(app.runAs(referent, (ctx) => overrideGuard(before(ctx), key, { action: 'announce', reason }))).rejects.toMatchObject({ code: 'election_not_locked' });
  await app.runAs(referent, (ctx) => overrideGuard(within(ctx), key, { action: 'announce', reason }));
  await app.runAs(referent, (ctx) => overrideGuard(within(ctx), key, { action: 'announce', reason: 'Un tout autre motif, écrit après coup.' }));
  const { overrides } = await app.runAs(reader, (ctx) => readElectionGuard(within(ctx), key));
  expect(overrides).toMatchObject([{ action: 'announce', reason, grounds: [{ election: 'municipal-2026', restriction: 'promotion' }] }]);
  await app.runAs(referent, (ctx) => moveConsultation(within(ctx), key, 'decide'));
});

test('a body that no election renews is warned only, and locked once it declares that somebody of its leadership stands', async () => {
  const key = await closed();
  const day = on('2027-03-20');
  const announced = async () => (await app.runAs(referent, (ctx) => readElectionGuard(day(ctx), key))).actions.find(({ action }) => action === 'announce');
  expect(await announced()).toMatchObject({ grounds: [], cautions: [{ election: 'presidential-2027', certain: false }] });
  await expect(app.runAs(reader, (ctx) => declareElection(ctx, body, { election: 'presidential-2027', stands: true, wonAtFirst: false }))).rejects.toMatchObject({ code: 'not_allowed' });
  await app.runAs(referent, (ctx) => declareElection(ctx, body, { election: 'presidential-2027', stands: true, wonAtFirst: false }));
  expect((await announced())?.grounds).toHaveLength(1);
  await app.runAs(referent, (ctx) => declareElection(ctx, body, { election: 'presidential-2027', stands: false, wonAtFirst: false }));
  expect((await announced())?.grounds).toEqual([]);
});

test('the data of elections fit their schema, and data that do not are refused', () => {
  const { elections, restrictions, knownUntil } = electionRules();
  expect([elections.length > 5, restrictions.length > 2, knownUntil > '2028']).toEqual([true, true, true]);
  const broken = (change: (text: string) => string): (() => unknown) => {
    const folder = mkdtempSync(join(tmpdir(), 'parvis-elections-'));
    cpSync('data/elections', join(folder, 'elections'), { recursive: true });
    const path = join(folder, 'elections/calendar.yaml');
    writeFileSync(path, change(readFileSync(path, 'utf8')));
    return () => electionRules(folder);
  };
  expect(broken((text) => text.replace('rounds: [2026-03-15, 2026-03-22]', 'rounds: [2026-03-22, 2026-03-15]'))).toThrow();
  expect(broken((text) => text.replace('rounds: [2026-03-15, 2026-03-22]', 'rounds: []'))).toThrow();
  expect(broken((text) => text.replace('senate-2029', 'senate-2026'))).toThrow();
});
