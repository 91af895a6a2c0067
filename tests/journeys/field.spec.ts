import { aPng } from '../harness/picture.ts';
import { withDatabase } from './harness/mailbox.ts';
import { emailOf } from './harness/people.ts';
import { answerAll, openList, phone, wholeForm } from './harness/phone.ts';
import { expect, test } from './harness/test.ts';

interface Mission {
  organisation: string;
  id: string;
}

/** A planned mission by telephone of the evaluator of the demonstration. */
function plannedCall(): Promise<Mission> {
  return withDatabase(async (client) => {
    const { rows } = await client.query<Mission>(
      `select m.organisation_id as organisation, m.id from mission m join mission_assignment a on a.organisation_id = m.organisation_id and a.mission_id = m.id
       join person p on p.id = a.evaluator_id where p.email = $1 and a.ended_at is null and m.state = 'planned' and m.channel = 'phone'
       and m.scenario_kind = 'information' order by m.id limit 1`, [emailOf('evaluator')]);
    const [mission] = rows;
    if (!mission) throw new Error('the evaluator has no call to make');
    return mission;
  });
}

test('a call is made without a network, with a proof, and leaves when the network is back', async ({ arrive }) => {
  test.slow();
  const mission = await plannedCall();
  const address = `/evaluator/missions/${mission.organisation}/${mission.id}`;
  const evaluator = await arrive(phone);
  await evaluator.signIn(emailOf('evaluator'));
  const { page } = evaluator;
  const context = page.context();
  await openList(page);
  await evaluator.look();

  await context.setOffline(true);
  await page.goto('/evaluator');
  await page.waitForSelector('[data-offline="ready"]');
  await evaluator.look();
  await page.locator(`a[href="${address}"]`).click();
  await wholeForm(page);
  await evaluator.look();

  // The call: marks fill the measured questions; a slip of the thumb is taken back.
  await page.getByText('L’appel', { exact: true }).click();
  for (const mark of ['J’appelle', 'Ça sonne', 'Ça sonne', 'Choix du menu vocal', 'Une personne répond', 'Mise en attente']) await page.getByRole('button', { name: mark, exact: true }).click();
  await page.getByRole('button', { name: 'Annuler' }).click();
  await page.getByRole('button', { name: 'Fin de l’appel' }).click();
  await expect(page.locator('input[name="contactedAt"]')).not.toHaveValue('');
  await evaluator.look();

  // A proof with a part blackened by figures, as by keyboard.
  await page.getByRole('button', { name: 'Ajouter une preuve' }).click();
  await page.locator('input[type=file]').setInputFiles({ name: 'écran.png', mimeType: 'image/png', buffer: aPng(64, () => 255) });
  await page.getByRole('button', { name: 'Masquer ce rectangle' }).click();
  await expect(page.getByRole('img', { name: 'L’image, avec une partie masquée' })).toBeVisible();
  await evaluator.look();
  await page.getByRole('button', { name: 'Garder cette preuve' }).click();
  await page.waitForSelector('[data-proofs="1"]');

  // Discretion: a neutral look, and a list of errands over everything, with the form as it was behind it.
  await page.getByRole('button', { name: 'Mode discret' }).click();
  await expect(page).toHaveTitle('Notes');
  await page.getByRole('button', { name: 'Liste', exact: true }).click();
  await expect(page).toHaveTitle('Courses');
  await page.getByRole('button', { name: 'Ranger la liste' }).click();
  await page.getByRole('button', { name: 'Quitter le mode discret' }).click();

  // The phone is switched off and on again in the middle.
  await answerAll(page);
  const said = () => page.locator('input[name^="said:"]:checked').count();
  const before = await said();
  await page.waitForTimeout(200);
  await page.goto(address);
  await wholeForm(page);
  await expect.poll(said).toBe(before);
  await page.getByRole('button', { name: 'Envoyer l’audit' }).click();
  await expect(page.locator('.safety')).toContainText('Pas de réseau');

  await context.setOffline(false);
  await expect(page.getByRole('heading', { name: 'Audit bien reçu' })).toBeVisible({ timeout: 30_000 });
  await evaluator.visit('/evaluator');
  await page.waitForSelector('[data-phone="ready"]');
  const stored = await withDatabase(async (client) => {
    const { rows } = await client.query<{ state: string; rings: unknown; proofs: string; masking: string }>(
      `select m.state, (select an.value from answer an join audit u on u.organisation_id = an.organisation_id and u.id = an.audit_id where u.mission_id = m.id and an.item_id = 'phone-rings') as rings,
         (select count(*) from evidence e where e.mission_id = m.id and e.completed_at is not null) as proofs,
         (select max(e.masking) from evidence e where e.mission_id = m.id) as masking
       from mission m where m.organisation_id = $1 and m.id = $2`, [mission.organisation, mission.id]);
    return rows[0];
  });
  expect(stored).toMatchObject({ state: 'submitted', rings: 2, masking: 'burnt' });
  expect(Number(stored?.proofs)).toBe(1);
});

test('the address for another application is made, shown once and closed', async ({ arrive }) => {
  const evaluator = await arrive(phone);
  await evaluator.signIn(emailOf('evaluator'));
  await evaluator.visit('/evaluator/collector');
  await evaluator.page.getByRole('button', { name: 'Créer une adresse' }).click();
  await expect(evaluator.page.locator('code.address')).toContainText('/api/v1/openrosa/');
  await evaluator.look();
  await evaluator.visit('/evaluator/collector');
  await evaluator.page.getByRole('button', { name: 'Fermer l’adresse' }).click();
  await evaluator.look();
});
