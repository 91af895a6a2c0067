import type { Page } from '@playwright/test';
import { endPollOfAgents, openPollOfAgents, pollOfAgents, type OpenedPoll } from './harness/polls.ts';
import { expect, test } from './harness/test.ts';

const phone = { viewport: { width: 320, height: 640 } };
const onScreen = (page: Page, name: string): Promise<void> => page.locator(`[data-screen="${name}"]`).waitFor();
const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('main').getByRole('button', { name, exact: typeof name === 'string' }).first().click();
const codeOf = (poll: OpenedPoll, place: number): string => poll.codes[place] ?? '';

/** What a browser holds of this site: storage and cookies. */
const heldIn = async (page: Page): Promise<unknown> => ({
  storage: await page.evaluate(async () => [Object.entries(sessionStorage), Object.entries(localStorage), (await indexedDB.databases()).length, (await caches.keys()).length]),
  cookies: await page.context().cookies(),
});

test('on night shift an agent types a printed code on a phone, answers by tapping and by keys, loses the network, and votes once', async ({ arrive }) => {
  test.slow();
  const poll = await openPollOfAgents();
  const agent = await arrive(phone);
  const { page } = agent;
  await agent.visit('/poll');
  await page.getByLabel('Votre code').fill('AAAA-BBBB-CCCC');
  await press(page, 'Commencer');
  await expect(page.getByRole('alert')).toContainText('n’est pas de ce sondage');
  await agent.look();
  // Small letters, blanks and look-alike letters are forgiven.
  await page.getByLabel('Votre code').fill(codeOf(poll, 1).toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l'));
  await press(page, 'Commencer');
  await onScreen(page, 'card-1');
  await expect(page).toHaveURL(new RegExp(`/poll/${poll.id}$`));
  await agent.look();
  await press(page, 'Non');
  await onScreen(page, 'card-2');
  await agent.look();
  await page.keyboard.press('4');
  await onScreen(page, 'card-3');
  await agent.look();
  await page.keyboard.press('ArrowLeft');
  await onScreen(page, 'card-2');
  await expect(page.getByRole('button', { name: /Souvent/ })).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('ArrowRight');
  await press(page, 'Plutôt bien');
  await onScreen(page, 'card-4');
  await agent.look();
  await press(page, 'Grand soleil');
  await onScreen(page, 'card-5');
  await page.getByRole('spinbutton').fill('62');
  await agent.look();
  await press(page, 'Continuer');
  await onScreen(page, 'card-6');
  await press(page, /^Descendre.*heures chargées/);
  await expect(page.getByRole('button', { name: /^Descendre.*heures chargées/ })).toBeFocused();
  await agent.look();
  // What was answered is there again after the page was loaded anew.
  await page.reload();
  await onScreen(page, 'card-6');
  await press(page, 'Continuer');
  await onScreen(page, 'card-7');
  await page.getByLabel('Vos mots').fill('Trop de logiciels différents');
  await agent.look();
  await press(page, 'Continuer');
  await press(page, 'Passer');
  await onScreen(page, 'unit');
  await agent.look();
  await page.getByLabel('Services techniques').check();
  await press(page, 'Continuer');
  await onScreen(page, 'review');
  await agent.look();
  await expect(page.getByRole('main')).toContainText('Un message d’attente plus clair');

  await page.route(`**/poll/${poll.id}/ballot`, (route) => route.abort());
  await press(page, 'Mettre dans l’urne');
  await expect(page.getByRole('alert')).toContainText('Rien n’est perdu', { timeout: 30_000 });
  await page.reload();
  await onScreen(page, 'review');
  await page.unroute(`**/poll/${poll.id}/ballot`);
  await press(page, 'Mettre dans l’urne');
  await onScreen(page, 'done');
  await agent.look();
  expect((await page.context().cookies()).length).toBe(0);

  // Whether a code has served is told to nobody who only types it: whoever prints codes would learn who has answered.
  const other = await arrive(phone);
  await other.visit(`/poll/${poll.id}`);
  await other.page.getByLabel('Votre code').fill(codeOf(poll, 1));
  await press(other.page, 'Commencer');
  await onScreen(other.page, 'card-1');
});

test('a mailed link opens the poll, leaves the address, and its receipt is found in the list at the end; guesses and charts are shown then', async ({ arrive }) => {
  test.slow();
  const poll = await openPollOfAgents({ input: pollOfAgents({ units: [] }) });
  const agent = await arrive();
  const { page } = agent;
  await page.goto(`/poll/${poll.id}#${poll.links[0] ?? ''}`);
  await press(page, 'Commencer');
  await onScreen(page, 'card-1');
  expect(new URL(page.url()).hash).toBe('');
  await agent.look();
  await page.keyboard.press('1');
  await onScreen(page, 'card-2');
  for (let card = 2; card <= 8; card++) {
    await onScreen(page, `card-${card}`);
    await press(page, 'Passer');
  }
  await press(page, 'Mettre dans l’urne');
  await onScreen(page, 'done');
  await page.getByText('Garder un reçu').click();
  const serial = ((await page.locator('.serial output').textContent()) ?? '').replaceAll(' ', '');
  expect(serial).toMatch(/^[0-9a-f]{64}$/);
  await agent.look();
  await page.goto(`/poll/${poll.id}/check#${serial}`);
  await expect(page.getByLabel('Numéro de reçu')).toHaveValue(serial);
  await press(page, 'Vérifier');
  await expect(page.getByRole('status')).toContainText('est dans l’urne');
  await agent.look();
  await page.getByLabel('Numéro de reçu').fill('f'.repeat(64));
  await press(page, 'Vérifier');
  await expect(page.getByRole('alert')).toContainText('n’est pas dans la liste');
  await agent.visit(`/poll/${poll.id}/results`);
  await expect(page.getByRole('main')).toContainText('à la fin');

  await endPollOfAgents(poll);
  await agent.visit(`/poll/${poll.id}/check`);
  await page.getByLabel('Numéro de reçu').fill(`Reçu du sondage\n\n${serial.toUpperCase()}\n`);
  await press(page, 'Vérifier');
  await expect(page.getByRole('status')).toContainText('dans la liste publiée');
  await expect(page.getByRole('main')).toContainText('Jetons dans la liste\u202f: 1');
  await agent.visit(`/poll/${poll.id}`);
  await page.getByRole('link', { name: 'Voir ce qui est ressorti' }).click();
  await page.waitForURL(/results$/);
  await agent.look();
  await expect(page.getByRole('main')).toContainText('Rien n’est affiché pour cette question');
});

test('on a tablet two people answer one after another, and nothing of one is left for the other', async ({ arrive }) => {
  test.slow();
  const poll = await openPollOfAgents();
  const tablet = await arrive({ viewport: { width: 1024, height: 768 } });
  const { page } = tablet;
  await tablet.visit(`/poll/${poll.id}/tablet`);
  for (const place of [3, 4]) {
    await onScreen(page, 'cover');
    const field = page.getByLabel('Votre code');
    await expect(field).toHaveValue('');
    await expect(field).toHaveAttribute('autocomplete', 'off');
    await field.fill(codeOf(poll, place));
    await press(page, 'Commencer');
    await onScreen(page, 'card-1');
    await tablet.look();
    await press(page, place === 3 ? 'Oui' : 'Non');
    for (let card = 2; card <= 8; card++) {
      await onScreen(page, `card-${card}`);
      await press(page, 'Passer');
    }
    await press(page, 'Continuer');
    await press(page, 'Mettre dans l’urne');
    await onScreen(page, 'done');
    await tablet.look();
    expect(await heldIn(page)).toEqual({ storage: [[], [], 0, 0], cookies: [] });
    await press(page, 'J’ai fini');
  }
  await onScreen(page, 'cover');
  await page.goBack();
  await page.goForward();
  await onScreen(page, 'cover');
  await expect(page.getByLabel('Votre code')).toHaveValue('');
  await expect(page.locator('body')).not.toContainText(codeOf(poll, 4));
  await tablet.look();
});

test('a union delegate reads what is promised, what is kept, what could still be done and how to check it', async ({ arrive }) => {
  const poll = await openPollOfAgents();
  const delegate = await arrive();
  await delegate.visit(`/poll/${poll.id}`);
  await delegate.page.getByRole('link', { name: 'Comment c’est tenu, et comment le vérifier' }).click();
  await delegate.page.waitForURL(/promises$/);
  await delegate.look();
  for (const heading of ['Ce qui est gardé', 'Ce qui a été essayé contre nous', 'Ce qui resterait possible', 'Vérifier soi-même', 'Ce qu’un délégué peut demander']) await expect(delegate.page.getByRole('heading', { name: heading })).toBeVisible();
  await expect(delegate.page.getByRole('main')).toContainText('30\u00a0personnes');
  const english = await arrive({ ...phone, colorScheme: 'dark' });
  await english.visit(`/en/poll/${poll.id}/promises`);
  await english.visit(`/en/poll/${poll.id}`);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an agent types a code, answers a form that tells them what it costs, corrects it, and reads what colleagues answer', async ({ arrive }) => {
    const poll = await openPollOfAgents({ input: pollOfAgents({ showing: 'in_steps' }) });
    const agent = await arrive(phone);
    const { page } = agent;
    await agent.visit('/poll');
    await page.getByLabel('Votre code').fill(codeOf(poll, 7));
    await press(page, 'Commencer');
    await agent.look();
    await expect(page.getByRole('main')).toContainText('Sans JavaScript, notre serveur prépare votre bulletin');
    await press(page, 'Mettre dans l’urne');
    await expect(page.getByRole('alert')).toContainText('Répondez à une question au moins');
    await agent.look();
    await page.getByRole('radio', { name: 'Oui' }).check();
    await page.getByRole('spinbutton').fill('62');
    await page.getByLabel('Place 1').selectOption({ label: 'Des appels mieux répartis' });
    await press(page, 'Mettre dans l’urne');
    await expect(page.getByText('Donnez une place à chaque réponse')).toBeVisible();
    await expect(page.getByRole('radio', { name: 'Oui' })).toBeChecked();
    for (const [i, label] of ['Des appels mieux répartis', 'Un rappel proposé à l’usager', 'Un message d’attente plus clair', 'Plus de monde aux heures chargées'].entries()) await page.getByLabel(`Place ${i + 1}`).selectOption({ label });
    await page.getByLabel('De quel service êtes-vous\u202f?').selectOption({ label: 'Services techniques' });
    await press(page, 'Mettre dans l’urne');
    await expect(page.getByRole('heading', { name: 'Merci\u202f!' })).toBeVisible();
    await agent.look();
    await press(page, 'Voir ce que répondent les collègues');
    await expect(page.getByRole('heading', { name: 'Ce que répondent les collègues' })).toBeVisible();
    await agent.look();
  });
});
