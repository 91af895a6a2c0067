import { createHash } from 'node:crypto';
import { drawFileInput } from '#capabilities/registrations/index.ts';
import { verifyDraw } from '#core/draw/verify-draw.ts';
import { emailOf } from './harness/people.ts';
import { expect, test } from './harness/test.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

test('a visitor repeats a draw in the browser, finds a number, and downloads what proves it', async ({ visitor }) => {
  const { page, look } = visitor;
  await visitor.visit('/draw/2026');
  await page.getByRole('button', { name: 'Refaire le tirage ici' }).click();
  await expect(page.getByText('Le tirage refait ici donne le même résultat.')).toBeVisible();
  await expect(page.getByText('Juste', { exact: true })).toHaveCount(6);
  await look();
  const file = drawFileInput.parse(await (await page.request.get('/draw/2026/file')).json());
  expect(Object.values(verifyDraw(file, sha256)).every(Boolean)).toBe(true);
  const list = await (await page.request.get('/draw/2026/list')).text();
  expect(sha256(list)).toBe(file.listSha256);
  // A small panel may have a place for everybody: then nobody waits.
  const [waiting] = file.waiting;
  await page.getByLabel('Numéro de tirage').fill(waiting ?? file.places[0] ?? '');
  await page.getByRole('button', { name: 'Chercher' }).click();
  await look();
  await expect(page.getByText(waiting ? 'au rang 1 du tirage' : 'a une place')).toBeVisible();
});

test('without script the page says how to repeat the draw', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/en/draw/2026');
  await expect(page.getByRole('button', { name: 'Repeat the draw here' })).toBeHidden();
  await expect(page.getByText('parvis draw --verify parvis-draw-2026.json')).toBeVisible();
  await context.close();
});

test('before the draw the fingerprint of the seed is public and nothing else can be downloaded', async ({ visitor }) => {
  await visitor.visit('/draw/2027');
  await expect(visitor.page.getByText(/^[0-9a-f]{64}$/)).toHaveCount(1);
  expect((await visitor.page.request.get('/draw/2027/list')).status()).toBe(404);
  expect((await visitor.page.request.get('/draw/2027/file')).status()).toBe(404);
});

test('the operator sees the draw by name, on a phone too, and takes the calendar along', async ({ arrive }) => {
  const operator = await arrive({ viewport: { width: 320, height: 700 } });
  await operator.signIn(emailOf('operator'));
  await operator.visit('/office/draw?edition=2026');
  await operator.page.getByText('Candidats du tirage et ce que leur numéro a donné').first().click();
  await operator.look();
  await operator.visit('/office/draw?edition=2027');
  await operator.visit('/office/calendar?edition=2027');
  const calendar = await operator.page.request.get('/office/calendar/ics?edition=2027');
  expect(calendar.headers()['content-type']).toContain('text/calendar');
  expect(await calendar.text()).toContain('BEGIN:VCALENDAR');
});
