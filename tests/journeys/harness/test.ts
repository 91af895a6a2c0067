import { AxeBuilder } from '@axe-core/playwright';
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { readMail } from './mailbox.ts';
import { codeOf, sessionOf } from './people.ts';

export { expect };

export interface Visitor {
  page: Page;
  /** Opens a path of the site, which answers with this status, and looks at it. */
  visit(path: string, status?: number): Promise<void>;
  /**
   * Looks at the page as it stands: axe finds nothing, one first-level heading, the language of its address, nothing
   * wider than the screen. Every page that a journey comes to must be looked at.
   */
  look(): Promise<void>;
  /** Takes up the session of a person of the demonstration, and looks at their spaces. */
  signIn(email: string): Promise<void>;
  /** Signs in as people do: asks for a link, receives it by mail, follows it, confirms. */
  signInByMail(email: string): Promise<void>;
}

interface Arrival {
  viewport?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
}

/**
 * Tests with visitors, each with a browser of their own (`arrive`), for whom any complaint on the console is a fault.
 * `visitor` is the first one.
 */
export const test = base.extend<{ visitor: Visitor; arrive: (options?: Arrival) => Promise<Visitor> }>({
  arrive: async ({ browser, javaScriptEnabled }, use) => {
    const complaints: string[] = [];
    const unseen: string[] = [];
    const contexts: BrowserContext[] = [];
    const ends: (() => void)[] = [];
    await use(async (options = {}) => {
      // The options of the configuration and of test.use hold for it too.
      const context = await browser.newContext(options);
      contexts.push(context);
      const page = await context.newPage();
      const reached = new Set<string>();
      const looked = new Set<string>();
      watch(page, complaints, reached);
      ends.push(() => unseen.push(...[...reached].filter((path) => !looked.has(path))));
      return visitorOn(page, looked, javaScriptEnabled ?? true);
    });
    for (const end of ends) end();
    for (const context of contexts) await context.close();
    expect(complaints).toEqual([]);
    expect(unseen, 'pages that were reached and not looked at').toEqual([]);
  },
  visitor: async ({ arrive }, use) => use(await arrive()),
});

function visitorOn(page: Page, looked: Set<string>, script: boolean): Visitor {
  const look = async () => {
    await page.waitForLoadState();
    looked.add(pathOf(page.url()));
    await lookAt(page, script);
  };
  const visit = async (path: string, status = 200) => {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(status);
    await look();
  };
  const signIn = async (email: string) => {
    await page.context().addCookies(sessionOf(email));
    await visit('/spaces');
  };
  return { page, look, visit, signIn, signInByMail: (email) => signInByMail(page, email, look) };
}

function watch(page: Page, complaints: string[], reached: Set<string>): void {
  page.on('console', (message) => {
    // The last one is said when a loaded machine takes some seconds to run what it has fetched.
    const expected = /Failed to load resource.*(\b4\d\d\b|ERR_INTERNET_DISCONNECTED|ERR_FAILED)|cross-world service worker|preloaded using link preload but not used within/.test(message.text());
    if (['error', 'warning'].includes(message.type()) && !expected) complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 500) complaints.push(`${response.status()} ${response.url()}`);
  });
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame() && frame.url().startsWith('http')) reached.add(pathOf(frame.url()));
  });
}

function pathOf(url: string): string {
  return new URL(url).pathname;
}

/** WCAG 2.2, levels A and AA. */
const accessibilityRules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

// Axe takes a second or so: pages of one route in one state, language and size are examined once by each worker. A page of many screens names the one it shows.
const examined = new Set<string>();

async function kindOf(page: Page): Promise<string> {
  const { pathname, search } = new URL(page.url());
  const route = (pathname + search.replace(/=[^&]*/g, '=')).replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id');
  const state = await page.evaluate(() => [innerWidth, document.querySelector<HTMLElement>('[data-screen]')?.dataset['screen'], matchMedia('(prefers-color-scheme: dark)').matches, document.querySelectorAll('[aria-invalid="true"], [role="status"], [role="alert"]').length]);
  return [route, ...state].join(' ');
}

async function lookAt(page: Page, script: boolean): Promise<void> {
  const english = /^\/en(\/|$)/.test(pathOf(page.url()));
  await expect(page.locator('html')).toHaveAttribute('lang', english ? 'en' : 'fr');
  await expect(page.locator('h1')).toHaveCount(1);
  await expect(page).toHaveTitle(/Parvis/);
  if (!script) return;
  // What is wider than the screen hides from whoever zooms in.
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), page.url()).toBeLessThanOrEqual(0);
  const kind = await kindOf(page);
  if (examined.has(kind)) return;
  examined.add(kind);
  // Legacy mode: no page of ours holds a frame of another origin, and a second page for each look would cost as much again.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).options({ runOnly: accessibilityRules, resultTypes: ['violations'] }).analyze();
  expect(violations.map(({ id, nodes }) => `${page.url()} ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)).toEqual([]);
}

async function signInByMail(page: Page, email: string, look: () => Promise<void>): Promise<void> {
  await page.goto('/sign-in');
  await look();
  const asked = new Date();
  await page.locator('input[name=email]').fill(email);
  await page.locator('form[action="?/link"]').getByRole('button').click();
  await look();
  const link = await readMail(email, asked, /https?:\/\/\S+\/sign-in\/confirm\S+/);
  await page.goto(link);
  await look();
  await page.getByRole('main').getByRole('button').click();
  await look();
  if (!page.url().endsWith('/sign-in/second-factor')) return;
  await page.locator('input[name=code]').fill(codeOf(email));
  await page.getByRole('main').getByRole('button').click();
  await look();
}
