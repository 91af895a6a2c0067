import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import DataTable from './content/DataTable.svelte';
import ErrorSummary from './forms/ErrorSummary.svelte';
import Field from './forms/Field.svelte';
import RadioGroup from './forms/RadioGroup.svelte';
import Gallery from './gallery/Gallery.svelte';
import HomeSample from './gallery/HomeSample.svelte';
import PageShell from './page/PageShell.svelte';

const clean = (html: string) => html.replaceAll(/<!--.*?-->/g, '');
const pages: [string, string][] = [
  ['gallery', clean(render(Gallery).body)],
  ['home page', clean(render(HomeSample).body)],
];

test.each(pages)('nothing in the %s has a style attribute, which the content security policy forbids', (_, html) => {
  expect(html).not.toMatch(/\sstyle=/);
});

test.each(pages)('every id of the %s is there once, and every reference to an id leads to one', (_, html) => {
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  const references = [
    ...html.matchAll(/\s(?:for|aria-labelledby|aria-describedby|popovertarget|commandfor)="([^"]+)"/g),
  ];
  const named = references.flatMap(([, list = '']) => list.split(' '));
  expect(named.filter((id) => !ids.includes(id))).toEqual([]);
});

test('a field names its hint and its error to who cannot see them', () => {
  const html = render(Field, {
    props: { name: 'siren', label: 'SIREN', hint: 'Neuf chiffres', error: 'Trop court' },
  }).body;
  expect(html).toContain('aria-describedby="siren-hint siren-error"');
  expect(html).toContain('aria-invalid="true"');
});

test('a select without a value offers its empty choice', () => {
  const options = [{ value: 'commune', label: 'Commune' }];
  const html = render(Field, {
    props: { name: 'kind', label: 'Nature', control: 'select', options, prompt: 'Choisir' },
  }).body;
  expect(clean(html)).toMatch(/<option value="" selected(="")?>Choisir/);
});

test('the error summary leads to the first choice of a group', () => {
  const group = render(RadioGroup, {
    props: {
      name: 'formula',
      legend: 'Formule',
      options: [
        { value: 'a', label: 'A' },
        { value: 'b', label: 'B' },
      ],
    },
  }).body;
  const summary = render(ErrorSummary, {
    props: { title: 'À corriger', errors: [{ id: 'formula', text: 'Choisissez.' }] },
  }).body;
  expect(summary).toContain('href="#formula"');
  expect(group).toMatch(/<input[^>]+id="formula"/);
});

test('without errors there is no summary', () => {
  expect(clean(render(ErrorSummary, { props: { title: 'À corriger', errors: [] } }).body).trim()).toBe('');
});

test('a table without rows says so in its own words', () => {
  const empty = createRawSnippet(() => ({ render: () => '<p>Rien encore</p>' }));
  const html = render(DataTable, { props: { id: 't', caption: 'Sites', columns: [], rows: [], empty } }).body;
  expect(html).toContain('Rien encore');
  expect(html).not.toContain('<table');
});

test('the current page is marked in the navigation and the skip link leads to the content', () => {
  const children = createRawSnippet(() => ({ render: () => '<h1>Titre</h1>' }));
  const nav = [
    { href: '/a', label: 'A', current: true },
    { href: '/b', label: 'B' },
  ];
  const labels = { name: 'P', homeHref: '/', skipLabel: 'Aller au contenu', navLabel: 'Principale', menuLabel: 'Menu' };
  const html = render(PageShell, { props: { ...labels, nav, children } }).body;
  expect(html).toMatch(/href="\/a"[^>]*aria-current="page"/);
  expect(html).not.toMatch(/href="\/b"[^>]*aria-current/);
  expect(html).toContain('href="#main"');
  expect(html).toMatch(/<main[^>]+id="main"/);
});
