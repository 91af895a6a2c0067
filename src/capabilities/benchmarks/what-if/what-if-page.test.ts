import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { testEdition } from '#tests/harness/builders.ts';
import type { WhatIfSource } from './what-if-outcome.ts';
import { whatIfQuestions } from './what-if-questions.ts';
import { whatIfData, type FoundItem } from './what-if-source.server.ts';
import { whatIfTexts } from './what-if.texts.ts';
import WhatIf from './WhatIf.svelte';

const edition = testEdition();
const found = edition.grid.items.map((item, i): FoundItem => ({ item, weight: 0.01, value: 40, lost: i / 100, scored: 2 }));
const [yesNo] = edition.grid.items.filter(({ kind, channel }) => kind === 'yes_no' && channel === 'phone');
const asked = yesNo?.id ?? '';
const source: WhatIfSource = {
  data: { ...whatIfData(edition, []), sites: [[{ channel: 'phone', found: { [asked]: 0 } }]] },
  quartiles: null, bar: { covered_from: 70, firm_from: 4 }, weights: { [asked]: 1 }, contacts: Array.from({ length: 9 }, () => ({ [asked]: 0 })),
  labels: [{ id: 'marianne', label: 'Marianne', commitments: [{ label: 'Décrocher', state: 'failed', items: [asked] }, { label: 'Former', state: 'proved', items: [] }] }],
};
const served = (sent: string[]) => render(WhatIf, { props: {
  source, ...whatIfQuestions(edition, found, true, 'fr'), all: true, sent, hrefs: { here: '/ici', all: '/ici?all=1', fewer: '/ici' }, kept: [{ name: 'all', value: '1' }], locale: 'fr',
} }).body;

test('as served, the page can be sent without script and promises nothing that needs one', () => {
  const body = served([]);
  const form = /<form[^>]*>.*<\/form>/s.exec(body)?.[0] ?? '';
  expect(form).toMatch(/^<form method="get" action="\/ici"/);
  expect(form.indexOf('>Calculer<')).toBeGreaterThan(0);
  // Before the first question, where a reader sees it, and after the last.
  expect(form.split(/<button[^>]*>/).length - 1).toBe(2);
  expect(/<button[^>]*>/.exec(form)?.index).toBeLessThan(form.indexOf('<select'));
  expect(form).toContain(whatIfTexts.fr.withoutScript('Calculer'));
  expect(body).not.toContain(whatIfTexts.fr.live);
  expect(whatIfTexts.fr.lead + whatIfTexts.en.lead).not.toMatch(/aussitôt|dans cette page|at once|in this page/);
});

test('what the form sends is answered by the server: the choice stands, and the reference counts it', () => {
  expect(served([])).toContain('1 sur 2');
  const body = served([`${asked}:100`]);
  expect(body).toContain('2 sur 2');
  expect(body).toMatch(new RegExp(`<option value="${asked}:100"[^>]*selected`));
});
