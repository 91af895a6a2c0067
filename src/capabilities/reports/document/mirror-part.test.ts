import { expect, test } from 'vitest';
import { resolve } from 'node:path';
import { mirrorView } from '#capabilities/mirror/index.ts';
import { readMirror } from '#capabilities/mirror/index.server.ts';
import { createPdfCompiler } from '#platform/pdf/compile-pdf.ts';
import { testApp } from '#tests/harness/app.ts';
import { editionId } from '#tests/harness/builders.ts';
import { readPdf } from '#tests/harness/pdf-reader.ts';
import { aFinishedFieldwork, publishResults } from '#tests/harness/results-builders.ts';
import { aClosedPoll, hearUsers } from '../../mirror/mirror-builders.ts';
import { buildReport } from '../build-report.server.ts';
import { compose } from './compose.ts';
import { mirrorPart } from './mirror-part.ts';

const app = await testApp();
const { bodies: [body = '', , quiet = ''] } = await aFinishedFieldwork(app);
await publishResults(app);
await hearUsers(app, body, 'courtesy', { days: 20, n: 10, level: 40 });
await aClosedPoll(app, body);
const model = await app.system((ctx) => buildReport(ctx, { organisationId: body, editionId }));

test('a body whose agents were never asked has no chapter about the mirror', async () => {
  const other = await app.system((ctx) => buildReport(ctx, { organisationId: quiet, editionId }));
  expect([other.mirror, mirrorPart(other, 'fr')]).toEqual([null, []]);
});

test('the chapter says what the page of the space says, to the word', async () => {
  const page = mirrorView(await app.runAs(await app.person('reader', body), (ctx) => readMirror(ctx, { organisationId: body })), { locale: 'fr', organisationId: body });
  const blocks = mirrorPart(model, 'fr');
  const ranked = blocks.flatMap((block) => (block.block === 'ranked' ? block.items : []));
  expect(ranked.map(({ title, side }) => [title, side])).toEqual([...page.spots, ...page.strengths, ...page.divided, ...page.users].map(({ name, points }) => [name, points]));
  expect(ranked[0]?.text).toContain(page.spots[0]?.sentence ?? '-');
  const drawn = blocks.flatMap((block) => (block.block === 'lanes' ? block.groups : []));
  expect(drawn.flatMap(({ rows }) => rows.map(({ label }) => label))).toEqual(page.groups.flatMap(({ rows }) => rows.map(({ label }) => label)));
});

test.each(['fr', 'en'] as const)('laid out in %s it is tagged, and its drawings have an alternative text', { timeout: 120_000 }, async (locale) => {
  const { template, data } = compose('personalised', model, { code: '0123-4567-89AB', verifyAt: 'https://parvis.example/verify' }, locale);
  const bytes = await createPdfCompiler(resolve('templates'))({ template, data: JSON.stringify(data), files: {} });
  const pdf = readPdf(bytes);
  expect(JSON.stringify(pdf)).toContain(locale === 'fr' ? 'Le triple miroir' : 'The triple mirror');
  expect(JSON.stringify(pdf)).toContain(locale === 'fr' ? 'Scores de 0 à 100 des audits, des usagers et des agents' : 'Scores from 0 to 100 of audits, users and agents');
});
