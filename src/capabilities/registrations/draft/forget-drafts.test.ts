import { expect, test } from 'vitest';
import type { Clock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { aDayOfSignUp, aSite, browser } from '../registration-builders.ts';
import { saveSite } from './edit-sites.server.ts';
import { draftKeptDays, forgetDrafts } from './forget-drafts.server.ts';

let instant = new Date(aDayOfSignUp);
const clock: Clock = { now: () => instant, today: () => instant.toISOString().slice(0, 10) };
const parvis = await testApp({ clock });

test(`a registration in progress is erased after ${draftKeptDays} days without a touch, not before`, async () => {
  const idle = browser(parvis);
  const touched = browser(parvis);
  const save = (visitor: typeof idle) => visitor.run((ctx) => saveSite(ctx, { draft: visitor.hash, place: 0, typed: aSite }));
  await save(idle);
  await save(touched);
  instant = new Date(instant.getTime() + (draftKeptDays - 1) * 86_400_000);
  await save(touched);
  await parvis.system(forgetDrafts);
  const left = () => parvis.system((ctx) => ctx.db.selectFrom('registration_draft').select('token_hash').execute());
  expect(await left()).toHaveLength(2);
  instant = new Date(instant.getTime() + 2 * 86_400_000);
  await parvis.system(forgetDrafts);
  expect(await left()).toEqual([{ token_hash: touched.hash }]);
});
