import { isSiret } from '#core/shared/siret.ts';
import { withDatabase } from './harness/mailbox.ts';
import { emailOf } from './harness/people.ts';
import { expect, test } from './harness/test.ts';

interface Waiting {
  organisation: string;
  order: string;
  siren: string;
}

async function orderToInvoice(): Promise<Waiting> {
  return withDatabase(async (client) => {
    const { rows } = await client.query<Waiting>(
      `select o.organisation_id as organisation, o.id as "order", o.buyer ->> 'siren' as siren from purchase_order o
       where o.state = 'accepted' and o.buyer ->> 'siren' is not null
         and not exists (select from invoice i where i.organisation_id = o.organisation_id and i.order_id = o.id) order by o.id limit 1`);
    const [found] = rows;
    if (!found) throw new Error('the demonstration has no order to invoice');
    return found;
  });
}

const siretOf = (siren: string): string => Array.from({ length: 10 }, (_, digit) => `${siren}0001${digit}`).find(isSiret) ?? '';

test('the operator issues an invoice, notes a payment and takes a line back', async ({ visitor }) => {
  test.slow();
  const { page, look } = visitor;
  const waiting = await orderToInvoice();
  await visitor.signIn(emailOf('operator'));
  await visitor.visit('/office/billing');
  await visitor.visit('/office/billing?state=to_issue');
  await visitor.visit(`/office/billing/issue/${waiting.organisation}/${waiting.order}`);
  await page.getByLabel('Service fait le').fill(new Date(Date.now() - 3 * 24 * 3600 * 1000).toISOString().slice(0, 10));
  await page.getByLabel('SIRET de l’acheteur').fill('123');
  await page.getByRole('button', { name: 'Voir l’aperçu' }).click();
  await look();
  await expect(page.getByRole('main')).toContainText('FR-BUYER-SIRET');
  await expect(page.getByRole('button', { name: 'Émettre définitivement' })).toHaveCount(0);
  await page.getByLabel('SIRET de l’acheteur').fill(siretOf(waiting.siren));
  await page.getByRole('button', { name: 'Voir l’aperçu' }).click();
  await look();
  await page.getByRole('button', { name: 'Émettre définitivement' }).click();
  await look();
  await expect(page.getByRole('status')).toContainText(/FA-\d{4}-\d{5}/);

  await page.getByText('Noter un règlement').click();
  await page.getByLabel('Montant en euros').fill('100000');
  await page.getByLabel('Référence du virement').fill('VIR 42');
  await page.getByRole('button', { name: 'Noter le règlement' }).click();
  await look();
  await expect(page.getByRole('main')).toContainText('dépasse ce qui reste');
  await page.getByLabel('Montant en euros').fill('100,00');
  await page.getByRole('button', { name: 'Noter le règlement' }).click();
  await look();
  await expect(page.getByRole('status')).toContainText('Le règlement est noté');

  await page.getByRole('link', { name: 'Établir un avoir' }).click();
  await look();
  await page.getByLabel('à reprendre, HT').first().fill('50,00');
  await page.getByLabel('Motif').fill('Remise');
  await page.getByRole('button', { name: 'Émettre l’avoir' }).click();
  await look();
  await expect(page.getByRole('status')).toContainText(/AV-\d{4}-\d{5}/);
});

test('a body finds its invoice and its data, on a phone and in English too', async ({ arrive }) => {
  const { page, visit, signIn } = await arrive({ viewport: { width: 320, height: 800 } });
  await signIn(emailOf('referent'));
  const organisation = /participant\/([^/]+)/.exec(page.url())?.[1] ?? '';
  await visit(`/participant/${organisation}/invoices`);
  await expect(page.getByRole('main')).toContainText(/FA-\d{4}-\d{5}/);
  const link = page.getByRole('link', { name: /^XML/ }).first();
  const file = await page.request.get((await link.getAttribute('href')) ?? '');
  expect(await file.text()).toContain('urn:cen.eu:en16931:2017');
  await visit(`/en/participant/${organisation}/invoices`);
});
