import { expect, test } from './harness/test.ts';

const pages = ['/', '/method', '/results', '/accessibility', '/privacy', '/open-data', '/verify', '/draw/2026', '/draw/2027', '/sign-in', '/register'];

for (const [language, prefix] of [['French', ''], ['English', '/en']] as const) {
  test(`a visitor reads the public pages in ${language}`, async ({ visitor }) => {
    for (const path of pages) await visitor.visit(prefix + (path === '/' && prefix ? '' : path));
  });
}

test('every link of the public pages leads somewhere', async ({ page }) => {
  const seen = new Set<string>();
  for (const path of pages) {
    await page.goto(path);
    const links = await page.locator('a[href^="/"]').evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
    for (const href of links.map((link) => link.replace(/#.*/, '')).filter((link) => link && !seen.has(link))) {
      seen.add(href);
      const { status } = await page.request.get(href).then((response) => ({ status: response.status() }));
      expect(status, `${href} on ${path}`).toBeLessThan(400);
    }
  }
});

test('the language is changed on the spot', async ({ visitor }) => {
  const { page } = visitor;
  await visitor.visit('/method?from=mail');
  await page.getByRole('link', { name: 'English' }).first().click();
  await expect(page).toHaveURL(/\/en\/method\?from=mail$/);
  await visitor.look();
});

test('a page that does not exist says so in the reader’s language', async ({ visitor }) => {
  await visitor.visit('/en/nowhere', 404);
  await expect(visitor.page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
});
