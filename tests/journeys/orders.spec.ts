import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { withDatabase } from './harness/mailbox.ts';
import { emailOf } from './harness/people.ts';
import { expect, test } from './harness/test.ts';

const signedForm = 'data/demonstration/signed-order-form.pdf';

/** The path of the last link mailed to a buyer of the demonstration. */
async function linkOf(buyer: number): Promise<string> {
  return withDatabase(async (client) => {
    const { rows } = await client.query<{ text_body: string }>(
      "select text_body from mail_message where recipient = $1 and text_body like '%/file/%' order by created_at desc, id desc limit 1", [`acheteuse.${buyer}@demo.parvis.example`]);
    return /\/file\/[\w-]+/.exec(rows[0]?.text_body ?? '')?.[0] ?? '';
  });
}

const upload = async (page: Page, path: string) => {
  await page.locator('input[name=copy]').setInputFiles(path);
  await uploadForm(page).locator('button').click();
};
const uploadForm = (page: Page): Locator => page.locator('form[action="?/upload"]');

function fileOf(bytes: number): string {
  const path = join(mkdtempSync(join(tmpdir(), 'parvis-upload-')), 'bon signé.pdf');
  writeFileSync(path, Buffer.alloc(bytes, '%PDF-1.7 '));
  return path;
}

test('by its mailed link a body reads why its form came back, is told of an empty file and of one of 60 MB, and sends a signed one', async ({ visitor }) => {
  const { page, look, visit } = visitor;
  await visit(await linkOf(5));
  await expect(page.getByText('il manque la signature', { exact: false })).toBeVisible();
  for (const [bytes, told] of [[0, 'vide (0 octet)'], [60_000_000, 'dépasse la taille permise']] as const) {
    await upload(page, fileOf(bytes));
    await look();
    await expect(page.locator('#copy-error')).toContainText(told);
    await expect(page.locator('input[name=copy]')).toHaveAttribute('aria-invalid', 'true');
  }
  await upload(page, signedForm);
  await look();
  await expect(page.getByRole('status')).toContainText('Bon signé reçu');
  await expect(page.getByText('Signature électronique intègre').first()).toBeVisible();
  await upload(page, signedForm);
  await look();
  await expect(page.getByRole('status')).toContainText('déjà été reçu');
  await page.locator('input[name=serviceCode]').fill('DGS-01');
  await page.locator('form[action="?/references"] button').click();
  await look();
  await expect(page.locator('input[name=serviceCode]')).toHaveValue('DGS-01');
  const form = await page.request.get(`${new URL(page.url()).pathname}/order`);
  expect([form.status(), form.headers()['content-type']]).toEqual([200, 'application/pdf']);
  await visit(`/en${new URL(page.url()).pathname}`);
});

test('a link that nobody mailed opens nothing, and says nothing more', async ({ visitor }) => {
  await visitor.visit('/file/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', 404);
  await visitor.visit(`${await linkOf(9)}x`, 404);
});

test('several sites: the operator prices them, the body accepts by its link, and the order form is there to sign', async ({ arrive }) => {
  test.slow();
  const operator = await arrive();
  await operator.signIn(emailOf('operator'));
  await operator.visit('/office/orders?pile=to_price');
  await operator.page.getByRole('row', { name: 'refusé' }).getByRole('link').click();
  await operator.look();
  await operator.page.getByRole('link', { name: 'Établir une autre version' }).click();
  await operator.look();
  await operator.page.locator('#price-0').fill('mille');
  await operator.page.getByRole('button', { name: 'Calculer le total' }).click();
  await operator.look();
  await expect(operator.page.locator('#price-0-error')).toContainText('montant en euros');
  await expect(operator.page.locator('#price-0')).toHaveValue('mille');
  await operator.page.locator('#price-0').fill('812,34');
  await operator.page.getByRole('button', { name: 'Calculer le total' }).click();
  await operator.look();
  await expect(operator.page.getByText('1 624,68').first()).toBeVisible();
  await operator.page.getByRole('button', { name: 'Envoyer le devis' }).click();
  await operator.look();
  await expect(operator.page.getByRole('status')).toContainText('Devis envoyé');

  const body = await arrive({ viewport: { width: 390, height: 844 } });
  await body.visit(await linkOf(10));
  await body.page.getByRole('link', { name: 'Accepter le devis' }).click();
  await body.look();
  await body.page.getByRole('main').getByRole('button', { name: 'Accepter le devis' }).click();
  await body.look();
  await expect(body.page.getByText('Cochez la case', { exact: false }).first()).toBeVisible();
  await body.page.locator('input[name=confirmed]').check({ force: true });
  await body.page.getByRole('main').getByRole('button', { name: 'Accepter le devis' }).click();
  await body.look();
  await expect(body.page.getByRole('link', { name: 'Télécharger le bon de commande (PDF)' })).toBeVisible();
  await body.page.getByRole('link', { name: 'Retirer l’inscription' }).click();
  await body.look();
  await body.page.locator('input[name=confirmed]').check({ force: true });
  await body.page.getByRole('button', { name: 'Retirer l’inscription' }).click();
  await body.look();
  await expect(body.page.getByText('Inscription retirée').first()).toBeVisible();
});

test('two operators on one file at once: the second is told what changed, and keeps what was typed', async ({ arrive }) => {
  const [first, second] = [await arrive(), await arrive()];
  for (const operator of [first, second]) {
    await operator.signIn(emailOf('operator'));
    await operator.visit('/office/orders');
    await operator.page.getByRole('table').getByRole('link').first().click();
    await operator.look();
  }
  await first.page.getByText('Accepter…').click();
  await first.page.getByRole('button', { name: 'Accepter le bon et l’inscription' }).click();
  await first.look();
  await expect(first.page.getByRole('status')).toContainText('Bon accepté');
  await second.page.getByText('Renvoyer avec un motif').click();
  await second.page.locator('textarea[name=reason]').fill('La dernière page est illisible.');
  await second.page.getByRole('button', { name: 'Renvoyer le bon' }).click();
  await second.look();
  await expect(second.page.getByText('elle a été acceptée', { exact: false }).first()).toBeVisible();
  await expect(second.page.locator('textarea')).toHaveValue('La dernière page est illisible.');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('a signed copy is sent all the same', async ({ visitor }) => {
    await visitor.visit(await linkOf(11));
    await upload(visitor.page, signedForm);
    await visitor.look();
    await expect(visitor.page.getByRole('status')).toContainText('Bon signé reçu');
  });
});
