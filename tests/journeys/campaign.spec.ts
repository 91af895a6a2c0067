import { withDatabase } from './harness/mailbox.ts';
import { emailOf } from './harness/people.ts';
import { expect, test } from './harness/test.ts';

const edition = '2027';

// The planner's pages are plain forms: nothing here needs a script.
test.use({ javaScriptEnabled: false });

test('a campaign is planned, stopped, planned again, accepted, refused, replanned and changed by hand', async ({ arrive }) => {
  test.slow();
  await makeRoomForAPlan();
  const operator = await arrive();
  const { page } = operator;
  await operator.signIn(emailOf('operator'));
  await operator.visit(`/office/campaign/check?edition=${edition}`);

  await askForPlan('Essai');
  // Small plans may be found before anybody can stop them: then they are set aside.
  const stop = page.getByRole('button', { name: /Arrêter le calcul|Écarter ce plan/ });
  await settled(() => stop.isVisible());
  await stop.click();
  await operator.look();
  await expect(page.getByRole('main')).toContainText(/Arrêté|Écarté/);

  await askForPlan('Retardataires');
  await settled(() => page.getByRole('link', { name: 'Accepter ce plan' }).isVisible());
  await operator.look();
  await expect(page.getByRole('heading', { name: /mathématiquement possible/ })).toBeVisible();
  await page.getByRole('link', { name: 'Accepter ce plan' }).click();
  await operator.look();
  await page.getByRole('button', { name: 'Oui, confier les missions' }).click();
  await operator.look();
  await expect(page.getByRole('status')).toContainText('Les missions sont confiées.');

  const evaluator = await arrive({ viewport: { width: 320, height: 640 } });
  await evaluator.signIn(emailOf('evaluator'));
  await evaluator.visit('/evaluator/calendar');
  await evaluator.page.getByRole('button', { name: /Créer mon adresse|Remplacer mon adresse/ }).click();
  await evaluator.look();
  const address = await evaluator.page.getByLabel('Adresse privée').inputValue();
  const feed = await evaluator.page.request.get(`/calendar/${address.split('/').at(-1)}`);
  expect(await feed.text()).toContain('Créneau réservé');
  await evaluator.visit('/evaluator/calendar');
  await evaluator.page.getByRole('link', { name: /^Refuser/ }).first().click();
  await evaluator.look();
  await evaluator.page.getByLabel('Pourquoi').selectOption('unavailable');
  await evaluator.page.getByRole('button', { name: 'Refuser la mission' }).click();
  await evaluator.look();
  await expect(evaluator.page.getByRole('status')).toBeVisible();

  await operator.visit(`/office/campaign/changes?edition=${edition}`);
  await page.getByRole('button', { name: 'Chercher le moindre changement' }).click();
  await settled(() => page.getByRole('link', { name: 'Accepter ces changements' }).isVisible());
  await operator.look();
  await expect(page.getByRole('table')).toContainText('Refus');
  await page.getByRole('link', { name: 'Accepter ces changements' }).click();
  await operator.look();
  await page.getByRole('button', { name: 'Oui, appliquer' }).click();
  await operator.look();
  await expect(page.getByRole('status')).toBeVisible();

  await operator.visit(`/office/missions/board?edition=${edition}`);
  await operator.visit(`/office/missions/map?edition=${edition}`);
  const mission = await plannedMission();
  await operator.visit(`/office/missions/${mission.organisation}/${mission.id}`);
  await page.getByLabel('Citoyen-mystère').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Demander' }).click();
  await operator.look();
  await page.getByLabel('Confier à').selectOption({ label: 'Personne' });
  await page.getByRole('button', { name: 'Voir ce que cela change' }).click();
  await operator.look();
  await page.getByLabel('Raison').fill('Essai du parcours.');
  await page.getByRole('button', { name: /^Enregistrer/ }).click();
  await operator.look();
  await page.getByRole('button', { name: 'Annuler la dernière modification à la main' }).click();
  await operator.look();
  await expect(page.getByRole('status')).toContainText('annulée');

  async function askForPlan(name: string): Promise<void> {
    await operator.visit(`/office/campaign?edition=${edition}`);
    await page.getByLabel('Nom de la campagne').fill(name);
    await page.getByRole('button', { name: 'Calculer un plan' }).click();
    await operator.look();
  }

  /** Reloads the page of a plan, which needs no script, until it shows what is waited for. */
  async function settled(shown: () => Promise<boolean>): Promise<void> {
    await expect(async () => {
      await page.reload();
      expect(await shown()).toBe(true);
    }).toPass({ timeout: 60_000, intervals: [500] });
  }
});

/** A body of the wave whose missions have not begun is to be planned again. */
async function makeRoomForAPlan(): Promise<void> {
  await withDatabase((client) => client.query(
    `update mission set state = 'cancelled' where edition_id = $1 and organisation_id = (
       select organisation_id from mission where edition_id = $1 and state <> 'cancelled' group by organisation_id
       order by count(*) filter (where state <> 'planned'), organisation_id limit 1)`, [edition]));
}

async function plannedMission(): Promise<{ organisation: string; id: string }> {
  return withDatabase(async (client) => {
    const { rows } = await client.query<{ organisation: string; id: string }>(
      `select m.organisation_id as organisation, m.id from mission m join mission_assignment a on a.organisation_id = m.organisation_id and a.mission_id = m.id and a.ended_at is null
       where m.edition_id = $1 and m.state = 'planned' order by m.id limit 1`, [edition]);
    const [found] = rows;
    if (!found) throw new Error('no mission is planned');
    return found;
  });
}
