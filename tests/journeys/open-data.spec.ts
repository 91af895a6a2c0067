import { createHash } from 'node:crypto';
import { replayOpenData } from '#capabilities/benchmarks/index.server.ts';
import { unpack, zipEntries } from '#platform/files/zip-entries.ts';
import { emailOf } from './harness/people.ts';
import { expect, test } from './harness/test.ts';

test('a journalist goes from the map to the figures by keyboard, takes the table of a chart, and checks it against open data', async ({ visitor }) => {
  const { page, look } = visitor;
  await visitor.visit('/results');
  const region = page.locator('svg.map a').first();
  await region.focus();
  await expect(region).toHaveAccessibleName(/sur 100 en moyenne/);
  await region.press('Enter');
  await expect(page).toHaveURL(/#territory-region-/);
  const line = page.locator(`#${new URL(page.url()).hash.slice(1)}`);
  await expect(line).toBeVisible();
  for (const id of ['distribution', 'change', 'channels', 'map', 'history']) {
    const csv = await page.request.get(`/results/csv/${id}`);
    expect(csv.status(), id).toBe(200);
    expect(csv.headers()['content-type']).toContain('text/csv');
  }
  await page.getByRole('link', { name: 'Télécharger les données ouvertes' }).click();
  await look();
  const archive = await (await page.request.get('/open-data/2026/1/zip')).body();
  const files = new Map((zipEntries(archive) ?? []).map((entry) => [entry.name, new Uint8Array(unpack(archive, entry))]));
  expect(replayOpenData(files).mismatches).toEqual([]);
  const shown = page.getByRole('row', { name: /figures\.csv/ });
  await expect(shown).toContainText(createHash('sha256').update(files.get('figures.csv') ?? '').digest('hex'));
  const mean = /^national,global,global,\d+,\d+,(\d+),/m.exec(new TextDecoder().decode(files.get('figures.csv')))?.[1];
  await visitor.visit('/results');
  await expect(page.getByText(`${mean} sur 100`).first()).toBeVisible();
});

test('open data in English are the same files', async ({ visitor }) => {
  await visitor.visit('/en/open-data');
  const file = await visitor.page.request.get('/open-data/2026/1/values.csv');
  expect((await visitor.page.request.get('/open-data/2026/1/values.csv', { headers: { 'if-none-match': file.headers()['etag'] ?? '' } })).status()).toBe(304);
  expect((await visitor.page.request.get('/open-data/2026/9/values.csv')).status()).toBe(404);
});

test('the lead of the method reads which groups stay closed and why, before and after publication', async ({ visitor }) => {
  await visitor.signIn(emailOf('method_lead'));
  await visitor.visit('/office/freeze?edition=2026');
  await expect(visitor.page.getByText('Contrôle du secret', { exact: false })).toBeVisible();
  await visitor.visit('/results');
  await expect(visitor.page.getByRole('heading', { name: 'Sur la carte' })).toBeVisible();
});
