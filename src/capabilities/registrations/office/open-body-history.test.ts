import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { aDayOfSignUp } from '../registration-builders.ts';
import { acceptRegistration } from './accept-registration.server.ts';
import { correctRegistration } from './correct-registration.server.ts';
import { waitingFile } from './desk-builders.ts';
import { openBodyHistory } from './open-body-history.server.ts';
import { writeNote } from './write-note.server.ts';

const parvis = await testApp({ clock: fixedClock(aDayOfSignUp) });
const { runAs } = parvis;
const operator = await parvis.person('operator');

test('a body’s history tells who did what: received, corrected with before and after, noted, accepted, written to, given a role', async () => {
  const key = await waitingFile(parvis, { name: 'Bruz', population: 9000 });
  await runAs(operator, (ctx) => correctRegistration(ctx, { ...key, seen: 1 }, { kind: 'commune', population: '12000', band: '', stratum: '', reason: 'Recensement.' }));
  await runAs(operator, (ctx) => writeNote(ctx, key, { body: 'Appeler en janvier.' }));
  await runAs(operator, (ctx) => acceptRegistration(ctx, { ...key, seen: 2 }));
  const { name, facts } = await runAs(operator, (ctx) => openBodyHistory(ctx, key.organisationId));
  expect(name).toBe('Bruz');
  const told = facts.map(({ kind, title, by }) => `${kind}: ${title}${by ? ` (${by})` : ''}`);
  const who = operator.actor.name;
  expect(told).toEqual(expect.arrayContaining([
    'registration: Inscription reçue, édition 2027', `registration: Inscription corrigée (${who})`, `note: Note (${who})`, `registration: Acceptée (${who})`,
    'mail: Courriel\u202f: Bruz participe au baromètre', 'mail: Courriel\u202f: Inscription de Bruz\u202f: prix corrigé', `access: Rôle donné (${who})`,
  ]));
  expect(facts.find(({ title }) => title === 'Inscription corrigée')?.detail).toEqual(expect.arrayContaining([
    'Population\u202f: celle de l’annuaire → 12\u202f000', 'Motif\u202f: Recensement.',
  ]));
});

test('fieldwork is left out, other bodies too, and an unknown body is told', async () => {
  const key = await waitingFile(parvis);
  const other = await waitingFile(parvis);
  await parvis.system((ctx) => ctx.record({ name: 'audit.validated', subjectType: 'audit', subjectId: 'a', organisationId: key.organisationId }));
  await parvis.system((ctx) => ctx.record({ name: 'staff_notice.declared', subjectType: 'registration', subjectId: 'r', organisationId: other.organisationId }));
  const { facts } = await runAs(operator, (ctx) => openBodyHistory(ctx, key.organisationId));
  expect(facts.map(({ title }) => title)).toEqual(['Inscription reçue, édition 2027']);
  await expect(runAs(operator, (ctx) => openBodyHistory(ctx, 'nobody'))).rejects.toMatchObject({ code: 'organisation_unknown' });
});
