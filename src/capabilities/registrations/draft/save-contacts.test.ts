import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { aDayOfSignUp, browser } from '../registration-builders.ts';
import { saveContacts } from './save-contacts.server.ts';

const parvis = await testApp({ clock: fixedClock(aDayOfSignUp) });
const save = (typed: object) => {
  const visitor = browser(parvis);
  return visitor.run((ctx) => saveContacts(ctx, { draft: visitor.hash, typed }));
};
const referent = { name: 'Anne', email: 'anne@ville.example' };

test('a referent who decides as well needs no second contact', async () => {
  expect(await save({ same: 'yes', referent, decisionMaker: { email: 'left over' } })).toEqual([]);
});

test('otherwise the decision maker is asked for, and each wrong field is told', async () => {
  const faults = await save({ referent: { ...referent, phone: '12' }, decisionMaker: { email: 'paul' } });
  expect(faults.map(({ field, code }) => [field, code])).toEqual([
    ['referent.phone', 'phone_invalid'], ['decisionMaker.name', 'field_required'], ['decisionMaker.email', 'email_invalid'],
  ]);
});
