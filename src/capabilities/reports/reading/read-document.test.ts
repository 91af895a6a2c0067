import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { testApp } from '#tests/harness/app.ts';
import { editionId } from '#tests/harness/builders.ts';
import { aFinishedFieldwork, publishResults } from '#tests/harness/results-builders.ts';
import { buildReport } from '../build-report.server.ts';
import { compose } from '../document/compose.ts';
import type { Block } from '../document/blocks.ts';
import ReadDocument from './ReadDocument.svelte';

const app = await testApp();
const { bodies } = await aFinishedFieldwork(app);
await publishResults(app);
const model = await app.system((ctx) => buildReport(ctx, { organisationId: bodies[0] ?? '', editionId }));

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const wordsOf = (html: string): string => html.replace(/<!--[^]*?-->/g, '').replace(/<[^>]+>/g, ' ').replace(/&\w+;|&#39;/g, (entity) => entities[entity] ?? entity).replace(/\s+/gu, ' ');

/** The sentences and names of a document: not its drawings, nor its names of blocks. */
function sentences(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    if (block.block === 'columns') return block.columns.flatMap(sentences);
    if (block.block === 'list') return block.items;
    if (block.block === 'plain') return block.lines;
    if (block.block === 'h1' || block.block === 'h2' || block.block === 'text' || block.block === 'note') return [block.text];
    if (block.block === 'table') return block.rows.flat().flatMap((cell) => (typeof cell === 'string' ? cell.split('\n') : 'strong' in cell ? [cell.strong] : []));
    if (block.block === 'cards') return block.items.flatMap(({ title, text, found }) => [title, text, ...found.lines]);
    return block.block === 'quotes' ? block.items.map(({ text }) => text) : [];
  });
}

test.each(['personalised', 'elected', 'easy', 'free'] as const)('the page of the document %s says every sentence of its file, and links and ids hold', (kind) => {
  const { data } = compose(kind, model, { code: '0123-4567-89AB', verifyAt: 'https://parvis.example/verify' }, 'fr');
  if ('slides' in data) expect.fail();
  const html = render(ReadDocument, { props: { document: data, locale: 'fr', pdfHref: '/a.pdf', documentsHref: '/documents' } }).body;
  const words = wordsOf(html);
  expect(sentences(data.blocks).filter((text) => !words.includes(text.replace(/\s+/gu, ' ').trim()))).toEqual([]);
  expect(html).not.toMatch(/\sstyle=/);
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
  for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
  const levels = [...html.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
  levels.forEach((level, i) => expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1));
  for (const [image] of html.matchAll(/<svg[^>]*>/g)) expect(image).toMatch(/aria-hidden="true"|role="img" aria-label="[^"]{10,}/);
});
