import { withDatabase } from './harness/mailbox.ts';
import { emailOf } from './harness/people.ts';
import { expect, test, type Visitor } from './harness/test.ts';

async function ownBody(): Promise<string> {
  return withDatabase(async (client) => {
    const { rows } = await client.query<{ organisation_id: string }>(
      `select g.organisation_id from role_grant g join person p on p.id = g.person_id where p.email = $1 and g.role = 'referent'`, [emailOf('referent')]);
    return rows[0]?.organisation_id ?? '';
  });
}

async function press(visitor: Visitor, name: string): Promise<void> {
  await visitor.page.getByRole('main').getByRole('button', { name, exact: true }).first().click();
  await visitor.look();
}

/** Leaves words on the vote page, and returns the code that was given. */
async function leave(visitor: Visitor, words: string): Promise<string> {
  const { page } = visitor;
  await visitor.visit('/v/accueil234?l=fr');
  await page.getByRole('radio', { name: 'Très bien' }).check();
  await page.getByRole('textbox').fill(words);
  await press(visitor, 'Envoyer');
  return (await page.locator('output').textContent()) ?? '';
}

test('somebody leaves words, the body masks a name and answers, the code opens the answer, everybody reads both', async ({ arrive }) => {
  test.slow();
  const mark = `Fontaine ${Date.now().toString(36)}`;
  const citizen = await arrive({ viewport: { width: 320, height: 640 } });
  const code = await leave(citizen, `${mark}, comme Mme Delcourtois me l’a promis`);
  await citizen.visit('/answer');
  await citizen.page.getByLabel('Votre code').fill('AAAA-BBBB-CCCC');
  await press(citizen, 'Voir');
  await expect(citizen.page.getByRole('main')).toContainText('Ce code n’ouvre rien');
  await citizen.page.getByLabel('Votre code').fill(code.toLowerCase().replaceAll('-', ' '));
  await press(citizen, 'Voir');
  await expect(citizen.page.getByRole('main')).toContainText('Votre texte n’a pas encore été relu.');

  const referent = await arrive();
  const { page } = referent;
  const home = `/participant/${await ownBody()}/opinions`;
  await referent.signIn(emailOf('referent'));
  await referent.visit(`${home}/ideas?words=${encodeURIComponent(mark)}`);
  await page.getByRole('link', { name: mark }).click();
  await referent.look();
  await expect(page.locator('mark')).toContainText('Delcourtois');
  await page.getByLabel('Masquer aussi').fill('promis');
  await press(referent, 'Voir le résultat');
  await expect(page.locator('blockquote').last()).toHaveText(`${mark}, comme Mme [nom] me l’a [nom]`);
  await page.getByLabel('Masquer aussi').fill('');
  await press(referent, 'Publier masqué');
  await expect(page.getByRole('main')).toContainText('Publié, mots masqués.');
  await page.getByLabel('Votre réponse').fill('La fontaine est commandée.');
  await page.getByText('Prévu', { exact: true }).click();
  await expect(page.getByRole('radio', { name: 'Prévu' })).toBeChecked();
  await press(referent, 'Répondre');
  await expect(page.getByRole('main')).toContainText('Réponse enregistrée.');
  await page.getByRole('combobox', { name: 'Service', exact: true }).selectOption({ label: 'Accueil' });
  await press(referent, 'Appliquer');

  await citizen.visit(`/answer?code=${code}`);
  await expect(citizen.page.getByRole('main')).toContainText('La fontaine est commandée.');
  await press(citizen, 'Oui');
  await expect(citizen.page.getByRole('main')).toContainText('Vous avez dit que la réponse vous aide.');
  await expect(citizen.page.getByRole('button', { name: 'Oui', exact: true })).toHaveCount(0);
  await citizen.visit('/p/vous-avez-dit?status=planned');
  await expect(citizen.page.getByRole('main')).toContainText(`${mark}, comme Mme [nom]`);
  await expect(citizen.page.getByRole('main')).not.toContainText('Delcourtois');
  await citizen.visit('/en/p/vous-avez-dit');
  await citizen.visit('/p/nulle-part', 404);
});

