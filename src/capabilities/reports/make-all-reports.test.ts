import { expect, test } from 'vitest';
import { testApp } from '#tests/harness/app.ts';
import { editionId } from '#tests/harness/builders.ts';
import { readPdf } from '#tests/harness/pdf-reader.ts';
import { aFinishedFieldwork, publishResults } from '#tests/harness/results-builders.ts';
import { JobCancelled, type Progress } from '#platform/jobs/job.ts';
import { latestNationalIssue } from './issued.queries.server.ts';
import { nationalKinds } from './report.ts';
import { makeAllReports } from './make-all-reports.server.ts';

const app = await testApp();
const { bodies } = await aFinishedFieldwork(app);
await publishResults(app);

const issued = async () => (await app.system((ctx) => ctx.db.selectFrom('report').select(['organisation_id', 'kind', 'locale']).execute()));
const told: [number, number][] = [];
const progress: Progress = { report: async (done, total) => void told.push([done, total]) };

test('a batch that is cancelled keeps what it made', async () => {
  const stopAfterTwo: Progress = {
    report: async (done) => {
      if (done === 2) throw new JobCancelled();
    },
  };
  await expect(makeAllReports(app.app.runAsSystem, editionId, stopAfterTwo)).rejects.toThrow(JobCancelled);
  expect(await issued()).toHaveLength(2);
});

test('run again, it makes what is missing: each body its document by its formula, and the documents of the edition in both languages', { timeout: 120_000 }, async () => {
  expect(await makeAllReports(app.app.runAsSystem, editionId, progress)).toBe(bodies.length - 2);
  const total = bodies.length + 2 * nationalKinds.length;
  expect(told.at(0)).toEqual([0, total]);
  expect(told.at(-1)).toEqual([total, total]);
  const kinds = new Map((await issued()).map(({ organisation_id, kind }) => [organisation_id, kind]));
  expect(kinds.size).toBe(bodies.length);
  expect(bodies.map((id) => kinds.get(id))).toEqual(['personalised', 'free', 'personalised', 'personalised', 'personalised', 'personalised']);
});

test('a third run finds everything made', { timeout: 120_000 }, async () => {
  expect(await makeAllReports(app.app.runAsSystem, editionId, progress)).toBe(0);
  expect(await issued()).toHaveLength(bodies.length);
});

test('the national report shows public figures only, names nobody, and is read by everybody', async () => {
  const issue = await app.runAs(app.visitor, (ctx) => latestNationalIssue(ctx.db, { editionId, kind: 'national', locale: 'fr' }));
  const pdf = readPdf(await app.app.files.get(issue?.sha256 ?? ''));
  expect(pdf).toMatchObject({ lang: 'fr-FR', accessibility: '1', title: 'Rapport national – Édition 2026 (démonstration)' });
  for (const part of ['L’essentiel', 'D’où l’on vient', 'Les canaux', 'Les vingt critères', 'Types et tailles', 'La qualité du terrain', 'Les limites', 'Index des cellules']) expect(pdf.text).toContain(part);
  expect(pdf.text).not.toMatch(/Commune \d/);
  expect(pdf.text).toContain('67,4');
  expect(pdf.pages.filter((page) => !page.includes(issue?.verification_code ?? '?'))).toEqual([]);
});
