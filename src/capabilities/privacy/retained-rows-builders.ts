import type { TestApp } from '#tests/harness/app.ts';
import { aCanary } from './privacy-builders.ts';
import { improvementRows } from './retained-improvement-rows-builders.ts';
import { kioskRows } from './retained-kiosk-rows-builders.ts';
import { meetingRows } from './retained-meeting-rows-builders.ts';
import { listeningRows } from './retained-listening-rows-builders.ts';
import { juryRows } from './retained-trophy-rows-builders.ts';
import { pollRows } from './retained-poll-rows-builders.ts';
import { fieldRows } from './retained-field-rows-builders.ts';
import { evaluatorRows } from './retained-evaluator-rows-builders.ts';

type Row = Record<string, unknown>;

const byType: Record<string, unknown> = {
  uuid: '00000000-0000-7000-8000-00000000abcd', text: 'x', integer: 1, bigint: 1, jsonb: '{}', date: '2026-01-10', boolean: false,
  'timestamp with time zone': '2026-01-10T10:00:00Z', 'double precision': 1,
};

/** Puts a row into a table: what is not given gets some value of its type. Returns the row as it stands. */
export async function fill(test: TestApp, table: string, given: Row): Promise<Row> {
  const { rows: columns } = await test.app.ownerPool.query<{ name: string; type: string }>(
    `select column_name as name, data_type as type from information_schema.columns where table_schema = 'public' and table_name = $1 and is_nullable = 'NO' and column_default is null`, [table]);
  const row: Row = { ...Object.fromEntries(columns.map(({ name, type }) => [name, byType[type]])), ...given };
  const names = Object.keys(row);
  const { rows } = await test.app.ownerPool.query<Row>(
    `insert into ${table} (${names.map((name) => `"${name}"`).join(', ')}) values (${names.map((_, i) => `$${i + 1}`).join(', ')}) returning *`, Object.values(row));
  return rows[0] ?? {};
}

const digest = 'a'.repeat(64);

/** What the server measured on a mission. */
async function measuredRows(test: TestApp): Promise<void> {
  const { rows: [mission = {}] } = await test.app.ownerPool.query<Row>('select organisation_id, id as mission_id from mission limit 1');
  const at = byType['timestamp with time zone'];
  await fill(test, 'mission_mailbox', { ...mission, local_part: 'claire.morel1234567', cover_name: 'Claire Morel' });
  await fill(test, 'mystery_mail', { ...mission, recipient: 'accueil@ville.example', state: 'sent', approved_at: at, sent_at: at });
  const mail = await fill(test, 'mission_mail', { ...mission, digest, matched_by: 'address', kind: 'human' });
  await fill(test, 'mission_mail_original', { organisation_id: mission['organisation_id'], mail_id: mail['id'], sealed_sha256: digest });
  await fill(test, 'website_review', { ...mission, state: 'done', finished_at: at, outcome: '{}' });
}

/** What planning keeps of persons. */
async function planRows(test: TestApp, personId: unknown, organisation_id: unknown): Promise<void> {
  const at = byType['timestamp with time zone'];
  const { rows: [mission = {}] } = await test.app.ownerPool.query<Row>('select organisation_id, id as mission_id, site_id from mission where organisation_id = $1 limit 1', [organisation_id]);
  const run = await fill(test, 'plan_run', { kind: 'override', state: 'accepted', reason: 'Une raison', asked_by: personId, decided_at: '2026-01-12T10:00:00Z' });
  await fill(test, 'plan_run_mission', { organisation_id, run_id: run['id'], site_id: mission['site_id'], evaluator_id: personId });
  const { site_id: _site, ...only } = mission;
  await fill(test, 'plan_move', { ...only, run_id: run['id'], cause: 'hand', after_from: '2026-01-10', after_to: '2026-01-10' });
  await fill(test, 'mission_refusal', { ...only, evaluator_id: personId, kind: 'unavailable', refused_at: at });
  await fill(test, 'calendar_feed', { person_id: personId, token_hash: digest, revoked_at: at });
}

