import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { isProblem } from '#platform/http/problem.ts';
import { testApp } from '#tests/harness/app.ts';
import { aDayOfSignUp } from '../registration-builders.ts';
import { acceptRegistration } from './accept-registration.server.ts';
import { correctRegistration, previewCorrection } from './correct-registration.server.ts';
import { correctionsOf } from './corrections.queries.server.ts';
import { declineRegistration } from './decline-registration.server.ts';
import { mailsTo, waitingFile } from './desk-builders.ts';
import { openRegistrationFile } from './open-registration-file.server.ts';

const parvis = await testApp({ clock: fixedClock(aDayOfSignUp) });
const { runAs } = parvis;
const operator = await parvis.person('operator');
const colleague = await parvis.person('operator');
const typed = { kind: 'commune', population: '', band: '', stratum: '', reason: 'Population légale de 2026.' };

test('a population above the band changes the price and the stratum, keeps what stood before, and is told to the contacts', async () => {
  const key = await waitingFile(parvis, { population: 9_999, contact: 'dgs@bruz.example' });
  await runAs(operator, (ctx) => correctRegistration(ctx, { ...key, seen: 1 }, { ...typed, population: '10 400' }));
  const file = await runAs(operator, (ctx) => openRegistrationFile(ctx, key));
  expect(file).toMatchObject({ version: 2, body: { population: 10_400 }, price: { gross: 150_000 } });
  const [correction] = await runAs(operator, (ctx) => correctionsOf(ctx.db, key.organisationId));
  expect(correction).toMatchObject({
    by: operator.actor.name, before: { population: null, stratum: '2k-10k', totalCents: 118_800 }, after: { population: 10_400, stratum: '10k-20k', totalCents: 150_000 },
  });
  const [mail, ...more] = await mailsTo(parvis, 'dgs@bruz.example', 'registration-price-changed');
  expect(more).toEqual([]);
  expect(mail?.text_body).toContain('1\u202f500,00');
  expect(mail?.text_body).toContain('Population légale de 2026.');
});

test('a correction that leaves the price alone writes to nobody', async () => {
  const key = await waitingFile(parvis, { contact: 'nobody@bruz.example' });
  await runAs(operator, (ctx) => correctRegistration(ctx, { ...key, seen: 1 }, { ...typed, stratum: 'all' }));
  expect(await mailsTo(parvis, 'nobody@bruz.example', 'registration-price-changed')).toEqual([]);
  const file = await runAs(operator, (ctx) => openRegistrationFile(ctx, key));
  expect(file.body.stratumReason).toEqual({ code: 'set_by_operator' });
});

test('the operator may set the price band against the rule', async () => {
  const key = await waitingFile(parvis, { population: 10_000 });
  const preview = await runAs(operator, (ctx) => previewCorrection(ctx, key, { ...typed, band: '1' }));
  expect(preview).toMatchObject({ before: { totalCents: 118_800 }, after: { totalCents: 150_000 } });
  expect(preview.price.lines[0]?.reason).toEqual({ code: 'set_by_operator' });
  const untouched = await runAs(operator, (ctx) => openRegistrationFile(ctx, key));
  expect(untouched.version).toBe(1);
});

test('without a reason, with an unknown kind or with nothing different, nothing is written', async () => {
  const key = await waitingFile(parvis);
  const faults = async (changes: object) => {
    const refused = await runAs(operator, (ctx) => correctRegistration(ctx, { ...key, seen: 1 }, { ...typed, ...changes })).catch((thrown: unknown) => thrown);
    return isProblem(refused) ? [refused.code, ...refused.fields.map(({ field, code }) => `${field} ${code}`)] : refused;
  };
  expect(await faults({ reason: ' ', population: 'beaucoup' })).toEqual(['form_incomplete', 'population population_invalid', 'reason reason_needed']);
  expect(await faults({ kind: 'castle', stratum: 'moon' })).toEqual(['form_incomplete', 'kind field_invalid', 'stratum field_invalid']);
  expect(await faults({})).toEqual(['nothing_corrected']);
});

test('a closed registration is not corrected, and the data protection officer corrects nothing', async () => {
  const key = await waitingFile(parvis);
  const dpo = await parvis.person('dpo');
  await expect(runAs(dpo, (ctx) => correctRegistration(ctx, { ...key, seen: 1 }, { ...typed, population: '3' }))).rejects.toMatchObject({ code: 'not_allowed' });
  await runAs(operator, (ctx) => declineRegistration(ctx, { ...key, reason: 'Doublon.' }));
  await expect(runAs(operator, (ctx) => correctRegistration(ctx, { ...key, seen: 2 }, { ...typed, population: '3' }))).rejects.toMatchObject({ code: 'registration_ended' });
});

test('of two operators at one file, the second is told what changed, by whom, and nothing of theirs is written', async () => {
  const key = await waitingFile(parvis);
  const correct = runAs(operator, (ctx) => correctRegistration(ctx, { ...key, seen: 1 }, { ...typed, population: '12000' }));
  const accept = runAs(colleague, (ctx) => acceptRegistration(ctx, { ...key, seen: 1 }));
  const outcomes = await Promise.allSettled([correct, accept]);
  const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
  expect(refused).toHaveLength(1);
  const [conflict] = refused;
  const winner = outcomes[0].status === 'fulfilled' ? operator : colleague;
  expect(isProblem(conflict) && conflict.sentence('fr')).toMatch(new RegExp(`, par ${winner.actor.name}, le \\d+ \\p{L}+ \\d{4} à `, 'u'));
  const file = await runAs(operator, (ctx) => openRegistrationFile(ctx, key));
  expect(file.version).toBe(2);
  expect([file.state, file.body.population]).toEqual(winner === operator ? ['submitted', 12_000] : ['accepted', 9_000]);
});

test('whoever read the file again acts on what it says now', async () => {
  const key = await waitingFile(parvis);
  await runAs(operator, (ctx) => correctRegistration(ctx, { ...key, seen: 1 }, { ...typed, population: '12000' }));
  await expect(runAs(colleague, (ctx) => acceptRegistration(ctx, { ...key, seen: 1 }))).rejects.toMatchObject({ code: 'registration_changed' });
  await runAs(colleague, (ctx) => acceptRegistration(ctx, { ...key, seen: 2 }));
});
