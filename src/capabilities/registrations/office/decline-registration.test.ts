import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { aDayOfSignUp, directoryCommune, registered } from '../registration-builders.ts';
import { acceptRegistration } from './accept-registration.server.ts';
import { declineRegistration } from './decline-registration.server.ts';

const parvis = await testApp({ clock: fixedClock(aDayOfSignUp) });
const operator = await parvis.person('operator');

test('a refusal needs its reason', async () => {
  const key = await registered(parvis, await directoryCommune(parvis));
  const refused = parvis.runAs(operator, (ctx) => declineRegistration(ctx, { ...key, reason: '  ' }));
  await expect(refused).rejects.toMatchObject({ code: 'form_incomplete', fields: [{ field: 'reason', code: 'reason_needed' }] });
});

test('the body reads the reason, and the registration is closed', async () => {
  const key = await registered(parvis, await directoryCommune(parvis));
  await parvis.runAs(operator, (ctx) => declineRegistration(ctx, { ...key, reason: 'Structure hors du champ.' }));
  const mails = await parvis.system((ctx) => ctx.db.selectFrom('mail_message').select('text_body').where('template', '=', 'registration-declined').execute());
  expect(mails).toHaveLength(2);
  expect(mails[0]?.text_body).toContain('Structure hors du champ.');
  await expect(parvis.runAs(operator, (ctx) => acceptRegistration(ctx, key))).rejects.toMatchObject({ code: 'registration_not_pending' });
});
