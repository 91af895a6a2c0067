import { expect, test } from 'vitest';
import { answersOf } from '#capabilities/audits/index.server.ts';
import { auditsToCode, codeAgain, drawForDoubleCoding, measureAgreement, takeForCoding, type AuditToCode } from '#capabilities/audits/index.quality.server.ts';
import { resultsView } from '#capabilities/benchmarks/index.ts';
import { participantResults } from '#capabilities/benchmarks/index.server.ts';
import { fixedClock } from '#platform/clock.ts';
import { testApp } from '#tests/harness/app.ts';
import { editionId, testEdition } from '#tests/harness/builders.ts';
import { readPdf } from '#tests/harness/pdf-reader.ts';
import { aFinishedFieldwork, publishResults } from '#tests/harness/results-builders.ts';
import { makeReport } from './make-report.server.ts';

const app = await testApp({ clock: fixedClock('2026-06-15T12:00:00Z') });
const { bodies } = await aFinishedFieldwork(app);
const own = bodies[2] ?? '';
const items = new Map(testEdition().grid.items.map((item) => [item.id, item]));
const gates = new Set(JSON.stringify([...items.values()].map(({ applies, reachedIf }) => [applies, reachedIf])).match(/(?<="item":")[^"]+/g));
/** The criterion of an item whose answer can be turned round alone. */
const criterionOf = (id: string) => (items.get(id)?.kind === 'yes_no' && !gates.has(id) ? items.get(id)?.criterion : undefined);

const saidIn = (audit: AuditToCode) => app.system(async (ctx) =>
  (await answersOf(ctx.db, audit.organisation_id, audit.audit_id, audit.version)).flatMap(({ item_id: id, value }) => (value === null ? [] : [[id, String(value)] as const])));

/** Everything drawn is coded a second time, the other way round for the criterion with the most yes-or-no answers. Returns that criterion. */
async function codedApart(): Promise<string> {
  await app.runAs(await app.person('operator'), (ctx) => drawForDoubleCoding(ctx, { editionId, sharePercent: 10 }));
  const coder = await app.person('reviewer');
  const drawn = await app.runAs(coder, (ctx) => auditsToCode(ctx.db, coder.actor.personId ?? ''));
  const said = new Map(await Promise.all(drawn.map(async (audit) => [audit.audit_id, await saidIn(audit)] as const)));
  const counts = Map.groupBy([...said.values()].flat().flatMap(([id]) => criterionOf(id) ?? []), (id) => id);
  const flipped = [...counts].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? '';
  for (const audit of drawn) {
    const key = { organisationId: audit.organisation_id, auditId: audit.audit_id };
    const form = new FormData();
    for (const [id, value] of said.get(audit.audit_id) ?? []) form.set(`said:${id}`, criterionOf(id) === flipped ? { yes: 'no', no: 'yes' }[value] ?? value : value);
    await app.runAs(coder, (ctx) => takeForCoding(ctx, key));
    await app.runAs(coder, (ctx) => codeAgain(ctx, key, form));
  }
  await app.runAs(await app.person('operator'), (ctx) => measureAgreement(ctx, editionId));
  return flipped;
}

test('a criterion that two people code too differently is scored and shown, compared with nobody, and both page and report say so', async () => {
  const criterion = await codedApart();
  await publishResults(app);
  const edition = testEdition();
  const label = edition.criteria.find(({ id }) => id === criterion)?.label.fr ?? '';
  const results = await app.runAs(await app.person('referent', own), (ctx) => participantResults(ctx, { organisationId: own }));
  expect([...results.outOfRankings]).toEqual([criterion]);
  expect([...results.stands.keys()].filter((key) => key.endsWith(`/${criterion}`))).toEqual([]);
  expect([...results.stands.keys()].some((key) => key.startsWith('criteria/'))).toBe(true);
  const view = resultsView(results, { locale: 'fr', organisationId: own });
  expect(view.detail?.outOfRankings).toEqual([label]);
  const report = await app.system((ctx) => makeReport(ctx, { organisationId: own, editionId, kind: 'personalised', locale: 'fr' }));
  const { text } = readPdf(await app.system((ctx) => ctx.files.get(report.sha256)));
  expect(text.replace(/\s+/gu, ' ')).toContain(`Critères hors comparaison, car deux personnes les codent trop différemment : ${label}`);
}, 120_000);
