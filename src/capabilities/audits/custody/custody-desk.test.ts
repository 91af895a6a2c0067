import { expect, test } from 'vitest';
import { chainStart, checkChain, nextLink, type ChainFile, type CustodyLink, type Json } from '#core/custody/chain.ts';
import { recordAudits, reviewAudit, submitAudit, versionsOf } from '../index.server.ts';
import { competingOf, decideCompeting, exportCustody, readCustody } from '../index.field.server.ts';
import { correctAudit } from '../index.quality.server.ts';
import { decideDispute } from '../disputes/decide-dispute.server.ts';
import { insertDispute } from '../disputes/disputes.queries.server.ts';
import { fixedClock } from '#platform/clock.ts';
import { hashToken } from '#platform/ids.ts';
import { testApp } from '#tests/harness/app.ts';
import { anAudit, anotherAnswer } from '#tests/harness/audit-builders.ts';
import { aField, editionId, testEdition } from '#tests/harness/builders.ts';

const app = await testApp({ clock: fixedClock('2026-05-30T12:00:00Z') });
const field = await aField(app, 2);
const organisationId = field.missions[0]?.organisation_id ?? '';
const [first, second, third] = await Promise.all([app.person('reviewer'), app.person('reviewer'), app.person('reviewer')]);

/** A mission of the one body whose chain is looked at, and who carries it. */
function mine(): ReturnType<typeof field.freshMission> {
  for (;;) {
    const one = field.freshMission('phone');
    if (one.mission.organisation_id === organisationId) return one;
  }
}

const key = (auditId: string) => ({ organisationId, auditId });

/** Everything that the desk, a file and a simulation may add to a chain, each at least once. */
async function aWholeChain(): Promise<ChainFile> {
  const { mission, evaluator } = mine();
  const audit = anAudit(mission);
  await app.runAs(evaluator, (ctx) => submitAudit(ctx, audit));
  await app.runAs(first, (ctx) => correctAudit(ctx, { ...key(audit.auditId), version: 1, itemId: 'phone-number-clicks', value: 3, reason: 'La capture montre trois clics' }));
  await app.runAs(evaluator, (ctx) => submitAudit(ctx, { ...anotherAnswer(audit, mission), auditId: app.app.ids.next(), remarks: 'second' }));
  const [competing] = await app.runAs(second, (ctx) => competingOf(ctx.db, organisationId, mission.id));
  await app.runAs(second, (ctx) => decideCompeting(ctx, { organisationId, competingId: competing?.id ?? '', decision: 'taken', reason: 'La plus complète' }));
  await app.runAs(second, (ctx) => reviewAudit(ctx, { ...key(audit.auditId), version: 3, decision: 'validated', reason: null }));
  for (const simulated of [false, true]) {
    const { auditId, ...made } = anAudit(mine().mission);
    const of = field.missions.find(({ id }) => id === made.missionId);
    if (!of) throw new Error('no mission');
    await app.system((ctx) => recordAudits(ctx, testEdition(), [{ ...made, auditId, mission: of, authorId: null }], { simulated, reason: 'essai', reviewerId: null }));
  }
  for (const [outcome, itemId] of [['dismissed', 'phone-number-found'], ['upheld', 'phone-number-clicks']] as const) {
    const id = app.app.ids.next();
    await app.system((ctx) => insertDispute(ctx.db, { ...key(audit.auditId), id, editionId, itemId, statement: 'Notre ligne a bien été décrochée.', proof: null, raisedBy: null, raisedAt: ctx.clock.now(), closesOn: '2026-10-01', dueOn: '2026-10-01' }));
    await app.runAs(third, (ctx) => decideDispute(ctx, { organisationId, disputeId: id, outcome, reason: 'Vu', value: outcome === 'upheld' ? 5 : null }));
  }
  expect(await app.system((ctx) => versionsOf(ctx.db, organisationId, audit.auditId))).toHaveLength(4);
  return exported();
}

async function exported(): Promise<ChainFile> {
  const read = readCustody(await app.system((ctx) => exportCustody(ctx, { organisationId, editionId })));
  if (!('file' in read)) throw new Error('the export cannot be read');
  return read.file;
}

const chain = await aWholeChain();
const factOf = (link: CustodyLink) => JSON.parse(link.fact) as { kind: string; content?: string; version?: number };
const faults = (file: ChainFile) => checkChain(file, hashToken).map(({ at, why }) => `${at} ${why}`);

/** The chain of these facts made anew from the start, as somebody would who may write where it is kept. */
function rebuilt(facts: readonly Json[]): ChainFile {
  let last: { number: number; digest: string } = { number: 0, digest: chainStart(chain, hashToken) };
  const links = facts.map((fact) => {
    const link = nextLink(last, fact, hashToken);
    last = link;
    return link;
  });
  return { ...chain, links, count: links.length, head: last.digest };
}

test('imports, simulations, corrections, choices and disputes are links like what the field sends; nothing is outside', () => {
  expect(chain.links.map((link) => factOf(link).kind)).toEqual([
    'audit', 'audit_corrected', 'competing_audit', 'competing_decided', 'audit_imported', 'audit_simulated', 'dispute_decided', 'dispute_decided',
  ]);
  expect(faults(chain)).toEqual([]);
  expect(chain.outside).toBe(0);
  // Nobody’s words are in the chain, which is kept when they are erased.
  expect(chain.links.map(({ fact }) => fact).join()).not.toMatch(/trois clics|complète|décrochée|Vu"/);
});

test.each(chain.links.map((link, i) => [factOf(link).kind, i] as const))('a link of kind %s that was edited, dropped, moved or repeated is found (%i)', (_, i) => {
  const link = chain.links[i];
  if (!link) throw new Error('no link');
  const fact = JSON.parse(link.fact) as Record<string, Json>;
  for (const field of Object.keys(fact)) {
    const edited = { ...link, fact: JSON.stringify({ ...fact, [field]: 'autre' }) };
    expect(faults({ ...chain, links: chain.links.with(i, edited) })).toContain(`${i + 1} digest`);
  }
  const dropped = faults({ ...chain, links: chain.links.toSpliced(i, 1) });
  expect(dropped).toContain(`${chain.links.length - 1} count`);
  expect(faults({ ...chain, links: chain.links.toSpliced(i, 0, link), count: chain.count + 1 }).some((fault) => fault.endsWith('number'))).toBe(true);
  if (i > 0) expect(faults({ ...chain, links: [link, ...chain.links.toSpliced(i, 1)] })).toEqual(expect.arrayContaining(['1 number', '1 previous']));
});

test('a chain made anew without a correction, a choice or an upheld dispute does not hold, nor under the head noted before', () => {
  for (const kind of ['audit', 'audit_corrected', 'competing_decided']) {
    const without = rebuilt(chain.links.filter((link) => factOf(link).kind !== kind).map((link) => JSON.parse(link.fact) as Json));
    expect(faults(without).some((fault) => fault.endsWith('version')), kind).toBe(true);
  }
  const last = rebuilt(chain.links.slice(0, -2).map((link) => JSON.parse(link.fact) as Json));
  expect(last.links.some(({ digest }) => digest === chain.head)).toBe(false);
});

test('a version written beside the chain is counted as outside of it', async () => {
  await app.app.ownerPool.query(`insert into audit_version (organisation_id, audit_id, version, contacted_at, late, content_hash)
    select organisation_id, audit_id, version + 1, contacted_at, late, repeat('a', 64) from audit_version where organisation_id = $1 order by version desc limit 1`, [organisationId]);
  expect((await exported()).outside).toBe(1);
});
