import { createHash } from 'node:crypto';
import { replayTrophies } from '#capabilities/trophies/replay/replay-trophies.ts';
import { anonymousClient, clientOf, emailOf } from './harness/people.ts';
import { expect, test } from './harness/test.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

test('the method lead reads candidates, finalists and winners, and works all of it out again from the sealed file', async ({ visitor }) => {
  const { page } = visitor;
  await visitor.signIn(emailOf('method_lead'));
  await visitor.visit('/office/trophies?edition=2026');
  await expect(page.getByRole('main')).toContainText('Les trophées sont décidés');
  const categories = page.getByRole('table', { name: 'Catégories' });
  await expect(categories).toContainText(/Un gagnant|Ex æquo/);
  await expect(categories).toContainText('trop peu de candidats');
  // Each finalist twice measured; who is separated from the first, and who is not.
  await categories.getByRole('link', { name: 'Accueil téléphonique' }).click();
  await visitor.look();
  await expect(page.getByRole('heading', { name: 'Finalistes' })).toBeVisible();
  await expect(page.getByRole('img', { name: /Les finalistes, sur les deux tours/ })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Gagnant');
  // Every reason why a body is left out, in words.
  await visitor.visit('/office/trophies/category/most-improved?edition=2026');
  await expect(page.getByRole('table', { name: 'Écartées' })).toContainText('pas de score comparable à l’édition précédente');
  const file = await page.request.get('/office/trophies/sealed?edition=2026');
  const replayed = replayTrophies(await file.json(), sha256);
  expect(replayed).toMatchObject({ kind: 'sealed', mismatches: [] });
  expect(replayed.winners).toBeGreaterThan(0);
});

test('an edition that is not frozen has no trophies yet, and the page leads to what is missing', async ({ visitor }) => {
  await visitor.signIn(emailOf('method_lead'));
  await visitor.visit('/en/office/trophies?edition=2027');
  await expect(visitor.page.getByRole('main')).toContainText('The edition is not frozen yet');
  await expect(visitor.page.getByRole('link', { name: 'Go to the freeze of the edition' })).toBeVisible();
});

test('the page is read on a phone and in the dark', async ({ arrive }) => {
  const reader = await arrive({ viewport: { width: 320, height: 800 }, colorScheme: 'dark' });
  await reader.signIn(emailOf('operator'));
  await reader.visit('/office/trophies?edition=2026');
  await reader.visit('/office/trophies/category/other-services?edition=2026');
});

test('nobody else reads a finalist: not a body, not a mystery citizen, not a reviewer, not the world', async () => {
  for (const role of ['referent', 'decision_maker', 'evaluator', 'reviewer', 'dpo'] as const) {
    const client = await clientOf(emailOf(role));
    for (const path of ['/office/trophies', '/office/trophies/category/towns-2k-10k', '/office/trophies/sealed']) expect([role, path, (await client.get(path)).status()]).toEqual([role, path, 403]);
    await client.dispose();
  }
  const operator = await clientOf(emailOf('operator'));
  // It names the losers: whoever decides alone may take it out.
  expect((await operator.get('/office/trophies/sealed?edition=2026')).status()).toBe(403);
  await operator.dispose();
  const world = await anonymousClient();
  expect((await world.get('/office/trophies', { maxRedirects: 0 })).status()).toBe(303);
  await world.dispose();
});