test('texts are sorted many at once with the keyboard; services and the public page are arranged', async ({ visitor }) => {
  test.slow();
  const { page } = visitor;
  const home = `/participant/${await ownBody()}/opinions/ideas`;
  await visitor.signIn(emailOf('referent'));
  await visitor.visit(home);
  await expect(page.locator('ol.queue li').first()).toContainText('À lire d’abord');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await expect(page.locator('input[name="pick"]').first()).toBeChecked();
  await page.keyboard.press('b');
  await expect(page.getByLabel('Action')).toBeFocused();
  await page.getByLabel('Action').selectOption('assign');
  await page.getByLabel('Service (si confié)').selectOption({ label: 'Accueil' });
  await press(visitor, 'Appliquer');
  await expect(page.getByRole('main')).toContainText('1 texte changé.');
  for (const place of ['answer', 'follow', 'ended']) await visitor.visit(`${home}?place=${place}`);
  await visitor.visit(`${home}/services`);
  const name = `Service ${Date.now()}`;
  await page.getByLabel('Nom du service').last().fill(name);
  await page.getByLabel('Boîte du service').last().fill('pas une adresse');
  await page.getByRole('button', { name: 'Ajouter' }).evaluate((button) => button.closest('form')?.setAttribute('novalidate', ''));
  await press(visitor, 'Ajouter');
  await page.getByLabel('Boîte du service').last().fill('service@ville.example');
  await press(visitor, 'Ajouter');
  await expect(page.getByRole('main')).toContainText(name);
});

test('an export of another kiosk is examined, taken over once, and taken back', async ({ visitor }) => {
  test.slow();
  const { page } = visitor;
  const home = `/participant/${await ownBody()}/opinions/import`;
  await visitor.signIn(emailOf('referent'));
  await visitor.visit(home);
  await page.getByLabel('Fichier').setInputFiles('examples/avis-autre-borne.csv');
  await press(visitor, 'Examiner le fichier');
  await expect(page.getByRole('main')).toContainText('La date n’est pas lisible.');
  await expect(page.getByRole('main')).toContainText('Très satisfait');
  // No point is named like that place: nothing is taken over before somebody says which one it is.
  const place = page.getByLabel('Point pour «\u202fAccueil principal\u202f»');
  await expect(place).toHaveValue('');
  await expect(page.getByRole('main').getByRole('button', { name: /^Reprendre/ })).toBeDisabled();
  await place.selectOption({ label: 'Guichet état civil' });
  await press(visitor, 'Revoir l’aperçu');
  await press(visitor, 'Reprendre 10 avis');
  await expect.poll(async () => {
    await page.reload();
    await visitor.look();
    return page.getByRole('main').textContent();
  }, { timeout: 60_000 }).toContain('10 avis ajoutés');
  await page.getByText('Annuler cet import').click();
  await press(visitor, 'Annuler tout l’import');
  await expect.poll(async () => {
    await page.reload();
    await visitor.look();
    return page.getByRole('main').textContent();
  }, { timeout: 60_000 }).toContain('Import annulé.');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the desk, an idea, the public page and the answer work', async ({ visitor }) => {
    const { page } = visitor;
    const home = `/participant/${await ownBody()}/opinions/ideas`;
    await visitor.signIn(emailOf('referent'));
    await visitor.visit(home);
    await page.locator('ol.queue a').last().click();
    await visitor.look();
    await expect(page.getByRole('heading', { name: 'Que faire de ce texte' })).toBeVisible();
    await visitor.visit('/p/vous-avez-dit');
    await visitor.visit('/answer?code=K7QDM3PAXR9T');
    await expect(page.getByRole('main')).toContainText('Deux bancs avec dossier');
  });
});

test('the pages hold on a small screen and in the dark; a reader sees nothing that is not published', async ({ arrive }) => {
  test.slow();
  const home = `/participant/${await ownBody()}/opinions`;
  const referent = await arrive({ viewport: { width: 320, height: 640 }, colorScheme: 'dark' });
  await referent.signIn(emailOf('referent'));
  for (const path of ['ideas', 'ideas?place=answer', 'ideas/services', 'import']) await referent.visit(`/en${home}/${path}`);
  await referent.visit('/p/vous-avez-dit');
  await referent.visit('/answer?code=R5VJ9MDQ3FGA');
  const reader = await arrive();
  await reader.signIn(emailOf('reader'));
  await reader.visit(`${home}/ideas`, 403);
});
