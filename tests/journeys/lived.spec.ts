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

test('what audits measured stands beside what users say, in French and English, on a small and a dark screen', async ({ arrive }) => {
  const home = `/participant/${await ownBody()}/opinions`;
  for (const screen of [{ viewport: { width: 1280, height: 900 } }, { viewport: { width: 320, height: 640 }, colorScheme: 'dark' as const }]) {
    const visitor = await arrive(screen);
    await visitor.signIn(emailOf('referent'));
    await visitor.visit(`${home}/compared`);
    const main = visitor.page.getByRole('main');
    await expect(main.getByRole('table').first()).toContainText('Courtoisie');
    await expect(main).toContainText('Vos usagers et ceux des autres');
    await visitor.page.getByRole('link', { name: 'Douze derniers mois' }).click();
    await visitor.look();
    await expect(visitor.page.getByRole('link', { name: 'Douze derniers mois' })).toHaveAttribute('aria-current', 'page');
    await visitor.visit(`/en${home}/compared?span=year`);
    await expect(main).toContainText('Your users and those of others');
  }
});

test('the score of users is compared with other bodies once a quarter, and who takes no part sees no group', async ({ arrive }) => {
  const own = await ownBody();
  const visitor = await arrive();
  await visitor.signIn(emailOf('reader'));
  await visitor.visit(`/participant/${own}/opinions/compared`);
  await expect(visitor.page.locator('#lived-peers')).toContainText('Toutes les structures qui écoutent');
  const figures = await withDatabase(async (client) => (await client.query<{ least: number }>('select min(organisations) as least from opinion_group_figure')).rows[0]?.least);
  expect(figures).toBeGreaterThanOrEqual(6);
});

test('a change of level stands on its page until somebody has seen it', async ({ arrive }) => {
  const own = await ownBody();
  const home = `/participant/${own}/opinions`;
  await withDatabase((client) => client.query(`insert into opinion_change (organisation_id, point_id, changed_on, found_on, before, after)
    select organisation_id, id, '2026-01-12', '2026-01-20', $2, $3 from collection_point where organisation_id = $1 order by name limit 1 on conflict do nothing`,
    [own, JSON.stringify({ from: '2025-10-13', to: '2026-01-10', n: 1204, score: 74.2, low: 72.1, high: 76.3 }), JSON.stringify({ from: '2026-01-12', to: '2026-01-19', n: 212, score: 63.4, low: 59.2, high: 67.6 })]));
  const visitor = await arrive({ viewport: { width: 320, height: 640 } });
  await visitor.signIn(emailOf('decision_maker'));
  await visitor.visit(`${home}/changes`);
  await expect(visitor.page.getByRole('main')).toContainText('a baissé de 11 points vers le 12 janvier 2026');
  const unseen = visitor.page.getByRole('button', { name: 'J’ai vu' });
  const before = await unseen.count();
  await press(visitor, 'J’ai vu');
  await expect(visitor.page.getByRole('status')).toContainText('C’est noté');
  await expect(unseen).toHaveCount(before - 1);
  await visitor.visit(`/en${home}/changes`);
});

test('each person chooses their mails; the link in a letter stops it without signing in, by hand or by a mail program', async ({ arrive }) => {
  const own = await ownBody();
  const home = `/participant/${own}/opinions`;
  const visitor = await arrive({ viewport: { width: 320, height: 640 } });
  await visitor.signIn(emailOf('referent'));
  await visitor.visit(`${home}/letters`);
  await visitor.page.getByText('Chaque semaine', { exact: true }).click();
  await press(visitor, 'Enregistrer');
  await expect(visitor.page.getByRole('status')).toContainText('C’est enregistré');
  const stop = await withDatabase(async (client) => (await client.query<{ unsubscribe_url: string }>(
    `select unsubscribe_url from mail_message where template like 'opinion-digest%' and recipient = $1 order by created_at desc limit 1`, [emailOf('referent')])).rows[0]?.unsubscribe_url ?? '');
  expect(stop).toContain('/letters/stop/digest/');
  const path = new URL(stop).pathname;
  const stranger = await arrive();
  await stranger.visit(path);
  await expect(stranger.page.getByRole('button', { name: 'Arrêter la lettre' })).toBeVisible();
  // Reading the page stops nothing: mail programs open links by themselves.
  await visitor.visit(`${home}/letters`);
  await expect(visitor.page.getByRole('radio', { name: 'Chaque semaine' })).toBeChecked();
  await press(stranger, 'Arrêter la lettre');
  await visitor.visit(`${home}/letters`);
  await expect(visitor.page.getByRole('radio', { name: 'Aucune' })).toBeChecked();
  await expect(visitor.page.getByRole('checkbox')).toBeChecked();
  await press(stranger, 'La recevoir de nouveau');
  const oneClick = await fetch(new URL(path, visitor.page.url()), { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) });
  expect(oneClick.status).toBe(200);
  await visitor.visit(`${home}/letters`);
  await expect(visitor.page.getByRole('radio', { name: 'Aucune' })).toBeChecked();
  await stranger.visit(`/letters/stop/digest/${'A'.repeat(64)}`, 404);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the pages of what is lived work all the same', async ({ visitor }) => {
    const home = `/participant/${await ownBody()}/opinions`;
    await visitor.signIn(emailOf('reader'));
    for (const page of ['compared', 'changes', 'letters']) await visitor.visit(`${home}/${page}`);
    await visitor.page.getByText('Chaque mois', { exact: true }).click();
    await press(visitor, 'Enregistrer');
    await expect(visitor.page.getByRole('status')).toContainText('C’est enregistré');
  });
});
