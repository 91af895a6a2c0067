import { expect, test } from 'vitest';
import { testEdition } from '#tests/harness/builders.ts';
import type { PageFacts } from '#platform/web-review/page-facts.ts';
import { contactCoherence } from './contact-coherence.ts';
import { datesIn, proposeItems } from './propose-items.ts';

const page = (changes: Partial<PageFacts> = {}): PageFacts => ({ url: 'https://ville.example/', title: 'Ville', lang: 'fr', text: '', links: [], overflow: 0, hasSearch: false, phones: [], mails: [], ...changes });
const link = (text: string) => ({ href: `https://ville.example/${encodeURIComponent(text)}`, text });
type Facts = Parameters<typeof proposeItems>[0];
const facts = (changes: Partial<Facts>): Facts => ({ home: page(), loadMs: null, overflow: null, https: null, pages: {}, axe: null, links: [], refused: [], bytes: 0, ended: null, ...changes });
const valuesOf = (given: Facts) => Object.fromEntries(proposeItems(given, '2026-05-20').map(({ itemId, value }) => [itemId, value]));

test('every proposal is an item of the grid with a value that it knows', () => {
  const items = new Map((testEdition().grid.byChannel.website ?? []).map((item) => [item.id, item]));
  const footer = [link('Accessibilité : partiellement conforme'), link('Plan du site')];
  const all = proposeItems(facts({
    home: page({ text: 'Accessibilité : partiellement conforme. Actualité du 12 mai 2026', links: footer, phones: ['05'] }), loadMs: 2345, overflow: { at390: 0, at320: 40 }, https: { works: true, redirected: true },
    pages: { legal: page({ text: 'Mairie, 31000. Hébergeur', links: footer }), accessibility: page({ text: 'Établie le 3 mars 2025', mails: ['a@ville.example'] }), contact: page({ links: footer }) }, links: [{ href: 'x', status: 404, failure: null }],
  }), '2026-05-20');
  expect(all.length).toBe(14);
  for (const { itemId, value } of all) {
    const item = items.get(itemId);
    expect(item, itemId).toBeDefined();
    if (item?.kind === 'choice') expect(item.options.map(({ id }) => id), itemId).toContain(value);
  }
  expect(Object.fromEntries(all.map(({ itemId, value }) => [itemId, value]))).toMatchObject({
    'website-https': 'yes', 'website-phone-width': 'yes', 'website-phone-load': 2.3, 'website-rgaa-mention': 'partial', 'website-rgaa-declaration': 'every-page', 'website-rgaa-recent': 'yes', 'website-broken-links': 1, 'website-last-news': 'month', 'website-legal-notice': 2,
  });
});

test('the three mentions of the accessibility law are told apart, and none is missing', () => {
  const mention = (text: string) => valuesOf(facts({ home: page({ text }) }))['website-rgaa-mention'];
  expect(mention('Accessibilité : totalement conforme')).toBe('full');
  expect(mention('Accessibilité : partiellement conforme')).toBe('partial');
  expect(mention('Accessibilité : non conforme')).toBe('non-compliant');
  expect(mention('Accessibilité')).toBe('missing');
});

test('dates to come are no sign of freshness; impossible ones are none', () => {
  expect(datesIn('Conseil le 1er juin 2026, publié le 02/05/2026, 31/02/2026', '2026-05-20')).toEqual(['2026-05-02']);
});

test('a site that could not be seen is not judged', () => {
  expect(proposeItems(facts({ home: null }), '2026-05-20')).toEqual([]);
});

test('contact details agree however they are written, and differ where they differ', () => {
  const findings = contactCoherence({
    website: { phones: ['+33 5 61 00 00 00', '0561000001'], mails: ['Accueil@ville.example'], website: 'https://www.ville.example/accueil' },
    declared: { phones: ['05.61.00.00.00'], mails: ['contact@ville.example'], website: 'ville.example' },
    directory: { phones: [], mails: ['accueil@ville.example'], website: null },
  });
  expect(findings.map(({ kind, state, sources }) => `${kind} ${sources.join('/')} ${state}`)).toEqual([
    'phone website/declared same', 'mail website/declared different', 'website website/declared same',
    'phone website/directory only_one', 'mail website/directory same', 'website website/directory only_one',
    'phone declared/directory only_one', 'mail declared/directory different', 'website declared/directory only_one',
  ]);
});
