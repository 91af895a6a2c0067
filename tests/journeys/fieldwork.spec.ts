import type { Page } from '@playwright/test';
import { emailOf } from './harness/people.ts';
import { withDatabase } from './harness/mailbox.ts';
import { expect, test, type Visitor } from './harness/test.ts';

const phone = { viewport: { width: 320, height: 640 } };

interface Mission {
  organisation: string;
  id: string;
}

test('an audit is filled on a phone, returned, corrected and validated', async ({ arrive }) => {
  test.slow();
  const mission = await plannedMission('letter');
  const evaluator = await arrive(phone);
  await evaluator.signIn(emailOf('evaluator'));
  await evaluator.visit('/evaluator');
  await evaluator.visit(`/evaluator/missions/${mission.organisation}/${mission.id}`);
  await fill(evaluator);
  await send(evaluator);
  expect(await stateOf(mission)).toBe('submitted');

  const reviewer = await arrive();
  await reviewer.signIn(emailOf('reviewer'));
  const audit = `/reviewer/audits/${mission.organisation}/${await auditOf(mission)}`;
  await reviewer.visit('/reviewer');
  await giveBack(reviewer, audit);
  expect(await stateOf(mission)).toBe('returned');

  await evaluator.visit(`/evaluator/missions/${mission.organisation}/${mission.id}`);
  await expect(evaluator.page.getByRole('main')).toContainText('La pièce jointe manque.');
  await evaluator.page.locator('[name="remarks"]').fill('Pièce jointe ajoutée.');
  await send(evaluator);

  await reviewer.visit(audit);
  await expect(reviewer.page.getByRole('main')).toContainText('Pièce jointe ajoutée.');
  await reviewer.page.getByRole('button', { name: 'Valider' }).click();
  await reviewer.look();
  expect(await stateOf(mission)).toBe('validated');
});

/** Answers the questions one after the other, led by the bar under the thumb, until none is left. */
async function fill({ page, look }: Visitor): Promise<void> {
  await page.getByRole('button', { name: 'Maintenant' }).click();
  const next = page.locator('.bar .actions a.button');
  for (let asked = 0; asked < 200; asked++) {
    const target = (await next.getAttribute('href'))?.slice(1) ?? '';
    if (target === 'step-send') break;
    await answer(page, target);
    await expect(next).not.toHaveAttribute('href', `#${target}`);
  }
  await expect(next).toHaveAttribute('href', '#step-send');
  await look();
}

async function answer(page: Page, id: string): Promise<void> {
  const control = page.locator(`[id="${id}"]`);
  const type = await control.getAttribute('type');
  if (type === 'radio') await control.check({ force: true });
  else if (type === 'date') await control.fill(new Date().toISOString().slice(0, 10));
  else await control.fill('1');
}

async function send({ page, look }: Visitor): Promise<void> {
  await page.getByRole('button', { name: 'Envoyer l’audit' }).click();
  await page.waitForURL(/\/done$/);
  await look();
}

async function giveBack({ page, look, visit }: Visitor, audit: string): Promise<void> {
  await visit(audit);
  await page.getByRole('button', { name: 'Renvoyer' }).click();
  await look();
  // Without a reason nothing is decided.
  await expect(page.locator('[name="reason"]')).toHaveAttribute('aria-invalid', 'true');
  await page.locator('[name="reason"]').fill('La pièce jointe manque.');
  await page.getByRole('button', { name: 'Renvoyer' }).click();
  await look();
}

async function plannedMission(channel: string): Promise<Mission> {
  return withDatabase(async (client) => {
    const { rows } = await client.query<Mission>(
      `select m.organisation_id as organisation, m.id from mission m join mission_assignment a on a.organisation_id = m.organisation_id and a.mission_id = m.id
       join person p on p.id = a.evaluator_id where p.email = $1 and a.ended_at is null and m.state = 'planned' and m.channel = $2 order by m.window_from limit 1`,
      [emailOf('evaluator'), channel]);
    const [mission] = rows;
    if (!mission) throw new Error(`no planned ${channel} mission`);
    return mission;
  });
}

async function stateOf({ organisation, id }: Mission): Promise<string | undefined> {
  return withDatabase(async (client) => {
    const { rows } = await client.query<{ state: string }>('select state from mission where organisation_id = $1 and id = $2', [organisation, id]);
    return rows[0]?.state;
  });
}

async function auditOf({ organisation, id }: Mission): Promise<string> {
  return withDatabase(async (client) => {
    const { rows } = await client.query<{ id: string }>('select id from audit where organisation_id = $1 and mission_id = $2', [organisation, id]);
    return rows[0]?.id ?? '';
  });
}
