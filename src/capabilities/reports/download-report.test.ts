import { expect, test } from 'vitest';
import { testApp } from '#tests/harness/app.ts';
import { editionId } from '#tests/harness/builders.ts';
import { aFinishedFieldwork, publishResults } from '#tests/harness/results-builders.ts';
import { downloadReport } from './download-report.server.ts';
import type { ReportWanted } from './find-issue.server.ts';
import { makeReport } from './make-report.server.ts';
import { verifyDocument } from './verify-document.server.ts';

const app = await testApp();
const { bodies } = await aFinishedFieldwork(app);
const [, free = '', own = '', other = ''] = bodies;
const referent = await app.person('referent', own);
const ofFree = await app.person('reader', free);
const download = (who: typeof referent, wanted: Partial<ReportWanted> = {}) =>
  app.runAs(who, (ctx) => downloadReport(ctx, { organisationId: own, locale: 'fr', ...wanted }));

test('nothing can be downloaded or verified before the edition is published', async () => {
  const early = await app.system((ctx) => downloadReport(ctx, { organisationId: own, locale: 'fr' })).catch((error: unknown) => error);
  expect(early).toMatchObject({ code: 'results_not_published' });
  await expect(download(referent)).rejects.toMatchObject({ code: 'results_not_published' });
});

test('publication opens the report: in preparation first, then as a file under a readable name', async () => {
  await publishResults(app);
  expect(await download(referent)).toEqual({ state: 'preparing' });
  const made = await app.system((ctx) => makeReport(ctx, { organisationId: own, editionId, kind: 'personalised', locale: 'fr' }));
  const file = await download(referent);
  expect(file).toMatchObject({ state: 'ready', sha256: made.sha256, fileName: 'Parvis 2026 - Rapport personnalisé - Commune 3.pdf' });
  expect(await download(referent, { kind: 'free' })).toEqual({ state: 'preparing' });
});

test('a report in preparation is queued once it was asked for', async () => {
  const { rows } = await app.app.ownerPool.query("select data from pgboss.job where name = 'reports.make' and data->>'kind' = 'personalised'");
  expect(rows[0]).toMatchObject({ data: { organisationId: own, editionId, kind: 'personalised', locale: 'fr' } });
});

test('another body, an edition without results and an edition that does not exist give nothing', async () => {
  await expect(download(referent, { organisationId: other })).rejects.toMatchObject({ code: 'results_not_published' });
  await expect(download(referent, { editionId: '1999' })).rejects.toMatchObject({ code: 'not_found' });
});

test('free participation gives the free summary, and says why not more', async () => {
  await app.system((ctx) => makeReport(ctx, { organisationId: free, editionId, kind: 'free', locale: 'en' }));
  expect(await download(ofFree, { organisationId: free, locale: 'en' })).toMatchObject({ state: 'ready', fileName: 'Parvis 2026 - Free summary - Commune 2.pdf' });
  await expect(download(ofFree, { organisationId: free, kind: 'personalised' })).rejects.toMatchObject({ code: 'detail_not_in_formula' });
});

test('whoever holds a document learns which one it is, however the code is typed', async () => {
  const made = await app.system((ctx) => makeReport(ctx, { organisationId: own, editionId, kind: 'personalised', locale: 'fr' }));
  const verify = (typed: string) => app.runAs(app.visitor, (ctx) => verifyDocument(ctx, typed));
  const known = { state: 'known', code: made.code, document: { kind: 'personalised', editionId, locale: 'fr', organisation: 'Commune 3', sha256: made.sha256, replaced: false } };
  for (const typed of [made.code, ` ${made.code.toLowerCase().replaceAll('-', ' ')} `, made.code.replaceAll('0', 'O').replaceAll('1', 'l')]) {
    expect(await verify(typed)).toMatchObject(known);
  }
  expect(await verify('0000-0000-0000')).toEqual({ state: 'unknown', code: '0000-0000-0000' });
  for (const typed of ['', 'abc', 'UUUU-UUUU-UUUU', `${made.code}0`, "' or 1=1 --"]) expect(await verify(typed)).toMatchObject({ state: 'malformed' });
});

test('an older issue is still recognised, and said to be replaced', async () => {
  const older = await app.system((ctx) => makeReport(ctx, { organisationId: own, editionId, kind: 'personalised', locale: 'fr' }));
  await app.system((ctx) => ctx.db.updateTable('organisation').set({ name: 'Commune nouvelle' }).where('id', '=', own).execute());
  const newer = await app.system((ctx) => makeReport(ctx, { organisationId: own, editionId, kind: 'personalised', locale: 'fr' }));
  expect(newer.code).not.toBe(older.code);
  expect(await app.runAs(app.visitor, (ctx) => verifyDocument(ctx, older.code))).toMatchObject({ state: 'known', document: { replaced: true, sha256: older.sha256 } });
  expect(await app.runAs(app.visitor, (ctx) => verifyDocument(ctx, newer.code))).toMatchObject({ state: 'known', document: { replaced: false } });
  expect(await download(referent)).toMatchObject({ state: 'ready', sha256: newer.sha256 });
});

test('the public cannot list documents, nor a body those of another', async () => {
  const listed = (who: typeof referent) => app.runAs(who, (ctx) => ctx.db.selectFrom('report').select('organisation_id').execute());
  expect(await listed(app.visitor)).toEqual([]);
  expect(new Set((await listed(referent)).map((row) => row.organisation_id))).toEqual(new Set([own]));
});

