import { access } from 'node:fs/promises';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { fixedClock } from '#platform/clock.ts';
import type { Ctx } from '#platform/context.ts';
import { testApp } from '#tests/harness/app.ts';
import { aPanel, editionId } from '#tests/harness/builders.ts';
import { personalData } from '../../personal-data.ts';
import { applyRetention } from './apply-retention.server.ts';
import { aProspect } from './privacy-builders.ts';
import { removeFiles } from './remove-files.server.ts';
import { fill } from './retained-rows-builders.ts';

const parvis = await testApp();
const at = (day: string) => (ctx: Ctx): Ctx => ({ ...ctx, clock: fixedClock(`${day}T12:00:00Z`) });
const kept = (text: string) => parvis.system((ctx) => ctx.files.put(Buffer.from(text)));
const isThere = (sha256: string) => parvis.system((ctx) => access(ctx.files.path(sha256)).then(() => true, () => false));
const proof = (sha256: string) => JSON.stringify({ sha256, name: 'preuve.pdf', type: 'application/pdf', bytes: 10 });

/** A night of retention, with the jobs it left. */
async function night(day: string): Promise<void> {
  const left: Record<string, unknown>[] = [];
  await parvis.system((ctx) => applyRetention({ ...at(day)(ctx), enqueue: async (_job, data) => { left.push(data); return ''; } }, personalData));
  for (const data of left) await parvis.system((ctx) => removeFiles(at(day)(ctx), personalData, data));
}

const [organisationId = ''] = await parvis.system((ctx) => aPanel(ctx, [{ name: 'Ville' }]));
const registrationId = await parvis.system((ctx) => aProspect(ctx, { organisationId, name: 'Paul Petit', email: 'paul@ville.example', at: '2026-01-10T10:00:00Z' }));
const amounts = { net_cents: 100, vat_cents: 20, gross_cents: 120, locale: 'fr', lines: '[]', buyer: '{"name":"Ville"}' };
const copyOf = async (id: string, state: string, sha256: string, version = 1) => {
  const registration_id = await parvis.system((ctx) => aProspect(ctx, { organisationId, name: 'Paul Petit', email: 'paul@ville.example', at: '2026-01-10T10:00:00Z' }));
  const order = await fill(parvis, 'purchase_order', { organisation_id: organisationId, registration_id, id, state, reference: id, ...amounts });
  await fill(parvis, 'signed_copy', { organisation_id: organisationId, id, order_id: order['id'], version, sha256, media_type: 'image/png', channel: 'link', findings: '{}', received_at: '2026-01-10T10:00:00Z' });
};
const [returned, taken, shared, certificate, notice, draft] = await Promise.all(['returned', 'taken', 'shared', 'certificate', 'notice', 'draft'].map(kept));
const uuid = (n: number) => `00000000-0000-7000-8000-0000000000${n}`;

test('a copy of an order that was never accepted goes after a year with its file; one that was stays ten years', async () => {
  await copyOf(uuid(10), 'returned', returned ?? '');
  await copyOf(uuid(11), 'accepted', taken ?? '');
  await night('2027-01-09');
  expect(await isThere(returned ?? '')).toBe(true);
  await night('2027-01-10');
  expect([await isThere(returned ?? ''), await isThere(taken ?? '')]).toEqual([false, true]);
  const log = await parvis.system((ctx) => ctx.db.selectFrom('retention_log').select(['rule', 'table_name', 'action', 'rows_done']).where('table_name', '=', 'file_store').execute());
  expect(log).toEqual([{ rule: 'unaccepted-copy', table_name: 'file_store', action: 'delete', rows_done: 1 }]);
  await night('2036-01-10');
  expect(await isThere(taken ?? '')).toBe(false);
});

test('a file that another row still refers to stays', async () => {
  await copyOf(uuid(12), 'returned', shared ?? '');
  await fill(parvis, 'order_document', { organisation_id: organisationId, order_id: uuid(12), sha256: shared, locale: 'fr' });
  await night('2027-01-10');
  expect(await parvis.system((ctx) => ctx.db.selectFrom('signed_copy').select('id').where('id', '=', uuid(12)).execute())).toEqual([]);
  expect(await isThere(shared ?? '')).toBe(true);
});

test('proofs of certificates, of notices to staff and of drafts go with the rule of their row', async () => {
  await parvis.app.ownerPool.query('update registration set certification_proof = $1 where id = $2', [proof(certificate ?? ''), registrationId]);
  await fill(parvis, 'staff_notice', { organisation_id: organisationId, edition_id: '2025', notified_on: '2026-01-10', declared_at: '2026-01-10T10:00:00Z', contacts_announced: 3, proof: proof(notice ?? '') });
  await fill(parvis, 'registration_draft', { token_hash: 'c'.repeat(64), edition_id: editionId, step: 'formula', updated_at: '2027-01-10T10:00:00Z', data: JSON.stringify({ sites: [], proof: JSON.parse(proof(draft ?? '')) }) });
  await night('2027-03-11');
  expect([await isThere(draft ?? ''), await isThere(certificate ?? ''), await isThere(notice ?? '')]).toEqual([false, true, true]);
  await night('2033-01-10');
  expect([await isThere(certificate ?? ''), await isThere(notice ?? '')]).toEqual([false, false]);
});

test('a file written a moment ago stays: the row that refers to it may not be there yet', async () => {
  const young = await kept('young');
  const remove = (now: Date) => parvis.system((ctx) => removeFiles({ ...ctx, clock: { ...ctx.clock, now: () => now } }, personalData, { hashes: [young], rule: 'draft', runId: ctx.ids.next() }));
  await remove(new Date());
  expect(await isThere(young)).toBe(true);
  await remove(new Date(Date.now() + 3600_000));
  expect(await isThere(young)).toBe(false);
  await remove(new Date(Date.now() + 3600_000));
});

test('every JSON of the database in which a file of the store stands is declared', async () => {
  const declared = new Set(personalData.flatMap(({ tables }) => tables).flatMap(({ table, columns }) => Object.entries(columns).filter(([, { file }]) => file).map(([name]) => `${table}.${name}`)));
  const { rows } = await parvis.system((ctx) => sql<{ name: string }>`select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and data_type = 'jsonb' and column_name in ('proof', 'certification_proof')`.execute(ctx.db));
  expect(rows.length).toBeGreaterThan(1);
  expect(rows.filter(({ name }) => !declared.has(name))).toEqual([]);
});