/** At least one row for every table to which a rule of retention applies. */
export async function everyRetainedRow(test: TestApp): Promise<void> {
  const { personId, organisationId: organisation_id, registrationId: registration_id } = await aCanary(test);
  const body = { organisation_id, registration_id };
  const { rows: [audit = {}] } = await test.app.ownerPool.query<Row>('select organisation_id, audit_id, version from audit_version limit 1');
  await test.app.ownerPool.query(`update answer set note = 'Une note' where (organisation_id, audit_id, version) = ($1, $2, $3)`, [audit['organisation_id'], audit['audit_id'], audit['version']]);
  await test.app.ownerPool.query(`update audit_review set reason = 'Une raison' where (organisation_id, audit_id) = ($1, $2)`, [audit['organisation_id'], audit['audit_id']]);
  await test.app.ownerPool.query(`update audit_version set remarks = 'Une remarque' where (organisation_id, audit_id) = ($1, $2)`, [audit['organisation_id'], audit['audit_id']]);
  await test.app.ownerPool.query(`update audit_author set device = 'Firefox, Linux' where (organisation_id, audit_id) = ($1, $2)`, [audit['organisation_id'], audit['audit_id']]);
  await test.app.ownerPool.query(`update registration set signs_for_name = 'Un maire' where id = $1`, [registration_id]);
  await fill(test, 'audit_draft', { organisation_id, evaluator_id: personId });
  await measuredRows(test);
  await evaluatorRows((table, given) => fill(test, table, given), { personId, organisationId: organisation_id });
  await fill(test, 'registration_contact', { ...(await acceptedRegistration(test)), role: 'referent', name: 'Anne Contrat', email: 'anne@contrat.example' });
  const idle = await fill(test, 'person', { email: 'idle@x.example', name: 'Ida Idle' });
  for (const table of ['passkey', 'authenticator', 'recovery_code', 'external_identity']) await fill(test, table, { person_id: idle['id'] });
  await fill(test, 'role_grant', { id: '00000000-0000-7000-8000-00000000aaaa', person_id: idle['id'], role: 'reviewer' });
  await fill(test, 'sign_in_link', { person_id: personId });
  await fill(test, 'job_run', { state: 'done', asked_by: personId });
  const { rows: [of = {}] } = await test.app.ownerPool.query<Row>('select mission_id from audit where organisation_id = $1 and id = $2', [audit['organisation_id'], audit['audit_id']]);
  await fieldRows((table, given) => fill(test, table, given), { organisation_id: audit['organisation_id'], audit_id: audit['audit_id'], version: audit['version'], mission_id: of['mission_id'] }, personId);
  await planRows(test, personId, audit['organisation_id']);
  await improvementRows((table, given) => fill(test, table, given), { personId, organisationId: organisation_id });
  await pollRows((table, given) => fill(test, table, given), { personId, organisationId: String(audit['organisation_id']) });
  await juryRows((table, given) => fill(test, table, given), { personId, organisationId: String(audit['organisation_id']) });
  await listeningRows((table, given) => fill(test, table, given), { personId, organisationId: String(audit['organisation_id']), auditId: String(audit['audit_id']) });
  await meetingRows((table, given) => fill(test, table, given), personId);
  await kioskRows((table, given) => fill(test, table, given), { personId, organisationId: String(audit['organisation_id']), siteId: await siteOf(test, audit['organisation_id']) });
  await fill(test, 'rate_limit', { key: 'k', expire: Date.parse('2026-01-10T10:00:00Z') });
  await fill(test, 'mail_message', { id: '00000000-0000-7000-8000-00000000bbbb', template: 'privacy-erased', created_at: '2026-01-10T10:00:00Z' });
  await ofBilling(test, body);
  await fill(test, 'site_version', { organisation_id: audit['organisation_id'], site_id: await siteOf(test, audit['organisation_id']), changes: '[]' });
  await fill(test, 'registration_note', { ...body, version: 1 });
  await fill(test, 'registration_correction', { ...body, before: '{}', after: '{}' });
  await fill(test, 'staff_notice', { organisation_id, edition_id: 'sans-publication', proof: JSON.stringify({ sha256: digest }), contacts_announced: 1 });
  await fill(test, 'file_link', { ...body, contact_role: 'referent', token_hash: digest });
  await ofPrivacy(test);
}

