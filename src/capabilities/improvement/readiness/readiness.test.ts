import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { aFinishedFieldwork, publishResults } from '#tests/harness/results-builders.ts';
import { unpack, zipEntries } from '#platform/files/zip-entries.ts';
import { expertTexts } from '../expert/expert.texts.ts';
import { readinessBinder } from './binder.server.ts';
import { addProof, readProof, withdrawProof } from './keep-proofs.server.ts';
import { openFramework } from './open-framework.server.ts';
import { readinessOf } from './readiness-of.server.ts';
import { readinessTexts } from './readiness.texts.ts';
import { readinessView } from './readiness-view.ts';

const app = await testApp({ clock: fixedClock('2026-10-01T09:00:00Z') });
const { bodies: [body = '', free = ''] } = await aFinishedFieldwork(app);
await publishResults(app);
const referent = await app.person('referent', body);
const decisionMaker = await app.person('decision_maker', body);

const pdf = () => new File(['%PDF-1.4\n%%EOF\n'], 'plan de formation.pdf', { type: 'application/pdf' });
const aProof = (commitmentId: string, datedOn: string) =>
  app.runAs(referent, (ctx) => addProof(ctx, { organisationId: body, of: { commitmentId }, title: 'Plan de formation', datedOn, file: pdf() }));
const readiness = async () => (await app.runAs(referent, (ctx) => readinessOf(ctx, body))) ?? [];
const stateOf = async (commitment: string) => (await readiness()).flatMap(({ observable, others }) => [...observable, ...others]).find((one) => one.commitment.id === commitment)?.state;

test('one barometer fills every reference: each commitment is counted once, what no contact can show apart', async () => {
  const all = await readiness();
  expect(all.map(({ framework }) => framework.id)).toEqual(['services-publics-plus', 'marianne', 'qualivilles', 'qualipref', 'iso9001', 'iso10002']);
  for (const one of all) {
    expect(one.observable.length + one.others.length).toBe(one.framework.commitments.length);
    expect(Object.values(one.counts).reduce((sum, count) => sum + count, 0)).toBe(one.framework.commitments.length);
    for (const { state, items } of one.others) expect([state, items.length]).toEqual([expect.stringMatching(/^proof/), 0]);
    expect(one.share).toEqual({ kept: one.counts.covered + one.counts.proved, all: one.framework.commitments.length });
    for (const { state, evidence, indicative, closing, cost } of one.observable) {
      expect(state).toBe(!evidence ? 'not_measured' : indicative ? 'to_confirm' : evidence.low >= 70 ? 'covered' : evidence.high < 70 ? 'failed' : 'to_confirm');
      if (state === 'failed') expect(cost).toBe(closing.reduce((sum, { effort }) => sum + { low: 2, medium: 10, high: 40 }[effort], 0));
    }
  }
});

test('what closing costs counts a recommendation once, however many commitments ask for it', async () => {
  for (const { observable, cost } of await readiness()) {
    const apart = observable.reduce((sum, one) => sum + (one.cost ?? 0), 0);
    expect(cost).toBeLessThanOrEqual(apart);
  }
});

test('a dated proof answers for what no contact can show, until it is too old or withdrawn', async () => {
  expect(await stateOf('marianne-11')).toBe('proof_missing');
  const old = await aProof('marianne-11', '2024-01-15');
  expect(await stateOf('marianne-11')).toBe('proof_stale');
  const recent = await aProof('marianne-11', '2026-09-01');
  expect(await stateOf('marianne-11')).toBe('proved');
  await app.runAs(referent, (ctx) => withdrawProof(ctx, { organisationId: body, id: recent }));
  expect(await stateOf('marianne-11')).toBe('proof_stale');
  await app.runAs(referent, (ctx) => withdrawProof(ctx, { organisationId: body, id: old }));
  await expect(app.runAs(referent, (ctx) => readProof(ctx, { organisationId: body, id: old }))).rejects.toMatchObject({ code: 'not_found' });
});

test('a proof is the referent’s to add, with a file and a day that has come', async () => {
  const add = (who: typeof referent, more: { datedOn?: string; file?: unknown }) =>
    app.runAs(who, (ctx) => addProof(ctx, { organisationId: body, of: { commitmentId: 'marianne-12' }, title: 'Une pièce', datedOn: more.datedOn ?? '2026-09-01', file: 'file' in more ? more.file : pdf() }));
  await expect(add(decisionMaker, {})).rejects.toMatchObject({ code: 'not_allowed' });
  await expect(add(referent, { datedOn: '2026-10-02' })).rejects.toMatchObject({ fields: [{ code: 'proof_in_future' }] });
  await expect(add(referent, { file: null })).rejects.toMatchObject({ fields: [{ code: 'proof_needed' }] });
});

test('the binder holds an index, the proofs, and digests that fit them', async () => {
  await aProof('marianne-12', '2026-09-01');
  const { body: stream, fileName } = await app.runAs(decisionMaker, (ctx) => readinessBinder(ctx, body, 'marianne'));
  expect(fileName).toBe('parvis-marianne-2026-10-01.zip');
  const archive = Buffer.from(await new Response(stream).arrayBuffer());
  const files = new Map((zipEntries(archive) ?? []).map((entry) => [entry.name, unpack(archive, entry)]));
  expect([...files.keys()]).toEqual(['index.html', 'marianne-12/01-plan-de-formation.pdf', 'SHA256SUMS']);
  for (const line of (files.get('SHA256SUMS') ?? Buffer.alloc(0)).toString().trim().split('\n')) {
    const [digest, name = ''] = line.split('  ');
    expect(createHash('sha256').update(files.get(name) ?? Buffer.alloc(0)).digest('hex')).toBe(digest);
  }
  expect(files.get('index.html')?.toString()).toMatch(/Montré|À confirmer/);
  expect(files.get('index.html')?.toString()).toMatch(/\d+ sur 100, (indicatif|entre \d+ et \d+), \d+ contacts?, \d+ réponses?/);
  expect(files.get('index.html')?.toString()).toContain('ni une évaluation officielle ni un label');
});

test('a free formula has no readiness, and another body none at all', async () => {
  const freeReferent = await app.person('referent', free);
  expect(await app.runAs(freeReferent, (ctx) => readinessOf(ctx, free))).toBeNull();
  await expect(app.runAs(freeReferent, (ctx) => openFramework(ctx, { organisationId: body, frameworkId: 'marianne' }))).rejects.toMatchObject({ code: 'results_not_published' });
});

/** Words that would promise what only the holder of a reference can give. */
const promises = /certifi|labellis|conforme|certified|compliant|guarantee|garanti/i;

test('every text of readiness says an indication, and none says that a body is certified', async () => {
  const sayings: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'string') sayings.push(value);
    else if (typeof value === 'function') sayings.push(String(value('x', 'y')));
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  walk(readinessTexts);
  walk(readinessView(await readiness(), body, 'fr'));
  walk(expertTexts);
  expect(sayings.length).toBeGreaterThan(100);
  expect(sayings.filter((text) => promises.test(text))).toEqual([]);
  expect([readinessTexts.fr.lead, readinessTexts.fr.index.warning].every((text) => /indication/i.test(text))).toBe(true);
});
