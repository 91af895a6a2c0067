import { withDatabase } from './harness/mailbox.ts';
import { emailOf } from './harness/people.ts';
import { expect, test, type Visitor } from './harness/test.ts';

async function deskOf(slug: string): Promise<string> {
  return withDatabase(async (client) => {
    const { rows } = await client.query<{ body: string; id: string }>('select organisation_id as body, id from consultation where slug = $1', [slug]);
    return `/participant/${rows[0]?.body ?? ''}/consultations/${rows[0]?.id ?? ''}/moderation`;
  });
}

async function press(visitor: Visitor, name: string): Promise<void> {
  await visitor.page.getByRole('main').getByRole('button', { name, exact: true }).first().click();
  await visitor.look();
}

test('somebody argues and backs an argument on a phone, without an account', async ({ arrive }) => {
  const citizen = await arrive({ viewport: { width: 320, height: 640 } });
  const { page } = citizen;
  const words = `Les trottoirs respirent ${Date.now().toString(36)}`;
  await citizen.visit('/c/rue-des-ecoles/1');
  await page.getByText('Donner un argument', { exact: true }).click();
  await page.getByRole('radio', { name: 'Pour', exact: true }).check();
  await page.getByLabel('Votre texte').fill(words);
  await press(citizen, 'Envoyer');
  await expect(page.getByRole('status').first()).toContainText('votre texte est publié');
  await expect(page.locator('output')).toHaveCount(2);
  await page.getByRole('link', { name: 'Retour à la discussion' }).click();
  await citizen.look();
  await expect(page.getByRole('main')).toContainText(words);
  await page.getByRole('button', { name: /^Je soutiens.*Je dépose ma fille/ }).click();
  await citizen.look();
  await expect(page.getByRole('button', { name: /Soutenu.*retirer mon soutien: Je dépose ma fille/ })).toBeVisible();
});

test('a comment that names somebody is masked by a person, its author appeals, another person answers; the log tells it', async ({ arrive }) => {
  test.slow();
  const mark = `Arceaux ${Date.now().toString(36)}`;
  const citizen = await arrive({ colorScheme: 'dark' });
  await citizen.visit('/c/rue-des-ecoles/2');
  await citizen.page.getByText('Écrire un commentaire', { exact: true }).click();
  await citizen.page.getByLabel('Votre texte').fill(`${mark}, comme Mme Delcourtois le demande`);
  await press(citizen, 'Envoyer');
  await expect(citizen.page.getByRole('status').first()).toContainText('Il sera lu');

  const desk = await deskOf('rue-des-ecoles');
  const referent = await arrive();
  await referent.signIn(emailOf('referent'));
  await referent.visit(desk);
  await referent.page.getByRole('link', { name: mark }).click();
  await referent.look();
  await expect(referent.page.locator('mark')).toContainText('Delcourtois');
  await press(referent, 'Publier masqué');
  await expect(referent.page.getByRole('status').first()).toContainText('mots masqués');
  await referent.visit(`${desk}?place=published`);
  await referent.visit(`${desk}?place=appeals`);

  await citizen.page.reload();
  await citizen.look();
  await expect(citizen.page.getByRole('main')).toContainText('Mme [nom]');
  await citizen.page.getByText('Contester cette décision', { exact: true }).click();
  await citizen.page.getByLabel('Votre recours').fill('Elle est d’accord.');
  await press(citizen, 'Envoyer le recours');

  const decider = await arrive();
  await decider.signIn(emailOf('decision_maker'));
  await decider.visit(`${desk}?place=appeals`);
  await decider.page.getByRole('link', { name: mark }).click();
  await decider.look();
  await decider.page.locator('summary', { hasText: 'Ne pas publier' }).click();
  await decider.page.getByRole('radio', { name: 'Donnée personnelle' }).check({ force: true });
  await press(decider, 'Ne pas publier');
  await citizen.visit('/c/rue-des-ecoles/2/moderation');
  await expect(citizen.page.getByRole('main')).toContainText('Recours rejeté');
  await expect(citizen.page.getByRole('main')).not.toContainText('Delcourtois');
});
