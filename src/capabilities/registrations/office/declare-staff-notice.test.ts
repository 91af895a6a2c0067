import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { aDayOfSignUp, directoryCommune, registered } from '../registration-builders.ts';
import { declareStaffNotice } from './declare-staff-notice.server.ts';
import { openRegistrationFile } from './open-registration-file.server.ts';

const parvis = await testApp({ clock: fixedClock(aDayOfSignUp) });
const operator = await parvis.person('operator');
const notice = { notifiedOn: '2026-11-20', bodyConsulted: 'Comité social territorial', contactsAnnounced: '14' };

test('a staff notice is recorded with its date, the body consulted and the number of contacts', async () => {
  const key = await registered(parvis, await directoryCommune(parvis));
  await parvis.runAs(operator, (ctx) => declareStaffNotice(ctx, { ...key, ...notice }));
  const { notices, history } = await parvis.runAs(operator, (ctx) => openRegistrationFile(ctx, key));
  expect(notices).toMatchObject([{ notifiedOn: '2026-11-20', bodyConsulted: 'Comité social territorial', contactsAnnounced: 14, declaredBy: operator.actor.name }]);
  expect(history.map(({ what }) => what)).toContain('staff_notice');
});

test('a date to come, no body and no number are each told at their field', async () => {
  const key = await registered(parvis, await directoryCommune(parvis));
  const refused = parvis.runAs(operator, (ctx) => declareStaffNotice(ctx, { ...key, notifiedOn: '2026-11-26', bodyConsulted: ' ', contactsAnnounced: '0' }));
  await expect(refused).rejects.toMatchObject({ fields: [
    { field: 'notifiedOn', code: 'date_in_future' }, { field: 'bodyConsulted', code: 'field_required' }, { field: 'contactsAnnounced', code: 'number_invalid' },
  ] });
});
