import { mailInDoubt, ownMission, twoVersions } from './harness/desk-cases.ts';
import { withDatabase } from './harness/mailbox.ts';
import { emailOf } from './harness/people.ts';
import { expect, test } from './harness/test.ts';

test('two versions of an audit are compared and merged line by line, by keyboard, after a confirmation', async ({ arrive }) => {
  test.slow();
  const { organisation, competing, audit } = await twoVersions();
  const reviewer = await arrive();
  const { page, look, visit } = reviewer;
  await reviewer.signIn(emailOf('reviewer'));
  await visit('/reviewer');
  await page.getByRole('link', { name: 'Choisir' }).click();
  await look();
  await visit(`/reviewer/audits/${organisation}/${audit}`);
  await page.keyboard.press('d');
  await page.waitForURL(`**/reviewer/competing/${organisation}/${competing}`);
  await look();
  await expect(page.getByRole('main')).toContainText('Safari, iPhone');
  await expect(page.getByRole('row', { name: /Nombre de clics/ })).toContainText('7 clics');
  // Nothing is chosen: told at the fields.
  await page.getByLabel('Fusionner, ligne par ligne').check({ force: true });
  await page.locator('[name="reason"]').fill('La capture montre sept clics.');
  await page.getByRole('button', { name: 'Voir avant de confirmer' }).click();
  await look();
  await expect(page.getByRole('main')).toContainText('Rien n’est pris de l’autre version');
  await page.getByRole('radio', { name: /Nombre de clics.*Autre/ }).check({ force: true });
  await page.getByRole('button', { name: 'Voir avant de confirmer' }).click();
  await look();
  await expect(page.getByRole('alert')).toContainText('une ligne vient de l’autre version');
  await page.keyboard.press('c');
  await expect(page.getByRole('button', { name: 'Confirmer ce choix' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/reviewer/competing?done');
  await look();
  await expect(page.getByRole('status')).toContainText('Votre choix est enregistré.');
  await visit(`/reviewer/competing/${organisation}/${competing}`);
  await expect(page.getByRole('main')).toContainText('Les deux versions ont été fusionnées');
  // Whoever merged has written: somebody else decides on it.
  await visit(`/reviewer/audits/${organisation}/${audit}`);
  await expect(page.getByRole('main')).toContainText('Cet audit porte votre main');
  const narrow = await arrive({ viewport: { width: 320, height: 700 }, colorScheme: 'dark' });
  await narrow.signIn(emailOf('reviewer'));
  await narrow.visit(`/en/reviewer/competing/${organisation}/${competing}`);
  await narrow.visit('/en/reviewer/competing');
});

test('the keys of the desk are listed, lead to every action, and can be turned off', async ({ visitor }) => {
  const { page, visit } = visitor;
  const { organisation, audit } = await twoVersions();
  await visitor.signIn(emailOf('reviewer'));
  await visit(`/reviewer/audits/${organisation}/${audit}`);
  await page.getByText('Touches du bureau').click();
  const keys = await page.locator('[data-key]').evaluateAll((all) => all.map((one) => [one.getAttribute('data-key') ?? '', one.getAttribute('data-target') ?? '', one.getAttribute('data-within') ?? '']));
  for (const [key, target] of keys) await expect(page.locator(target ?? '').first(), `key ${key}`).toBeAttached();
  // Every form, button and link of the desk's work has a key.
  for (const selector of ['#ready', '#reason', '#decision button[value="validated"]', '#decision button[value="returned"]', '#decision button[value="rejected"]', '#decision [name="reorder"]', 'a[data-measures]', 'a[data-competing]', 'a[data-queue]', '[data-correct]']) {
    const element = page.locator(selector).first();
    expect(await element.evaluate((node, targets) => targets.some((target) => node.matches(target)), keys.map(([, target]) => target ?? '')), selector).toBe(true);
  }
  await expect(page.locator('#decision button[value="validated"]')).toHaveAttribute('aria-keyshortcuts', 'v');
  await page.locator('body').press('r');
  await expect(page.getByRole('button', { name: 'Renvoyer' })).toBeFocused();
  await page.getByLabel('Touches actives sur cet appareil').uncheck({ force: true });
  await page.locator('h1').click();
  await page.keyboard.press('v');
  await expect(page.getByRole('button', { name: 'Valider' })).not.toBeFocused();
  await expect(page.locator('#decision button[value="validated"]')).not.toHaveAttribute('aria-keyshortcuts', 'v');
  // A letter in a field is a letter.
  await page.getByLabel('Touches actives sur cet appareil').check({ force: true });
  await page.locator('#reason').pressSequentially('vrx');
  await expect(page.locator('#reason')).toHaveValue('vrx');
});

test('a mail in doubt is held as sent after a confirmation, and the journal says so', async ({ visitor }) => {
  const { page, look, visit } = visitor;
  const { organisation, mission } = await mailInDoubt();
  await visitor.signIn(emailOf('reviewer'));
  await visit('/reviewer');
  await page.locator(`a[href$="/reviewer/missions/${organisation}/${mission}/measures"]`).click();
  await look();
  await page.getByLabel('Le message est parti').check({ force: true });
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await look();
  await expect(page.locator('[name="confirmed"]')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Le message est parti').check({ force: true });
  await page.getByLabel(/J’ai regardé le journal/).check({ force: true });
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await look();
  await expect(page.getByRole('status')).toContainText('Le doute est levé');
  await expect(page.getByRole('main')).toContainText('Envoyé');
  const { rows } = await withDatabase((client) => client.query('select 1 from event where name = $1 and subject_id = $2', ['mystery_mail.marked_sent', mission]));
  expect(rows).toHaveLength(1);
  await visit(`/en/reviewer/missions/${organisation}/${mission}/measures`);
});

test('from the page of a mission: its measures, and the refusal that says it waits for somebody else', async ({ arrive }) => {
  test.slow();
  const { organisation, mission } = await ownMission('letter');
  const evaluator = await arrive({ viewport: { width: 360, height: 780 } });
  const { page, look, visit } = evaluator;
  await evaluator.signIn(emailOf('evaluator'));
  const here = `/evaluator/missions/${organisation}/${mission}`;
  await visit(here);
  await page.getByRole('link', { name: 'Mesures du serveur' }).click();
  await look();
  await page.locator('[name="moment"]').selectOption('sent');
  await page.locator('[name="happenedAt"]').fill('2026-01-12T10:00');
  await page.getByRole('button', { name: 'Noter', exact: true }).click();
  await look();
  await expect(page.getByRole('status')).toContainText('La date est notée.');
  await page.getByRole('link', { name: 'Revenir à la mission' }).click();
  await look();
  await page.getByRole('link', { name: 'Je ne peux pas la faire' }).click();
  await look();
  await page.locator('[name="kind"]').selectOption({ index: 1 });
  await page.getByRole('main').getByRole('button').click();
  await page.waitForURL('**/evaluator/calendar?refused');
  await look();
  await visit(here);
  await expect(page.getByRole('main')).toContainText('elle attend quelqu’un d’autre');
  await expect(page.getByRole('link', { name: 'Je ne peux pas la faire' })).toHaveCount(0);
  await visit(`/en${here}`);
  await visit(`/en${here}/measures`);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('one version is chosen with plain forms', async ({ visitor }) => {
    const { page, look, visit } = visitor;
    const { organisation, competing } = await twoVersions();
    await visitor.signIn(emailOf('reviewer'));
    await visit(`/reviewer/competing/${organisation}/${competing}`);
    await page.getByLabel('Prendre l’autre version').check({ force: true });
    await page.getByRole('button', { name: 'Voir avant de confirmer' }).click();
    await look();
    await expect(page.locator('[name="reason"]').last()).toHaveAttribute('aria-invalid', 'true');
    await page.getByLabel('Prendre l’autre version').check({ force: true });
    await page.locator('textarea[name="reason"]').fill('Envoyée la dernière.');
    await page.getByRole('button', { name: 'Voir avant de confirmer' }).click();
    await look();
    await page.getByRole('button', { name: 'Confirmer ce choix' }).click();
    await look();
    await expect(page.getByRole('status')).toContainText('Votre choix est enregistré.');
  });
});
