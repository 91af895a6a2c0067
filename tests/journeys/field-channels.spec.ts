import { ownMission, type OwnMission } from './harness/desk-cases.ts';
import { withDatabase } from './harness/mailbox.ts';
import { emailOf } from './harness/people.ts';
import { addProof, answerAll, missionPath, openList, phone, wholeForm } from './harness/phone.ts';
import { expect, test } from './harness/test.ts';

/** The channels that no other journey carries out on a phone. */
const channels = ['email', 'website', 'social', 'counter'] as const;

/** What the server has of a mission: where it stands, its audit, answers to questions that were asked, proofs that arrived whole. */
function received({ organisation, mission }: OwnMission): Promise<{ state: string; audit: string; answers: number; proofs: number } | undefined> {
  return withDatabase(async (client) => {
    const { rows } = await client.query(
      `select m.state, a.id as audit, (select count(*)::int from answer w where w.organisation_id = a.organisation_id and w.audit_id = a.id and w.value is not null) as answers,
         (select count(*)::int from evidence e where e.organisation_id = a.organisation_id and e.audit_id = a.id and e.item_id is not null and e.completed_at is not null) as proofs
       from mission m join audit a on a.organisation_id = m.organisation_id and a.mission_id = m.id where m.organisation_id = $1 and m.id = $2`, [organisation, mission]);
    return rows[0];
  });
}

test('audits of each channel are made without a network, proofs included, leave when it is back, and the reviewer sees them', async ({ arrive }) => {
  const missions: (OwnMission & { channel: string })[] = [];
  for (const channel of channels) missions.push({ channel, ...(await ownMission(channel)) });
  const evaluator = await arrive(phone);
  const { page } = evaluator;
  await evaluator.signIn(emailOf('evaluator'));
  await openList(page);
  await evaluator.look();

  await page.context().setOffline(true);
  const said: Record<string, number> = {};
  for (const one of missions) {
    await page.goto(missionPath(one));
    await wholeForm(page);
    await page.getByRole('button', { name: 'Maintenant' }).click();
    await answerAll(page);
    await addProof(page);
    await evaluator.look();
    said[one.channel] = new Set(await page.locator('input[name^="said:"]:is(:checked, [type=text], [type=date])').evaluateAll((controls) => controls.map((control) => control.getAttribute('name')))).size;
    await page.getByRole('button', { name: 'Envoyer l’audit' }).click();
    await expect(page.locator('.safety')).toContainText('Pas de réseau');
  }
  expect(await Promise.all(missions.map(received))).toEqual(channels.map(() => undefined));

  await page.context().setOffline(false);
  await openList(page);
  await expect(page.getByText('En attente d’envoi')).toHaveCount(0);
  const reviewer = await arrive();
  await reviewer.signIn(emailOf('reviewer'));
  for (const one of missions) {
    const found = await received(one);
    expect(found, one.channel).toMatchObject({ state: 'submitted', answers: said[one.channel], proofs: 1 });
    await reviewer.visit(`/reviewer/audits/${one.organisation}/${found?.audit}`);
    await expect(reviewer.page.getByRole('region', { name: 'Preuves (1)' }).getByRole('link', { name: 'preuve.png' })).toBeVisible();
  }
});
