import { emailOf } from './harness/people.ts';
import { withDatabase } from './harness/mailbox.ts';
import { expect, test } from './harness/test.ts';

interface Waiting {
  organisation: string;
  audit: string;
  mission: string;
}

test('at the desk a contradiction is settled, an answer corrected with its reason, and a mission ordered again', async ({ arrive }) => {
  test.slow();
  const reviewer = await arrive();
  const { page, look, visit } = reviewer;
  await reviewer.signIn(emailOf('reviewer'));
  await visit('/reviewer');
  await expect(page.getByRole('columnheader', { name: 'Effet attendu' })).toBeVisible();

  const odd = await waiting(true);
  await visit(`/reviewer/audits/${odd.organisation}/${odd.audit}`);
  const finding = page.locator('article.finding').first();
  await finding.getByText('Trancher ce constat').click();
  await finding.getByLabel('Les deux faits tiennent').check({ force: true });
  await finding.getByRole('button', { name: 'Enregistrer' }).click();
  await look();
  await expect(page.locator('[name="findingReason"][aria-invalid="true"]')).toBeVisible();
  await page.locator('article.finding').first().getByLabel('Les deux faits tiennent').check({ force: true });
  await page.locator('article.finding').first().locator('[name="findingReason"]').fill('Mission avancée par l’opérateur.');
  await page.locator('article.finding').first().getByRole('button', { name: 'Enregistrer' }).click();
  await look();
  await expect(page.locator('#findings')).toContainText('Expliqué');

  // By keyboard: the first answer, then its correction; a decision only takes the focus.
  await page.keyboard.press('j');
  await page.keyboard.press('v');
  await expect(page.getByRole('button', { name: 'Valider' })).toBeFocused();
  const correct = page.locator('[data-correct]').first();
  await correct.focus();
  await correct.press('Enter');
  await look();
  await page.locator('#correct input[type="radio"]').last().check({ force: true });
  await page.getByRole('button', { name: 'Enregistrer la correction' }).click();
  await look();
  await expect(page.locator('[name="correctionReason"]')).toHaveAttribute('aria-invalid', 'true');
  await page.locator('#correct input[type="radio"]').last().check({ force: true });
  await page.locator('[name="correctionReason"]').fill('Aucune capture ne le montre.');
  await page.getByRole('button', { name: 'Enregistrer la correction' }).click();
  await look();
  await expect(page.getByRole('main')).toContainText('Corrigé par un contrôleur – Aucune capture ne le montre.');
  await expect(page.getByRole('button', { name: 'Valider' })).toHaveCount(0);

  const plain = await waiting(false);
  await visit(`/reviewer/audits/${plain.organisation}/${plain.audit}`);
  await page.locator('[name="reason"]').fill('Contact hors scénario.');
  await page.getByLabel('En cas de refus, recommander la mission').check({ force: true });
  await page.getByRole('button', { name: 'Refuser' }).click();
  await look();
  await expect(page.getByRole('status')).toContainText('la mission est recommandée');
  await expect.poll(() => replacements(plain), { timeout: 30_000 }).toBe(1);
});

test('a reviewer declares a tie and takes it back', async ({ visitor }) => {
  await visitor.signIn(emailOf('reviewer'));
  await visitor.visit('/reviewer/interests?search=Rennes');
  await visitor.page.locator('[name="organisationId"]').first().check({ force: true });
  await visitor.page.getByLabel('J’y travaille').check({ force: true });
  await visitor.page.getByRole('button', { name: 'Déclarer' }).click();
  await visitor.look();
  await visitor.page.getByRole('button', { name: /Retirer le lien/ }).first().click();
  await visitor.look();
  await expect(visitor.page.getByRole('main')).toContainText('Aucun lien déclaré');
});

test('an audit is coded a second time without its first answers', async ({ visitor }) => {
  const { page, look, visit } = visitor;
  await leaveOneToCode();
  await visitor.signIn(emailOf('reviewer'));
  await visit('/reviewer/codings');
  await page.getByRole('button', { name: /Prendre le codage/ }).first().click();
  await look();
  const [organisation = '', audit = ''] = page.url().split('/').slice(-2);
  await visit(`/reviewer/audits/${organisation}/${audit}`, 403);
  await visit(`/reviewer/codings/${organisation}/${audit}`);
  await page.getByRole('button', { name: 'Envoyer le codage' }).click();
  await look();
  await expect(page.getByRole('alert').or(page.locator('.error-summary')).first()).toBeVisible();
  const first = page.locator('main form .item:has(input[type="radio"])').first();
  await first.locator('input[type="radio"]').first().check({ force: true });
  await page.getByRole('button', { name: 'Envoyer le codage' }).click();
  await look();
  await expect(page.getByRole('status')).toContainText('Codage enregistré');
});

