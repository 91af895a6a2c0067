import { withDatabase } from './harness/mailbox.ts';
import { emailOf } from './harness/people.ts';
import { expect, test } from './harness/test.ts';

async function bodyOf(email: string): Promise<string> {
  return withDatabase(async (client) => {
    const { rows } = await client.query<{ organisation_id: string }>(
      `select g.organisation_id from role_grant g join person p on p.id = g.person_id where p.email = $1 and g.role = 'referent'`, [email]);
    return rows[0]?.organisation_id ?? '';
  });
}

test('what was measured, lived and believed stands side by side, the blind spots first in sentences, on a large and on a small dark screen, in French and English', async ({ arrive }) => {
  const home = `/participant/${await bodyOf(emailOf('referent'))}`;
  for (const screen of [{ viewport: { width: 1280, height: 900 } }, { viewport: { width: 320, height: 640 }, colorScheme: 'dark' as const }]) {
    const visitor = await arrive(screen);
    await visitor.signIn(emailOf('referent'));
    await visitor.visit(`${home}/mirror`);
    const main = visitor.page.getByRole('main');
    await expect(main.getByRole('heading', { name: 'Vos plus grands angles morts' })).toBeVisible();
    await expect(main).toContainText(/Vous (pensez que cela va bien|en pensez plus de bien)/);
    await expect(main.getByRole('img', { name: 'Mesuré, vécu, cru' })).toBeVisible();
    await main.getByText('Les chiffres', { exact: true }).click();
    await expect(main.locator('#mirror-table')).toContainText('Clarté pour la personne');
    await visitor.look();
    await main.getByRole('link', { name: 'Douze derniers mois' }).click();
    await visitor.look();
    await expect(main.getByRole('link', { name: 'Douze derniers mois' })).toHaveAttribute('aria-current', 'page');
    await visitor.visit(`/en${home}/mirror`);
    await expect(main.getByRole('heading', { name: 'Your largest blind spots' })).toBeVisible();
  }
});

test('the figures leave as CSV, Excel and JSON, and the reader reaches what audits found and the plan', async ({ arrive }) => {
  const home = `/participant/${await bodyOf(emailOf('referent'))}`;
  const visitor = await arrive();
  await visitor.signIn(emailOf('decision_maker'));
  await visitor.visit(`${home}/mirror`);
  const files = await Promise.all(['csv', 'xlsx', 'json'].map((format) => visitor.page.request.get(`${home}/mirror/export?format=${format}`)));
  expect(files.map((file) => file.status())).toEqual([200, 200, 200]);
  expect(await files[0]?.text()).toContain('Angle mort');
  expect(JSON.parse((await files[2]?.text()) ?? '[]')).toHaveLength(20);
  await visitor.page.getByRole('link', { name: /^Voir ce que les audits ont relevé/ }).first().click();
  await visitor.look();
  await expect(visitor.page).toHaveURL(/\/figure\/criteria\//);
});

test('where voices are missing the page says how to get each', async ({ arrive }) => {
  const email = 'gratuite@demo.parvis.example';
  const visitor = await arrive({ viewport: { width: 320, height: 640 } });
  await visitor.signInByMail(email);
  await visitor.visit(`/participant/${await bodyOf(email)}/mirror`);
  const main = visitor.page.getByRole('main');
  await expect(main).toContainText('Vos scores par critère sont fermés');
  await expect(main.getByRole('link', { name: 'Préparer un sondage' })).toHaveAttribute('href', /\/polls$/);
  await expect(main).toContainText('Rien ne peut encore être comparé');
});
