import type { Page } from '@playwright/test';
import { readMail, withDatabase } from './harness/mailbox.ts';
import { emailOf } from './harness/people.ts';
import { expect, test, type Visitor } from './harness/test.ts';

/** Asks for something without an account, from the notice to the confirmed request. */
async function ask(visitor: Visitor, prefix: string, right: string, email: string): Promise<void> {
  const { page, look } = visitor;
  await visitor.visit(`${prefix}/privacy`);
  await page.locator(`main a[href="${prefix}/privacy/request"]`).click();
  await look();
  // Nothing chosen: the fault stands at its field, the address is kept.
  await page.locator('input[name=email]').fill(email);
  await send(page);
  await look();
  await expect(page.locator('input[name=email]')).toHaveValue(email);
  await choose(page, `input[name=kind][value=${right}]`);
  const asked = new Date();
  await send(page);
  await look();
  await expect(page.getByRole('status')).toContainText(email);
  await page.goto(await readMail(email, asked, /https?:\/\/\S+\/privacy\/confirm\?token=[\w-]+/));
  await look();
  await send(page);
  await look();
  await expect(page.getByRole('status')).toBeVisible();
}

const send = (page: Page) => page.getByRole('main').locator('form button').last().click();

/** The words of a choice are what people click: they lie over its mark. */
async function choose(page: Page, control: string): Promise<void> {
  const id = await page.locator(control).getAttribute('id');
  await page.locator(`label[for="${id}"]`).click();
}

async function requestOf(email: string): Promise<string> {
  return withDatabase(async (client) => {
    const { rows } = await client.query<{ id: string }>(`select id from privacy_request where email = $1 and state = 'open' order by asked_at desc limit 1`, [email]);
    return rows[0]?.id ?? '';
  });
}

for (const { language, prefix, script } of [{ language: 'French', prefix: '', script: false }, { language: 'English', prefix: '/en', script: true }]) {
  test.describe(`in ${language}, ${script ? 'with' : 'without'} script`, () => {
    test.use({ javaScriptEnabled: script });

    test('somebody without an account asks for a copy; the officer sends it; the link opens it', async ({ visitor, arrive }) => {
      test.slow();
      const email = `curieuse.${script ? 'en' : 'fr'}@ville.example`;
      await ask(visitor, prefix, 'access', email);
      const officer = await arrive();
      await officer.signIn(emailOf('dpo'));
      await officer.visit(`${prefix}/office/privacy`);
      await officer.visit(`${prefix}/office/privacy/requests/${await requestOf(email)}`);
      await officer.page.locator('main a[href$="/answer"]').click();
      await officer.look();
      const answered = new Date();
      await send(officer.page);
      await officer.look();
      await expect(officer.page.getByRole('status')).toBeVisible();
      await visitor.page.goto(await readMail(email, answered, /https?:\/\/\S+\/privacy\/package\?token=[\w-]+/));
      await visitor.look();
      const [download] = await Promise.all([visitor.page.waitForEvent('download'), send(visitor.page)]);
      expect(download.suggestedFilename()).toMatch(/\.zip$/);
    });
  });
}

test('the officer reads what an erasure would do, confirms it, and nothing of the person is left', async ({ visitor, arrive }) => {
  test.slow();
  const email = 'partante@ville.example';
  await ask(visitor, '', 'erasure', email);
  const officer = await arrive({ viewport: { width: 320, height: 800 }, colorScheme: 'dark' });
  const { page, look } = officer;
  await officer.signIn(emailOf('dpo'));
  await officer.visit(`/office/privacy/requests/${await requestOf(email)}`);
  await page.getByRole('link', { name: 'Effacer les données' }).click();
  await look();
  await send(page);
  await look();
  await expect(page.locator('input[name=confirm]')).toHaveAttribute('aria-invalid', 'true');
  await choose(page, 'input[name=confirm]');
  await send(page);
  await look();
  await expect(page.getByRole('status')).toBeVisible();
  const left = await withDatabase(async (client) => (await client.query(`select template from mail_message where recipient = $1`, [email])).rows);
  expect(left).toEqual([{ template: 'privacy-erased' }]);
  for (const path of ['', '?closed=yes', '/register', '/retention']) await officer.visit(`/office/privacy${path}`);
});

test('somebody signed in asks from their own page; the operator sees the queue without names', async ({ visitor, arrive }) => {
  const { page, look } = visitor;
  await visitor.signIn(emailOf('expert'));
  await visitor.visit('/privacy/request');
  await expect(page).toHaveURL(/\/privacy\/requests$/);
  await choose(page, 'input[name=kind][value=objection]');
  await send(page);
  await look();
  await expect(page.getByRole('status')).toBeVisible();
  await expect(page.getByRole('table')).toContainText('En cours');
  const operator = await arrive();
  await operator.signIn(emailOf('operator'));
  await operator.visit('/office/privacy');
  await expect(operator.page.getByRole('main')).not.toContainText('@');
});

test('each action of the desk has its page', async ({ visitor }) => {
  await visitor.signIn(emailOf('dpo'));
  const id = await requestOf(emailOf('referent'));
  for (const action of ['rectify', 'answer', 'extend', 'refuse', 'doubt']) await visitor.visit(`/office/privacy/requests/${id}/${action}`);
  await visitor.visit(`/office/privacy/requests/${id}/erase`);
  await expect(visitor.page.getByRole('main')).toContainText('ce geste ne lui convient plus');
  await visitor.visit(`/office/privacy/requests/${id}/nothing`, 404);
  await visitor.visit('/privacy/package?token=unknown', 410);
});
