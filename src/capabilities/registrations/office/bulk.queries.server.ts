import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import type { RegistrationState } from '../registration.ts';
import { contactsDiffer, orderMissing } from './acceptance.queries.server.ts';
import { bulkInput, isBulkAction, type BulkActionName, type BulkInput, type Chosen } from './bulk-action.ts';
import { filtered, type ListFilter } from './participants.queries.server.ts';

/** The registrations that a filter lets through, by name, with what decides whether an action can be done to them. */
export async function chosenRegistrations(db: Tx, filter: ListFilter, limit: number): Promise<Chosen[]> {
  return filtered(db, filter)
    .select([
      'r.organisation_id as organisationId', 'r.id', 'r.version', 'o.name', 'r.reference', 'r.formula', sql<RegistrationState>`r.state`.as('state'),
      contactsDiffer.as('contactsDiffer'), orderMissing.as('orderMissing'),
      sql<'fr' | 'en'>`r.locale`.as('locale'),
      sql<number>`(select count(*)::int from registration_contact k where k.organisation_id = r.organisation_id and k.registration_id = r.id)`.as('contacts'),
      sql<boolean>`exists (select from registration x where x.organisation_id = r.organisation_id and x.edition_id = r.edition_id
        and x.state = 'accepted' and x.id <> r.id)`.as('acceptedElsewhere'),
      sql<boolean>`exists (select from organisation w join registration x on x.organisation_id = w.id where w.siren = o.siren and w.id <> o.id
        and x.edition_id = r.edition_id and x.state not in ('declined', 'withdrawn'))`.as('twin'),
    ])
    .orderBy('o.name').orderBy('r.id').limit(limit)
    .execute();
}

export interface BulkLineKey {
  organisationId: string;
  registrationId: string;
  seen: number;
}

export interface NewBulk {
  id: string;
  editionId: string;
  action: BulkActionName;
  input: BulkInput;
  askedBy: string | null;
  askedAt: Date;
  jobRunId: string | null;
  lines: readonly BulkLineKey[];
}

/** Keeps an action with its lines. The same form sent twice at one moment: the second waits, then finds its id taken. */
export async function insertBulk(db: Tx, bulk: NewBulk): Promise<void> {
  await db
    .insertInto('bulk_action')
    .values({
      id: bulk.id, edition_id: bulk.editionId, action: bulk.action, input: JSON.stringify(bulk.input), asked_by: bulk.askedBy,
      asked_at: bulk.askedAt, job_run_id: bulk.jobRunId,
    })
    .execute();
  await sql`insert into bulk_action_line (organisation_id, bulk_id, registration_id, seen_version)
    select r.organisation_id, ${bulk.id}::uuid, r.id, given.seen
    from unnest(${bulk.lines.map((line) => line.organisationId)}::uuid[], ${bulk.lines.map((line) => line.registrationId)}::uuid[],
      ${bulk.lines.map((line) => line.seen)}::int[]) as given (organisation_id, id, seen)
    join registration r on r.organisation_id = given.organisation_id and r.id = given.id and r.edition_id = ${bulk.editionId}`.execute(db);
}

export interface KeptBulk {
  id: string;
  editionId: string;
  action: BulkActionName;
  input: BulkInput;
  askedBy: string | null;
  askedByName: string | null;
  askedAt: Date;
  jobRunId: string | null;
}

export async function bulkById(db: Tx, id: string): Promise<KeptBulk | undefined> {
  const row = await db
    .selectFrom('bulk_action as b')
    .leftJoin('person as p', 'p.id', 'b.asked_by')
    .select(['b.id', 'b.edition_id as editionId', 'b.action', 'b.input', 'b.asked_by as askedBy', 'p.name as askedByName', 'b.asked_at as askedAt', 'b.job_run_id as jobRunId'])
    .where('b.id', '=', id)
    .executeTakeFirst();
  return row && { ...row, action: isBulkAction(row.action) ? row.action : 'note', input: bulkInput.parse(row.input) };
}

/** Lines that are still to do, in no matter which order. */
export async function pendingLines(db: Tx, bulkId: string): Promise<BulkLineKey[]> {
  return db
    .selectFrom('bulk_action_line')
    .select(['organisation_id as organisationId', 'registration_id as registrationId', 'seen_version as seen'])
    .where('bulk_id', '=', bulkId).where('state', '=', 'pending')
    .orderBy('organisation_id').orderBy('registration_id')
    .execute();
}

/** Marks a line; false when it had ended already, so that nothing is done twice. */
export async function endLine(db: Tx, bulkId: string, line: BulkLineKey, end: { state: 'done' | 'refused'; refusal: string | null; at: Date }): Promise<boolean> {
  const row = await db
    .updateTable('bulk_action_line').set({ state: end.state, refusal: end.refusal, ended_at: end.at })
    .where('organisation_id', '=', line.organisationId).where('bulk_id', '=', bulkId).where('registration_id', '=', line.registrationId)
    .where('state', '=', 'pending')
    .returning('bulk_id')
    .executeTakeFirst();
  return row !== undefined;
}

export interface BulkLine {
  organisationId: string;
  registrationId: string;
  name: string;
  reference: string;
  state: 'pending' | 'done' | 'refused';
  refusal: string | null;
}

/** What became of each line: refusals first, then what waits, then what is done; by name. */
export async function bulkLines(db: Tx, bulkId: string, limit: number): Promise<BulkLine[]> {
  return db
    .selectFrom('bulk_action_line as l')
    .innerJoin('registration as r', (join) => join.onRef('r.organisation_id', '=', 'l.organisation_id').onRef('r.id', '=', 'l.registration_id'))
    .innerJoin('organisation as o', 'o.id', 'l.organisation_id')
    .select(['l.organisation_id as organisationId', 'l.registration_id as registrationId', 'o.name', 'r.reference', sql<BulkLine['state']>`l.state`.as('state'), 'l.refusal'])
    .where('l.bulk_id', '=', bulkId)
    .orderBy(sql`array_position(array['refused', 'pending', 'done'], l.state)`).orderBy('o.name').orderBy('r.id')
    .limit(limit)
    .execute();
}

export async function lineCounts(db: Tx, bulkId: string): Promise<Record<BulkLine['state'], number>> {
  const rows = await db
    .selectFrom('bulk_action_line').select((eb) => ['state', eb.fn.countAll<number>().as('lines')])
    .where('bulk_id', '=', bulkId).groupBy('state').execute();
  const of = (state: string) => rows.find((row) => row.state === state)?.lines ?? 0;
  return { pending: of('pending'), done: of('done'), refused: of('refused') };
}
