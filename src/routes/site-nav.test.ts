import { expect, test } from 'vitest';
import { routeAccess } from './access.ts';
import { siteNav } from './site-nav.ts';

const body = '/participant/00000000-0000-7000-8000-000000000000';

test('every part of a space is one of at most eight entries, and every page two clicks away', () => {
  for (const [path, role, fewest] of [['/office', 'operator', 18], [body, 'referent', 11]] as const) {
    const nav = siteNav('fr', path, [role]);
    expect(nav.length).toBeLessThanOrEqual(8);
    const pages = nav.flatMap((part) => part.items ?? [part]);
    expect(pages.length).toBeGreaterThanOrEqual(fewest);
    expect(new Set(pages.map(({ href }) => href)).size).toBe(pages.length);
    for (const part of nav) expect(part.href).toBe((part.items?.[0] ?? part).href);
  }
});

test('wherever one stands in the office, one part and one page of it are current', () => {
  const routes = Object.keys(routeAccess).filter((route) => route.startsWith('/office'));
  for (const route of routes) {
    const nav = siteNav('fr', route, ['operator', 'method_lead', 'dpo']);
    const [part, ...others] = nav.filter(({ current }) => current);
    expect(others, route).toEqual([]);
    expect(part, route).toBeDefined();
    expect((part?.items ?? [{ current: true }]).filter(({ current }) => current), route).toHaveLength(1);
  }
});

test('a page of a body that belongs to no other room belongs to its results', () => {
  const nav = siteNav('en', `/en${body}/figure/channel/phone`, ['reader']);
  expect(nav.find(({ current }) => current)?.items?.find(({ current }) => current)?.href).toBe(`/en${body}`);
  expect(siteNav('fr', `${body}/plan/new`, ['referent']).find(({ current }) => current)?.label).toBe('Agir');
});

test('a part with one page for the reader is that page', () => {
  const nav = siteNav('fr', '/office/privacy', ['dpo']);
  expect(nav.every(({ items }) => items === undefined || items.length > 1)).toBe(true);
  expect(nav.find(({ current }) => current)?.label).toMatch(/Droits des personnes|Fonctionnement/);
});
