import { emailOf } from './harness/people.ts';
import { readMail } from './harness/mailbox.ts';
import { expect, test } from './harness/test.ts';

test('a person is invited into a body, comes to the sign-in page by mail, and loses the role again', async ({ visitor, arrive }) => {
  const { page, look } = visitor;
  const email = 'anne.le-goff@ville.example';
  await visitor.signIn(emailOf('operator'));
  await visitor.visit('/office/people/invite');
  await page.getByLabel('Nom et prénom').fill('Anne Le Goff');
  await page.getByLabel('Adresse électronique').fill(email);
  await page.getByText('Lecteur', { exact: true }).click();
  const send = page.getByRole('button', { name: 'Donner le rôle' });

  // Without a body the role is refused, and what was typed is still there.
  await send.click();
  await look();
  await expect(page.getByLabel('Nom et prénom')).toHaveValue('Anne Le Goff');

  // A word that may mean several bodies: the page asks which one.
  await page.getByLabel('Structure').fill('saint-denis');
  await send.click();
  await look();
  await page.getByRole('group', { name: 'Quelle structure' }).locator('label').first().click();
  const asked = new Date();
  await send.click();
  await look();
  await expect(page.getByRole('status')).toContainText(email);

  const invited = await arrive();
  await invited.visit(await readMail(email, asked, /https?:\/\/\S+\/sign-in\?email=\S+/));
  await expect(invited.page.locator('input[name=email]')).toHaveValue(email);

  await page.getByRole('link', { name: /^Retirer/ }).click();
  await look();
  await page.getByRole('button', { name: 'Retirer ce rôle' }).click();
  await look();
  await expect(page.getByRole('status')).toContainText('Le rôle est retiré');
});
