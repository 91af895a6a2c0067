import { expect, test } from 'vitest';
import { decideDispute, disputes, raiseDispute } from '#capabilities/audits/index.quality.server.ts';
import { reviseScores } from '#capabilities/scores/index.quality.server.ts';
import { fixedClock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { editionId } from '#tests/harness/builders.ts';
import { aFinishedFieldwork, publishResults } from '#tests/harness/results-builders.ts';
import { makeReport } from './make-report.server.ts';
import { reissueReports } from './reissue-reports.server.ts';
import { reportListeners } from './reports.jobs.server.ts';
import { reportJobInput } from './report-data.input.ts';
import { verifyDocument } from './verify-document.server.ts';

const app = await testApp({ clock: fixedClock('2026-09-20T12:00:00Z') });
const { bodies } = await aFinishedFieldwork(app);
const [, free = '', own = '', other = ''] = bodies;
await publishResults(app);
const later = fixedClock('2026-10-02T12:00:00Z');

const make = (organisationId: string, locale: 'fr' | 'en' = 'fr', clock = app.app.clock) =>
  app.system((ctx) => makeReport({ ...ctx, clock }, { organisationId, editionId, kind: 'personalised', locale }));
const verify = (code: string) => app.runAs(app.visitor, (ctx) => verifyDocument(ctx, code));

/** A dispute upheld on an answer that counts, and the signed revision that follows. */
async function revise(): Promise<void> {
  const audit = await app.system((ctx) => ctx.db.selectFrom('audit').select('id').where('organisation_id', '=', own).where('channel', '=', 'phone').orderBy('id').executeTakeFirstOrThrow());
  const referent = await app.person('referent', own);
  await app.runAs(referent, (ctx) => raiseDispute(ctx, { organisationId: own, auditId: audit.id, itemId: 'phone-number-found', statement: 'Le journal d’appels joint le montre.', proof: null }));
  const reviewer = await app.person('reviewer');
  const [open] = await app.runAs(reviewer, (ctx) => disputes(ctx.db, { organisationId: own, open: true }));
  const stored = await app.system((ctx) => ctx.db.selectFrom('answer').select('value').where('audit_id', '=', audit.id).where('item_id', '=', 'phone-number-found').executeTakeFirstOrThrow());
  await app.runAs(reviewer, (ctx) => decideDispute(ctx, { organisationId: own, disputeId: open?.id ?? '', outcome: 'upheld', reason: 'Vu', value: stored.value === 'yes' ? 'no' : 'yes' }));
  const methodLead = await app.person('method_lead');
  await app.runAs(methodLead, (ctx) => reviseScores({ ...ctx, clock: later }, { editionId, organisationId: own, reason: 'Contestation admise' }));
}

test('after a revision every document issued of the body is made again, and the code of the old one names the new one', { timeout: 120_000 }, async () => {
  const [french, english, elsewhere] = [await make(own), await make(own, 'en'), await make(other)];
  await revise();
  expect(reportListeners).toContainEqual({ event: 'scores.revised', job: 'reports.reissue' });
  await app.system((ctx) => reissueReports(ctx, { editionId, organisationId: own, revision: 2 }));
  const { rows } = await app.app.ownerPool.query<{ data: unknown }>("select data from pgboss.job where name = 'reports.make' order by data->>'locale'");
  const queued = rows.map(({ data }) => reportJobInput.parse(data));
  expect(queued).toEqual(['en', 'fr'].map((locale) => ({ organisationId: own, editionId, kind: 'personalised', locale })));
  for (const { locale } of queued) await make(own, locale, later);
  for (const old of [french, english]) {
    const found = await verify(old.code);
    expect(found).toMatchObject({ state: 'known', document: { replaced: true, sha256: old.sha256 }, replacedBy: { issuedAt: later.now() } });
    const newer = 'replacedBy' in found ? (found.replacedBy?.code ?? '') : '';
    expect(await verify(newer)).toMatchObject({ state: 'known', document: { replaced: false }, replacedBy: null });
  }
  expect(await verify(elsewhere.code)).toMatchObject({ document: { replaced: false }, replacedBy: null });
});

test('a body that takes part for free has no answer to contest, and is told why', async () => {
  const audit = await app.system((ctx) => ctx.db.selectFrom('audit').select('id').where('organisation_id', '=', free).where('channel', '=', 'phone').limit(1).executeTakeFirstOrThrow());
  const referent = await app.person('referent', free);
  const raise = app.runAs(referent, (ctx) => raiseDispute(ctx, { organisationId: free, auditId: audit.id, itemId: 'phone-number-found', statement: 'Notre ligne a bien été décrochée.', proof: null }));
  await expect(raise).rejects.toMatchObject({ code: 'detail_not_in_formula' });
});
