import { expect, test } from 'vitest';
import { appRole } from '#platform/db/connect.ts';
import { readCatalogue } from './catalogue.ts';
import { productFiles, withoutComments } from './source-files.ts';

const { pool, tables, constraints } = await readCatalogue();
const owners = new Map(tables.map(({ name, owner }) => [name, owner]));

test('every table says which part owns it', () => {
  expect(tables.length).toBeGreaterThan(30);
  expect(tables.filter(({ owner }) => owner === null).map(({ name }) => name)).toEqual([]);
});

const writing = /(?:\.(?:insertInto|updateTable|deleteFrom|mergeInto|replaceInto)\(\s*'([a-z_]+)'|\b(?:insert\s+into|delete\s+from|merge\s+into|truncate(?:\s+table)?|copy)\s+(?:only\s+)?([a-z_]+)\b(?!\s+to\b)|\bupdate\s+([a-z_]+)\s+(?:as\s+[a-z_]+\s+)?set\b)/gi;

test('each table is written by its owner only', () => {
  const writes = productFiles(['.ts']).flatMap(({ path, text }) => {
    const place = /^src\/(?:capabilities\/([^/]+)|([^/]+))/.exec(path);
    const writer = place?.[1] ?? place?.[2] ?? path;
    return [...withoutComments(text).matchAll(writing)].map(([, kysely, sql, update]) => ({ path, writer, table: kysely ?? sql ?? update ?? '' }));
  }).filter(({ table }) => owners.has(table));
  expect(writes.length).toBeGreaterThan(30);
  const foreign = writes.filter(({ writer, table }) => owners.get(table) !== writer).map(({ path, table }) => `${path} writes ${table}, which belongs to ${owners.get(table)}`);
  expect(foreign).toEqual([]);
});

/** Writes whose table is not named where they stand, and why they may. */
const tableFromElsewhere: Record<string, string> = {
  'src/capabilities/privacy/declared-rows.queries.server.ts': 'erases, masks and corrects what the owner of each table declares, as it declares it',
  'src/platform/db/backup/restore-backup.ts': 'a restore puts every table back as it was',
};

test('a write names its table where it stands', () => {
  const unnamed = productFiles(['.ts'])
    .filter(({ text }) => /\.(insertInto|updateTable|deleteFrom|mergeInto)\(\s*[^'\s]|\b(insert into|delete from|merge into) \$\{/.test(withoutComments(text)))
    .map(({ path }) => path);
  expect(unnamed).toEqual(Object.keys(tableFromElsewhere));
});

/** Tables that do not grow with the bodies, or that must be found before a body is known: their key has no body in it. */
const keyedOtherwise: Record<string, string> = {
  organisation: 'the body itself',
  person: 'a person may belong to several bodies or to none',
  session: 'of a person', sign_in_link: 'of a person, found by its token', spent_challenge: 'of a passkey, before anybody is known',
  passkey: 'of a person', authenticator: 'of a person', recovery_code: 'of a person', external_identity: 'of a person, found by the provider’s own key',
  role_grant: 'of a person; most roles belong to no body',
  evaluator_profile: 'of a person who works for no body',
  evaluator_application: 'of somebody who applies', evaluator_application_decision: 'of an application',
  evaluator_tie: 'of a person, with any body', evaluator_declaration: 'of a person', evaluator_absence: 'of a person', training_result: 'of a person',
  evaluator_expense: 'of a person', evaluator_expense_decision: 'of an expense', fee_entry: 'of a person', fee_statement: 'of a person', fee_statement_line: 'of a statement', fee_payment: 'of a statement',
  registration_draft: 'found by the token of a browser before any body is chosen; forgotten after 60 days',
  registration_draft_link: 'of a draft, found by a token as well; goes with it',
  campaign: 'one or two an edition', plan_run: 'questions to the planner; tens an edition', calendar_feed: 'of a person, found by its token',
  panel_change: 'one row an edition', open_data_version: 'one or two an edition', open_data_file: 'ten a version',
  certified_difference: 'one row an edition', edition_freeze: 'one an edition', edition_publication: 'one an edition',
  edition_link: 'figures over bodies; tens an edition', peer_group_withheld: 'names of groups; tens an edition',
  peer_group: 'groups of bodies; tens an edition', peer_figure: 'figures of groups; thousands an edition',
  national_report: 'of all bodies together; one an edition, language and issue',
  draw_commitment: 'one an edition', draw_secret: 'one an edition', draw_list: 'one an edition', draw_beacon: 'one an edition', draw_result: 'one an edition', draw_postponement: 'one an edition',
  double_coding_draw: 'one an edition', criterion_agreement: 'one row a criterion', severity_measure: 'one an edition', tester_severity: 'of a person, by edition',
  event: 'one journal for every subject; copied out by date', job_run: 'of the system', mail_message: 'of the system; purged',
  privacy_request: 'of a person, who may belong to no body', privacy_step: 'of a request', privacy_package: 'of a request',
  privacy_restriction: 'of a person', retention_log: 'of the system; some rows a day',
  bulk_action: 'over many bodies; its lines have the body first', mail_adaptation: 'words of mails; tens an edition',
  invoice_counter: 'two rows a year',
  trophy_selection: 'one an edition', trophy_second_round: 'one an edition', trophy_decision: 'one a category', trophy_seal: 'two an edition',
  jury_seat: 'a dozen an edition', jury_tie: 'of a person, with any body', jury_stage: 'three a prize', jury_file: 'names no body, so that jurors who may not know it cannot', jury_file_origin: 'of such a file; tens an edition',
  jury_score: 'of a person, on such a file', jury_note: 'of a person, on such a file', jury_decision: 'one a prize', palmares_hour: 'a few an edition', press_link: 'found by its token; tens an edition', badge_key: 'one, or a few over the years',
  opinion_release: 'one a quarter', opinion_group: 'groups of bodies; tens a quarter', opinion_group_figure: 'figures of groups; hundreds a quarter',
  recommendation_effect: 'what a step gained in all bodies that did it; tens an edition',
  kept_grid: 'of the edition; one a version and channel', collector_key: 'of a person, found by its token',
  inbox_cursor: 'one a mailbox of ours',
  api_key: 'found by its token; of a body or of the office', api_idempotency: 'of a key; forgotten after a day',
  webhook_endpoint: 'of a body or of the office', webhook_delivery: 'of an address; forgotten after a month', webhook_attempt: 'of a delivery',
  kiosk_code: 'found by its token, before a device belongs to anybody',
  listening_peers: 'what bodies alike are worth; one row a kind of body', listening_pattern: 'figures over bodies; one row a criterion', scenario_draft: 'of the office; tens an edition',
  meeting: 'one or two an edition', meeting_session: 'of a meeting', meeting_speaker: 'of a session', meeting_attendee: 'of a meeting, of any body or of none', meeting_need: 'of a registration', meeting_door: 'of a meeting', meeting_arrival: 'of a meeting', meeting_document: 'of a meeting', meeting_question: 'of a meeting', meeting_support: 'of a question', meeting_vote: 'of a meeting', meeting_ballot: 'of a vote', meeting_feedback: 'of a meeting',
  schema_migration: 'of the system', rate_limit: 'counters of attempts under hashed keys; they expire',
};

test('a table that grows with the bodies has the body first in its key', () => {
  const otherwise = tables.filter(({ primaryKey }) => primaryKey[0] !== 'organisation_id').map(({ name }) => name);
  expect(otherwise.toSorted()).toEqual(Object.keys(keyedOtherwise).toSorted());
});

/** Unique keys that hold over all bodies, and why. */
const uniqueOverAll: Record<string, string> = {
  palmares_line_code_once: 'by which whoever holds a certificate finds the prize, whatever the body',
  draw_candidate_number_once: 'a number of the published list stands for one body',
  registration_reference_unique: 'the reference a body quotes on the telephone names one registration',
  quote_reference_unique: 'so does that of a quotation', purchase_order_reference_unique: 'and that of an order form',
  kiosk_id_unique: 'a device says who it is before its body is known',
  collection_point_token_unique: 'a code on a poster opens one point', wall_display_token_unique: 'so does the address of a screen',
  consultation_slug_unique: 'an address opens one consultation',
  answer_page_token_unique: 'an address opens the page of one body', poll_room_code_once: 'a code typed in a hall opens one session',
  invoice_number_unique: 'a number names one invoice', invoice_place_once: 'one numbering for all bodies, as the law asks',
};

test('unique keys of growing tables begin with the body and have no empty column', () => {
  const growing = new Set(tables.filter(({ name }) => !keyedOtherwise[name]).map(({ name }) => name));
  const unique = constraints.filter(({ table, kind }) => growing.has(table) && kind.startsWith('unique'));
  expect(unique.length).toBeGreaterThan(3);
  expect(unique.filter(({ name, columns }) => columns[0] !== 'organisation_id' && !uniqueOverAll[name]).map(({ name }) => name)).toEqual([]);
  expect(unique.filter(({ nullable }) => nullable.length > 0).map(({ name }) => name)).toEqual([]);
});

/** Tables without row-level security, and why everybody may read them. */
const openTables: Record<string, string> = {
  organisation: 'public directory: names, SIREN and population of public bodies; who takes part stands elsewhere',
  edition_freeze: 'public fact: when an edition was frozen, with which versions',
  edition_publication: 'public fact, which the policies themselves read',
  schema_migration: 'which migrations were applied; read and written by the owner only',
};

test('row-level security stands on every table but the public ones', () => {
  expect(tables.filter(({ rowSecurity }) => !rowSecurity).map(({ name }) => name)).toEqual(Object.keys(openTables).toSorted());
  expect(tables.filter(({ rowSecurity, policies }) => rowSecurity && policies === 0).map(({ name }) => name)).toEqual([]);
});

test('the role of the application owns nothing and cannot step around the policies', async () => {
  const { rows } = await pool.query('select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole from pg_roles where rolname = $1', [appRole]);
  expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false }]);
  const { rows: owned } = await pool.query('select relname from pg_class where relowner = $1::regrole', [appRole]);
  expect(owned).toEqual([]);
});

const appendOnly = [
  'audit_finding', 'audit_finding_resolution', 'dispute', 'dispute_decider', 'dispute_decision', 'double_coding_draw', 'score_revision', 'second_coding',
  'invoice', 'invoice_file', 'invoice_payment',
  'answer', 'audit', 'audit_author', 'audit_review', 'audit_version', 'draw_answer', 'draw_beacon', 'draw_candidate', 'draw_commitment',
  'draw_list', 'draw_outcome', 'draw_postponement', 'draw_result', 'draw_secret', 'edition_freeze', 'edition_publication', 'event', 'published_score',
  'participation', 'participation_receipt', 'participation_withdrawal', 'opinion', 'opinion_import_row', 'opinion_mark', 'opinion_quarantine', 'opinion_text', 'question_set_version', 'text_helped', 'text_reply', 'text_step',
  'competing_audit', 'competing_decision', 'custody_link', 'kept_grid', 'privacy_step', 'registration_decision', 'retention_log', 'staff_notice',
];

test('what must not be lost is append-only for the application', async () => {
  const { rows } = await pool.query<{ name: string }>(
    `select table_name as name from information_schema.role_table_grants where grantee = $1 and table_schema = 'public'
     group by 1 having bool_or(privilege_type = 'INSERT') and not bool_or(privilege_type in ('UPDATE', 'DELETE', 'TRUNCATE')) order by 1`, [appRole]);
  expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(appendOnly));
});
