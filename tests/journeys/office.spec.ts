import { readMail, withDatabase } from './harness/mailbox.ts';
import { emailOf } from './harness/people.ts';
import { expect, test } from './harness/test.ts';

const pages = ['', '/participants', '/draw', '/calendar', '/campaign', '/missions', '/scores', '/people', '/import', '/grid', '/outbox', '/jobs', '/journal'];

for (const [language, prefix] of [['French', ''], ['English', '/en']] as const) {
  test(`the operator goes through the office in ${language}`, async ({ visitor }) => {
    test.slow();
    await visitor.signIn(emailOf('operator'));
    for (const path of pages) await visitor.visit(`${prefix}/office${path}`);
  });
}

test('the operator signs in by mail, accepts a registration, and its contact is told', async ({ visitor }) => {
  const { page, look } = visitor;
  const waiting = await pendingRegistration();
  await visitor.signInByMail(emailOf('operator'));
  await visitor.visit('/office/participants');
  await visitor.visit(`/office/participants/${waiting.organisation}/${waiting.registration}`);
  const asked = new Date();
  await page.getByRole('link', { name: 'Accepter' }).click();
  await look();
  const people = page.locator('input[name=people]');
  if (await people.count()) await people.check();
  const reason = page.locator('textarea[name=reason]');
  if (await reason.count()) await reason.fill('Accord donné par téléphone.');
  await page.getByRole('button', { name: 'Accepter l’inscription' }).click();
  await look();
  await expect(page.getByRole('status')).toBeVisible();
  expect(await stateOf(waiting)).toBe('accepted');
  await readMail(waiting.email, asked, /Parvis|baromètre/i);
  await visitor.visit('/office/outbox');
  await expect(page.getByRole('main')).toContainText(waiting.email);
  await visitor.visit('/office/journal');
});

test('the method lead reads the scores of the edition', async ({ visitor }) => {
  await visitor.signIn(emailOf('method_lead'));
  await visitor.visit('/office/scores');
  await expect(visitor.page.getByRole('table').first().getByRole('row')).not.toHaveCount(0);
  await visitor.visit('/office/freeze');
});

interface Pending {
  organisation: string;
  registration: string;
  email: string;
}

async function pendingRegistration(): Promise<Pending> {
  return withDatabase(async (client) => {
    const { rows } = await client.query<Pending>(
      `select r.organisation_id as organisation, r.id as registration, c.email from registration r
       join registration_contact c on c.organisation_id = r.organisation_id and c.registration_id = r.id and c.role = 'referent'
       where r.state = 'submitted' and c.email like '%@demo.parvis.example' order by r.id limit 1`);
    const [found] = rows;
    if (!found) throw new Error('no registration waits');
    return found;
  });
}

async function stateOf({ organisation, registration }: Pending): Promise<string | undefined> {
  return withDatabase(async (client) => {
    const { rows } = await client.query<{ state: string }>('select state from registration where organisation_id = $1 and id = $2', [organisation, registration]);
    return rows[0]?.state;
  });
}
