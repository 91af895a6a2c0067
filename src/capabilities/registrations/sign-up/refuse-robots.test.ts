import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { aDayOfSignUp, browser, directoryCommune, fillDraft } from '../registration-builders.ts';
import { refuseRobots } from './refuse-robots.server.ts';

let now = new Date(aDayOfSignUp);
const parvis = await testApp({ clock: { ...fixedClock(aDayOfSignUp), now: () => now } });

test('a filled hidden field or a registration sent at once is taken for a program; a moment later it passes', async () => {
  const visitor = browser(parvis);
  await fillDraft(visitor, await directoryCommune(parvis));
  const send = (trap: unknown) => visitor.run((ctx) => refuseRobots(ctx, { draft: visitor.hash, trap }));
  await expect(send('')).rejects.toMatchObject({ code: 'looks_automatic' });
  now = new Date(now.getTime() + 6_000);
  await send('');
  await send(null);
  await expect(send('02 99 00 00 00')).rejects.toMatchObject({ code: 'looks_automatic' });
});
