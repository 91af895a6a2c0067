import { ownMission, type OwnMission } from './harness/desk-cases.ts';
import { withDatabase } from './harness/mailbox.ts';
import { emailOf } from './harness/people.ts';
import { answerAll, missionPath, openList, phone, wholeForm } from './harness/phone.ts';
import { expect, test } from './harness/test.ts';

/** Another evaluator of the demonstration, with missions of their own. */
function anotherEvaluator(): Promise<string> {
  return withDatabase(async (client) => {
    const { rows } = await client.query<{ email: string }>(
      `select p.email from person p join mission_assignment a on a.evaluator_id = p.id where p.email <> $1 and a.ended_at is null order by p.email limit 1`, [emailOf('evaluator')]);
    return rows[0]?.email ?? '';
  });
}

/** Who signed the versions received of a mission. */
function authorsOf({ organisation, mission }: OwnMission): Promise<(string | null)[]> {
  return withDatabase(async (client) => {
    const { rows } = await client.query<{ email: string | null }>(
      `select p.email from audit u join audit_version v on v.organisation_id = u.organisation_id and v.audit_id = u.id
       left join audit_author w on w.organisation_id = v.organisation_id and w.audit_id = v.audit_id and w.version = v.version
       left join person p on p.id = w.author_id where u.organisation_id = $1 and u.mission_id = $2`, [organisation, mission]);
    return rows.map(({ email }) => email);
  });
}

test('on a phone of two people, each sees and sends their own work only, and nothing is lost', async ({ arrive }) => {
  const mission = await ownMission('website');
  const address = missionPath(mission);
  const visitor = await arrive(phone);
  const { page } = visitor;
  const context = page.context();
  await visitor.signIn(emailOf('evaluator'));
  await openList(page);
  await visitor.look();

  await context.setOffline(true);
  await page.goto(address);
  await wholeForm(page);
  await visitor.look();
  await page.getByRole('button', { name: 'Maintenant' }).click();
  await answerAll(page);
  await page.getByRole('button', { name: 'Envoyer l’audit' }).click();
  await expect(page.locator('.safety')).toContainText('Pas de réseau');
  await page.goto('about:blank');

  await context.setOffline(false);
  await context.clearCookies();
  await visitor.signInByMail(await anotherEvaluator());
  await openList(page);
  await visitor.look();
  await expect(page.getByText('En attente d’envoi')).toHaveCount(0);
  await page.goto(`/evaluator/offline?at=${address}`);
  await page.waitForSelector('[data-offline="ready"]');
  await visitor.look();
  await expect(page.getByText('Cette mission n’est pas sur ce téléphone')).toBeVisible();
  await expect(page.getByRole('listitem').locator(`a[href="${address}"]`)).toHaveCount(0);
  expect(await authorsOf(mission)).toEqual([]);

  await context.clearCookies();
  await visitor.signIn(emailOf('evaluator'));
  for (const _ of ['once', 'and again']) {
    await openList(page);
    expect(await authorsOf(mission)).toEqual([emailOf('evaluator')]);
  }
});

test('what a former version of the product kept on the phone stands in its form after the update', async ({ arrive }) => {
  const mission = await ownMission('letter');
  const evaluator = await arrive(phone);
  const { page } = evaluator;
  // Nobody is signed in yet: no page has opened the storage.
  await evaluator.visit('/');
  const owner = await withDatabase(async (client) => (await client.query<{ id: string }>('select id from person where email = $1', [emailOf('evaluator')])).rows[0]?.id ?? '');
  await page.evaluate(async ({ id, owner: of, auditId }) => {
    const opening = indexedDB.open('parvis-field', 1);
    opening.onupgradeneeded = () => {
      for (const store of ['missions', 'forms', 'audits', 'starts', 'calls', 'settings']) opening.result.createObjectStore(store);
      opening.result.createObjectStore('evidence', { keyPath: 'id' }).createIndex('mission', 'missionId');
    };
    await new Promise((done) => (opening.onsuccess = done));
    const tx = opening.result.transaction(['audits', 'settings'], 'readwrite');
    tx.objectStore('settings').put(of, 'owner');
    const entries = { contactedAt: '', answeredThrough: '', remarks: 'Noté avant la mise à jour', answers: {} };
    tx.objectStore('audits').put({ auditId, base: 0, entries, unsaved: true, outbox: null }, `${id} 0`);
    await new Promise((done) => (tx.oncomplete = done));
    opening.result.close();
  }, { id: mission.mission, owner, auditId: crypto.randomUUID() });
  await evaluator.signIn(emailOf('evaluator'));
  await page.goto(missionPath(mission));
  await wholeForm(page);
  await evaluator.look();
  await expect(page.locator('[name="remarks"]')).toHaveValue('Noté avant la mise à jour');
});

test('an audit begun on one phone goes on at a desk: of each question what was said last stands on both', async ({ arrive }) => {
  const mission = await ownMission('letter');
  const [first, second] = [await arrive(phone), await arrive()];
  const remarks = (at: typeof first) => at.page.locator('[name="remarks"]');
  for (const one of [first, second]) {
    await one.signIn(emailOf('evaluator'));
    await one.page.goto(missionPath(mission));
    await wholeForm(one.page);
    await one.look();
  }
  const saved = (at: typeof first) => expect(at.page.locator('.safety')).toHaveText('Enregistré');
  await remarks(first).fill('du téléphone');
  await saved(first);
  // The desk opened before that and knows nothing of it; what it says of something else takes nothing back, and brings it there.
  await second.page.getByRole('button', { name: 'Maintenant' }).click();
  await saved(second);
  await expect(remarks(second)).toHaveValue('du téléphone');
  await remarks(second).fill('du bureau');
  await saved(second);
  await first.page.goto(missionPath(mission));
  await wholeForm(first.page);
  await expect(remarks(first)).toHaveValue('du bureau');
  await expect(first.page.locator('[name="contactedAt"]')).not.toHaveValue('');
});

test('an audit finished without a network, of which the server knows later answers, is read again before it leaves', async ({ arrive }) => {
  const mission = await ownMission('letter');
  const [first, second] = [await arrive(phone), await arrive()];
  const remarks = (at: typeof first) => at.page.locator('[name="remarks"]');
  const open = async (at: typeof first) => {
    await at.page.goto(missionPath(mission));
    await wholeForm(at.page);
    await at.look();
  };
  const say = async (at: typeof first, text: string) => {
    await remarks(at).fill(text);
    await expect(at.page.locator('.safety')).toHaveText('Enregistré');
  };
  await first.signIn(emailOf('evaluator'));
  await openList(first.page);
  await open(first);
  await say(first, 'du téléphone');
  await second.signIn(emailOf('evaluator'));
  await open(second);

  await first.page.context().setOffline(true);
  await open(first);
  await first.page.getByRole('button', { name: 'Maintenant' }).click();
  await answerAll(first.page);
  await first.page.getByRole('button', { name: 'Envoyer l’audit' }).click();
  await expect(first.page.locator('.safety')).toContainText('Pas de réseau');
  await first.page.goto('about:blank');
  await say(second, 'du bureau');

  await first.page.context().setOffline(false);
  await openList(first.page);
  await expect(first.page.getByRole('alert')).toContainText('Un audit n’est pas parti');
  await first.look();
  await open(first);
  await expect(remarks(first)).toHaveValue('du bureau');
  await first.page.getByRole('button', { name: 'Envoyer l’audit' }).click();
  await expect(first.page.getByRole('heading', { name: 'Audit bien reçu' })).toBeVisible();
  await first.look();
  expect(await authorsOf(mission)).toEqual([emailOf('evaluator')]);
});
