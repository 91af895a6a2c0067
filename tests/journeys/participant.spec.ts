import { withDatabase } from './harness/mailbox.ts';
import { emailOf } from './harness/people.ts';
import { expect, test, type Visitor } from './harness/test.ts';

for (const [language, prefix] of [['French', ''], ['English', '/en']] as const) {
  test(`a participant reads its results in ${language}, down to an answer`, async ({ visitor }) => {
    test.slow();
    const { own } = await bodies();
    await visitor.signIn(emailOf('decision_maker'));
    await visitor.visit(`${prefix}/participant/${own}`);
    // Three links: the figure of a channel, one of its cells, a contact with all its answers.
    await open(visitor, '#channel-figures tbody a');
    await open(visitor, 'table[id$="-cells"] tbody a');
    await open(visitor, 'main a[href*="/audits/"]');
    expect(visitor.page.url()).toContain('/audits/');
    await expect(visitor.page.getByRole('main')).not.toContainText('Citoyen-mystère');
  });
}

test('the results fit a phone, in dark too', async ({ arrive }) => {
  const { own } = await bodies();
  const visitor = await arrive({ viewport: { width: 320, height: 640 }, colorScheme: 'dark' });
  await visitor.signIn(emailOf('reader'));
  await visitor.visit(`/participant/${own}`);
});

test('a participant downloads its report as a PDF', async ({ visitor }) => {
  test.slow();
  const { own } = await bodies();
  await visitor.signIn(emailOf('referent'));
  await visitor.visit(`/participant/${own}`);
  const report = await fetchReport(visitor, `/participant/${own}/report`);
  expect(report.subarray(0, 5).toString()).toBe('%PDF-');
  expect(report.length).toBeGreaterThan(50_000);
});

test('the results of another body do not exist', async ({ visitor }) => {
  const { own, other } = await bodies();
  await visitor.signIn(emailOf('referent'));
  for (const path of ['', '/figure/global/global']) {
    await visitor.visit(`/participant/${other}${path}`, 404);
    await expect(visitor.page.getByRole('heading', { level: 1 })).toHaveText('Page introuvable');
  }
  expect((await visitor.page.request.get(`/participant/${other}/report`)).status()).toBe(404);
  // Nor does an audit of another body under one's own address.
  const foreign = await auditOf(other);
  await visitor.visit(`/participant/${own}/audits/${foreign}`, 404);
});

async function open({ page, look }: Visitor, link: string): Promise<void> {
  await page.locator(link).first().click();
  await look();
}

/** The report is made when it is first asked for: until then a page says so. */
async function fetchReport({ page }: Visitor, path: string): Promise<Buffer> {
  for (const until = Date.now() + 60_000; Date.now() < until; await new Promise((later) => setTimeout(later, 500))) {
    const response = await page.request.get(path);
    if (response.headers()['content-type']?.startsWith('application/pdf')) return response.body();
    expect(response.status(), path).toBeLessThan(400);
  }
  throw new Error('the report was not made within a minute');
}

async function bodies(): Promise<{ own: string; other: string }> {
  return withDatabase(async (client) => {
    const { rows: [mine] } = await client.query<{ id: string }>(
      'select g.organisation_id as id from role_grant g join person p on p.id = g.person_id where p.email = $1', [emailOf('referent')]);
    const { rows: [another] } = await client.query<{ id: string }>(
      `select organisation_id as id from published_score where organisation_id <> $1 and subject = 'organisation' order by 1 limit 1`, [mine?.id]);
    return { own: mine?.id ?? '', other: another?.id ?? '' };
  });
}

async function auditOf(organisation: string): Promise<string> {
  return withDatabase(async (client) => {
    const { rows } = await client.query<{ id: string }>('select id from audit where organisation_id = $1 limit 1', [organisation]);
    return rows[0]?.id ?? '';
  });
}

test('a referent supposes other answers, and reads the score at once, then without a network', async ({ visitor }) => {
  const { own } = await bodies();
  await visitor.signIn(emailOf('referent'));
  await visitor.visit(`/participant/${own}/what-if`);
  const { page } = visitor;
  const score = page.locator('#outcome + .figure');
  const measured = await score.textContent();
  await page.context().setOffline(true);
  await page.locator('select[name="set"]').first().selectOption({ index: 1 });
  await expect(score).not.toHaveText(measured ?? '');
  await expect(page.getByRole('status')).toContainText('Score supposé');
  await visitor.look();
  await page.context().setOffline(false);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the server answers what is supposed', async ({ visitor }) => {
    const { own } = await bodies();
    await visitor.signIn(emailOf('referent'));
    await visitor.visit(`/participant/${own}/what-if`);
    const { page } = visitor;
    const value = await page.locator('select[name="set"] option').nth(1).getAttribute('value');
    await page.locator('select[name="set"]').first().selectOption(value ?? '');
    await page.locator('form[aria-labelledby="questions"] button').first().click();
    await visitor.look();
    await expect(page.locator('.change')).toContainText('+');
    await expect(page.locator('select[name="set"]').first()).toHaveValue(value ?? '');
  });
});

test('a decision maker reads one page, a poster and every contact, and compares with another group', async ({ visitor }) => {
  test.slow();
  const { own } = await bodies();
  await visitor.signIn(emailOf('decision_maker'));
  for (const page of ['brief', 'thanks', 'contacts', 'sites']) await visitor.visit(`/participant/${own}/${page}`);
  await visitor.visit(`/en/participant/${own}/brief`);
  await visitor.visit(`/participant/${own}`);
  await visitor.page.getByLabel('Groupe de comparaison').selectOption('national');
  await visitor.page.getByRole('button', { name: 'Comparer' }).click();
  await visitor.look();
  await expect(visitor.page.getByRole('main')).toContainText('L’écart n’est testé que face à votre propre groupe.');
  await visitor.visit(`/participant/${own}?group=${encodeURIComponent('kind/of-my-own')}`, 404);
});

test('every drawing of the results has its words, and is reached by keyboard', async ({ visitor }) => {
  const { own } = await bodies();
  await visitor.signIn(emailOf('reader'));
  await visitor.visit(`/participant/${own}`);
  const drawings = visitor.page.locator('main svg.chart:not([aria-hidden])');
  expect(await drawings.count()).toBeGreaterThan(1);
  for (const drawing of await drawings.all()) {
    await expect(drawing).toHaveAttribute('role', 'img');
    await expect(drawing.locator('title')).not.toBeEmpty();
    await expect(drawing.locator('desc')).not.toBeEmpty();
  }
  // Those that are part of a table are hidden from the ear: the line says the same.
  for (const table of await visitor.page.locator('main table.figures').all()) await expect(table.locator('tbody td.value').first()).not.toBeEmpty();
});

test('the one page and the poster print on one sheet', async ({ visitor }) => {
  test.skip(visitor.page.context().browser()?.browserType().name() !== 'chromium');
  const { own } = await bodies();
  await visitor.signIn(emailOf('decision_maker'));
  for (const page of ['brief', 'thanks']) {
    await visitor.visit(`/participant/${own}/${page}`);
    const pdf = (await visitor.page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page[^s]/g)?.length, page).toBe(1);
  }
});
