import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { aDayOfSignUp, browser, directoryCommune, fillDraft } from '../registration-builders.ts';
import { saveOffer } from './save-offer.server.ts';

const parvis = await testApp({ clock: fixedClock(aDayOfSignUp) });
const visitor = browser(parvis);
await fillDraft(visitor, await directoryCommune(parvis));
const save = (typed: object) => visitor.run((ctx) => saveOffer(ctx, { draft: visitor.hash, typed }));

test('a certified body says by what', async () => {
  expect(await save({ formula: 'free', certified: 'yes' })).toEqual([{ field: 'certification', code: 'field_required' }]);
  expect(await save({ formula: 'free', certified: 'yes', certification: 'Qualivilles' })).toEqual([]);
});

test('a formula, an option or a site that does not exist is refused at its field', async () => {
  expect(await save({ formula: 'gold', certified: 'no' })).toMatchObject([{ field: 'formula', code: 'choice_needed' }]);
  expect(await save({ formula: 'free', options: ['limousine'], certified: 'no' })).toEqual([{ field: 'options[]', code: 'field_invalid' }]);
  expect(await save({ formula: 'free', counter: ['7'], certified: 'no' })).toEqual([{ field: 'counter[]', code: 'field_invalid' }]);
});