async function acceptedRegistration(test: TestApp): Promise<Row> {
  const { rows } = await test.app.ownerPool.query<Row>(`select organisation_id, id as registration_id from registration where state = 'accepted' limit 1`);
  return rows[0] ?? {};
}

async function siteOf(test: TestApp, organisationId: unknown): Promise<unknown> {
  const { rows } = await test.app.ownerPool.query<Row>('select id from site where organisation_id = $1 limit 1', [organisationId]);
  return rows[0]?.['id'];
}

async function ofBilling(test: TestApp, { organisation_id, registration_id }: { organisation_id: string; registration_id: string }): Promise<void> {
  const buyer = JSON.stringify({ name: 'Ville', email: 'compta@ville.example' });
  const amounts = { net_cents: 100, vat_cents: 20, gross_cents: 120, locale: 'fr', lines: '[]', buyer };
  const order = await fill(test, 'purchase_order', { organisation_id, registration_id, state: 'signed', ...amounts });
  await fill(test, 'quote', { organisation_id, registration_id, state: 'sent', ...amounts, answered_by: 'Zoé' });
  await fill(test, 'signed_copy', { organisation_id, order_id: order['id'], sha256: digest, media_type: 'image/png', channel: 'link', findings: '{"subject":"Zoé"}' });
  const returned = await fill(test, 'purchase_order', { organisation_id, registration_id, ...amounts, id: '00000000-0000-7000-8000-00000000dddd', state: 'withdrawn', reference: 'retiré' });
  await fill(test, 'signed_copy', { organisation_id, id: returned['id'], order_id: returned['id'], sha256: digest, media_type: 'image/png', channel: 'link', findings: '{}' });
  await fill(test, 'order_decision', { organisation_id, order_id: order['id'], decision: 'accepted', decided_as: 'referent' });
  const { lines: _lines, buyer: _buyer, ...sums } = amounts;
  const invoice = await fill(test, 'invoice', {
    organisation_id, order_id: order['id'], series: 'FA', siren: '213105554', due_on: '2026-02-10', ...sums, order_lines: '[]', xml_sha256: digest, issued_by: organisation_id,
  });
  await fill(test, 'invoice_payment', { organisation_id, invoice_id: invoice['id'], amount_cents: 100, reference: 'Virement de Zoé' });
  await fill(test, 'invoice_reception', { organisation_id, invoice_id: invoice['id'], received_on: '2026-01-11', due_on: '2026-02-10', recorded_by: organisation_id });
  await fill(test, 'invoice_deposit', { organisation_id, invoice_id: invoice['id'], deposited_on: '2026-01-11', recorded_by: organisation_id });
}

async function ofPrivacy(test: TestApp): Promise<void> {
  const request = { kind: 'access', identity: 'mail', locale: 'fr', email: 'ask@x.example', due_on: '2026-02-10' };
  const closed = await fill(test, 'privacy_request', { ...request, state: 'answered', closed_at: '2026-01-12T10:00:00Z' });
  await fill(test, 'privacy_request', { ...request, id: '00000000-0000-7000-8000-00000000cccc', state: 'unconfirmed', identity: 'unconfirmed' });
  await fill(test, 'privacy_step', { request_id: closed['id'], step: 'answered', note: 'Fait' });
  await fill(test, 'privacy_package', { request_id: closed['id'] });
  await fill(test, 'privacy_restriction', { request_id: closed['id'], kind: 'objection', lifted_at: '2026-01-12T10:00:00Z' });
}