test('a body contests an answer, a second reviewer decides, the method lead signs the revision, and nobody is named', async ({ arrive }) => {
  test.slow();
  const { organisation, audit, item } = await contestable();
  const referent = await arrive();
  await referent.signIn(emailOf('referent'));
  await referent.visit(`/participant/${organisation}/audits/${audit}`);
  await referent.visit(`/participant/${organisation}/disputes/new?audit=${audit}&item=${item}`);
  await referent.page.locator('[name="statement"]').fill('Trop court');
  await referent.page.getByRole('button', { name: 'Envoyer la contestation' }).click();
  await referent.look();
  await expect(referent.page.locator('[name="statement"]')).toHaveAttribute('aria-invalid', 'true');
  await referent.page.locator('[name="statement"]').fill('Le courrier joint porte une autre date que celle qui a été notée.');
  await referent.page.locator('[name="proof"]').setInputFiles({ name: 'courrier.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF') });
  await referent.page.getByRole('button', { name: 'Envoyer la contestation' }).click();
  await referent.look();
  await expect(referent.page.getByRole('main')).toContainText('En examen');
  expect(await referent.page.content()).not.toMatch(/Citoyen-mystère \d/);

  const reviewer = await arrive();
  await reviewer.signIn(emailOf('reviewer'));
  await reviewer.visit('/reviewer/disputes');
  const id = await disputeOf(organisation, audit, item);
  await reviewer.visit(`/reviewer/disputes/${organisation}/${id}`);
  await reviewer.page.getByLabel('Admettre').check({ force: true });
  await reviewer.page.locator('main form fieldset input[type="radio"]').last().check({ force: true });
  await reviewer.page.locator('[name="reason"]').fill('Le cachet du courrier fait foi.');
  await reviewer.page.getByRole('button', { name: 'Rendre la décision' }).click();
  await reviewer.look();

  const lead = await arrive();
  await lead.signIn(emailOf('method_lead'));
  await lead.visit('/office/quality?edition=2026');
  await lead.page.locator('#disputes [name="reason"]').first().fill('Réponse corrigée après contestation.');
  await lead.page.getByRole('button', { name: 'Signer la révision' }).first().click();
  await lead.look();
  await expect(lead.page.getByRole('main')).toContainText('La chaîne des empreintes est intacte.');

  await referent.visit(`/participant/${organisation}/disputes`);
  await expect(referent.page.getByRole('main')).toContainText('Score révisé (version 2)');
  await referent.visit(`/participant/${organisation}`);
  expect(await referent.page.content()).not.toMatch(/Citoyen-mystère \d/);
});

/** In the demonstration every drawn audit has been coded twice: one is to be coded again. */
async function leaveOneToCode(): Promise<void> {
  await withDatabase(async (client) => {
    const { rows } = await client.query<{ organisation_id: string; audit_id: string }>('select organisation_id, audit_id from second_coding order by audit_id limit 1');
    const [one] = rows;
    if (!one) return;
    await client.query('delete from second_coding where organisation_id = $1 and audit_id = $2', [one.organisation_id, one.audit_id]);
    await client.query('update double_coding set coder_id = null, taken_at = null where organisation_id = $1 and audit_id = $2', [one.organisation_id, one.audit_id]);
  });
}

async function waiting(odd: boolean): Promise<Waiting> {
  return withDatabase(async (client) => {
    const { rows } = await client.query<Waiting>(
      `select a.organisation_id as organisation, a.id as audit, m.id as mission from mission m
       join audit a on a.organisation_id = m.organisation_id and a.mission_id = m.id
       where m.state = 'submitted' and m.channel <> 'social' and exists (select from audit_finding f where f.organisation_id = a.organisation_id and f.audit_id = a.id) = $1
         and not exists (select from audit_author w join person p on p.id = w.author_id where w.audit_id = a.id and p.email = $2)
       order by a.id limit 1`, [odd, emailOf('reviewer')]);
    const [found] = rows;
    if (!found) throw new Error(`no audit waits ${odd ? 'with' : 'without'} a finding`);
    return found;
  });
}

async function replacements({ organisation, mission }: Waiting): Promise<number> {
  return withDatabase(async (client) => {
    const { rows } = await client.query<{ count: number }>('select count(*)::int as count from mission where organisation_id = $1 and replaces = $2', [organisation, mission]);
    return rows[0]?.count ?? 0;
  });
}

/** An answer of the showcase body that opens no other and that nobody contests yet. */
async function contestable(): Promise<{ organisation: string; audit: string; item: string }> {
  return withDatabase(async (client) => {
    const { rows } = await client.query<{ organisation: string; audit: string; item: string }>(
      `select n.organisation_id as organisation, n.audit_id as audit, n.item_id as item from answer n
       join audit a on a.organisation_id = n.organisation_id and a.id = n.audit_id
       join role_grant g on g.organisation_id = n.organisation_id join person p on p.id = g.person_id
       where p.email = $1 and a.edition_id = '2026' and n.item_id in ('phone-goodbye', 'letter-spelling', 'email-spelling', 'website-https') and n.value is not null
         and not exists (select from dispute d where d.audit_id = n.audit_id and d.item_id = n.item_id)
       order by n.audit_id limit 1`, [emailOf('referent')]);
    const [found] = rows;
    if (!found) throw new Error('nothing to contest');
    return found;
  });
}

async function disputeOf(organisation: string, audit: string, item: string): Promise<string> {
  return withDatabase(async (client) => {
    const { rows } = await client.query<{ id: string }>('select id from dispute where organisation_id = $1 and audit_id = $2 and item_id = $3', [organisation, audit, item]);
    return rows[0]?.id ?? '';
  });
}
