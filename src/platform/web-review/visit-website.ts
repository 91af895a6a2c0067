import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { hostAndPort, type Guard } from './address-guard.ts';
import { VisitEnded, visitLimits, withGuardedBrowser, type Visit, type VisitEnd, type VisitLimits } from './guarded-browser.ts';
import type { Browser } from './packaged-chromium.ts';
import { guardedGet, type Got } from './guarded-get.ts';
import { readPage, type PageFacts } from './page-facts.ts';

export const shotNames = ['phone', 'narrow', 'desktop', 'legal', 'accessibility', 'contact'] as const;
export type ShotName = (typeof shotNames)[number];

export interface AxeSummary {
  violations: number;
  serious: number;
  rules: { id: string; impact: string; nodes: number }[];
}

/** What a visit brought back. What could not be looked at is null; nothing here is a judgement. */
export interface WebsiteFacts {
  home: PageFacts | null;
  /** Milliseconds until the home page could be read on a phone. */
  loadMs: number | null;
  overflow: { at390: number; at320: number } | null;
  https: { works: boolean; redirected: boolean } | null;
  pages: Partial<Record<'legal' | 'accessibility' | 'contact', PageFacts>>;
  axe: AxeSummary | null;
  links: { href: string; status: number; failure: Got['failure'] }[];
  shots: Partial<Record<ShotName, Buffer>>;
  refused: { host: string; reason: string }[];
  bytes: number;
  /** Set when a limit cut the visit short: what is there was seen before. */
  ended: VisitEnd | null;
}

export interface VisitOptions {
  program: Browser;
  guard: Guard;
  limits?: VisitLimits;
}

const mostLinks = 25;

/** Visits the home page on a phone and on a desk, then the pages on legal notices, accessibility and contact. Never throws for what the site does. */
export async function visitWebsite(address: string, { program, guard, limits = visitLimits }: VisitOptions): Promise<WebsiteFacts> {
  const facts: WebsiteFacts = { home: null, loadMs: null, overflow: null, https: null, pages: {}, axe: null, links: [], shots: {}, refused: [], bytes: 0, ended: null };
  try {
    await withGuardedBrowser(program, guard, limits, async (visit) => {
      try {
        await lookAtHome(visit, address, facts);
        await lookAtPages(visit, facts);
      } finally {
        facts.refused = visit.proxy.refused;
        facts.bytes = visit.proxy.received();
      }
    });
  } catch (error) {
    facts.ended = error instanceof VisitEnded ? error.reason : 'browser';
  }
  facts.https = await httpsOf(guard, address);
  if (facts.home) facts.links = await tryLinks(guard, facts.home);
  return facts;
}

async function lookAtHome(visit: Visit, address: string, facts: WebsiteFacts): Promise<void> {
  const phone = await visit.open({ width: 390, height: 800, mobile: true });
  const start = performance.now();
  await phone.goto(address, { waitUntil: 'domcontentloaded' });
  facts.loadMs = Math.round(performance.now() - start);
  await phone.waitForLoadState('load', { timeout: 10_000 }).catch(() => undefined);
  facts.home = await phone.evaluate(readPage);
  facts.shots.phone = await shot(phone);
  const at390 = facts.home.overflow;
  await phone.setViewportSize({ width: 320, height: 700 });
  facts.overflow = { at390, at320: (await phone.evaluate(readPage)).overflow };
  facts.shots.narrow = await shot(phone);
  await phone.context().close();
}

async function lookAtPages(visit: Visit, facts: WebsiteFacts): Promise<void> {
  const { home } = facts;
  if (!home) return;
  const desk = await visit.open({ width: 1280, height: 900, mobile: false });
  await desk.goto(home.url, { waitUntil: 'domcontentloaded' });
  facts.shots.desktop = await shot(desk);
  facts.axe = await axeOf(desk);
  for (const [name, pattern] of pagePatterns) {
    const link = home.links.find(({ href, text }) => /^https?:/.test(href) && (pattern.test(text) || pattern.test(decoded(href))));
    if (!link) continue;
    const reached = await desk.goto(link.href, { waitUntil: 'domcontentloaded' }).then(() => true, (error: unknown) => closedBy(error));
    if (!reached) continue;
    facts.pages[name] = await desk.evaluate(readPage);
    facts.shots[name] = await shot(desk);
  }
  await desk.context().close();
}

const pagePatterns: [keyof WebsiteFacts['pages'], RegExp][] = [['legal', /mentions[ -_]?l[ée]gales/i], ['accessibility', /accessibilit[ée]/i], ['contact', /contact|nous[ -]écrire/i]];

/** A page that cannot be reached is left out; a browser that is gone ends the visit. */
function closedBy(error: unknown): false {
  if (error instanceof Error && /closed|crashed/i.test(error.message)) throw error;
  return false;
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(new URL(href).pathname);
  } catch {
    return href;
  }
}

async function shot(page: Page): Promise<Buffer> {
  return page.screenshot({ type: 'jpeg', quality: 60, timeout: 10_000, animations: 'disabled' });
}

interface AxeResult {
  violations: { id: string; impact?: string | null; nodes: unknown[] }[];
}

/** The rules of axe on the page as it stands: run from outside, so that the page's own policy does not matter. */
async function axeOf(page: Page): Promise<AxeSummary | null> {
  const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const { violations } = await page.evaluate<AxeResult>(`${source};axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa'] })`).catch(() => ({ violations: null }));
  if (!violations) return null;
  const rules = violations.slice(0, 60).map(({ id, impact, nodes }) => ({ id: String(id).slice(0, 60), impact: String(impact ?? 'minor').slice(0, 20), nodes: nodes.length }));
  return { violations: rules.length, serious: rules.filter(({ impact }) => impact === 'serious' || impact === 'critical').length, rules };
}

async function httpsOf(guard: Guard, address: string): Promise<WebsiteFacts['https']> {
  const { url } = hostAndPort(address);
  if (url.port) return null;
  const secure = await guardedGet(guard, `https://${url.host}/`);
  const plain = await guardedGet(guard, `http://${url.host}/`);
  return { works: secure.status > 0 && secure.status < 500 && secure.url.startsWith('https:'), redirected: plain.url.startsWith('https:') };
}

/** Asks for some links of the home page that stay on the site, one after the other. */
async function tryLinks(guard: Guard, home: PageFacts): Promise<WebsiteFacts['links']> {
  const { host } = new URL(home.url);
  const own = [...new Set(home.links.map(({ href }) => href.split('#')[0] ?? ''))].filter((href) => URL.canParse(href) && new URL(href).host === host && href !== home.url).slice(0, mostLinks);
  const until = Date.now() + 60_000;
  const tried: WebsiteFacts['links'] = [];
  for (const href of own) {
    if (Date.now() > until) break;
    const { status, failure } = await guardedGet(guard, href, 5000);
    tried.push({ href, status, failure });
  }
  return tried;
}
