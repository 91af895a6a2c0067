import { sql } from 'kysely';
import type { Decision, RefusalReason } from '#core/consultations/moderation.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { StepKey } from '../participations.queries.server.ts';

export const moderatedKindNames = ['idea', 'argument', 'comment', 'survey_text'] as const;
export type ModeratedKindName = (typeof moderatedKindNames)[number];

/** A text among all that are moderated. `subject`: its name among those of its kind. */
export interface Subject {
  kind: ModeratedKindName;
  subject: string;
}

export interface DecisionMade extends Subject {
  id: string;
  decision: Decision;
  reason: RefusalReason | null;
  /** Told to the author alone. */
  words: string | null;
  by: string | null;
  at: Date;
}

export interface NewDecision extends StepKey, DecisionMade {
  /** Seconds since the text was received. */
  waited: number;
}

export async function insertDecision(db: Tx, given: NewDecision): Promise<void> {
  await db.insertInto('moderation_decision').values({
    organisation_id: given.organisationId, id: given.id, step_id: given.stepId, kind: given.kind, subject: given.subject, decision: given.decision, reason: given.reason, words: given.words,
    made_by: given.by, made_at: given.at, waited_seconds: Math.max(0, Math.round(given.waited)),
  }).execute();
}

const columns = ['id', 'kind', 'subject', 'decision', 'reason', 'words', 'made_by', 'made_at'] as const;
type Row = { id: string; kind: string; subject: string; decision: string; reason: string | null; words: string | null; made_by: string | null; made_at: Date };
const made = (row: Row): DecisionMade => ({
  id: row.id, kind: row.kind as ModeratedKindName, subject: row.subject, decision: row.decision as Decision, reason: row.reason as RefusalReason | null, // all held by check constraints
  words: row.words, by: row.made_by, at: row.made_at,
});

/** What was decided of some texts of a kind, the latest first. */
export async function decisionsOn(db: Tx, organisationId: string, kind: ModeratedKindName, subjects: readonly string[]): Promise<DecisionMade[]> {
  if (subjects.length === 0) return [];
  const rows = await db.selectFrom('moderation_decision').select(columns).where('organisation_id', '=', organisationId).where('kind', '=', kind).where('subject', 'in', [...subjects]).orderBy('made_at', 'desc').orderBy('id', 'desc').execute();
  return rows.map(made);
}

/** The public log of a step: what persons and rules decided, the latest first. */
export async function logOf(db: Tx, { organisationId, stepId }: StepKey, { limit, offset }: { limit: number; offset: number }): Promise<DecisionMade[]> {
  const rows = await db.selectFrom('moderation_decision').select(columns).where('organisation_id', '=', organisationId).where('step_id', '=', stepId).orderBy('made_at', 'desc').orderBy('id', 'desc').limit(limit).offset(offset).execute();
  return rows.map(made);
}

/** Every decision of a step as it is counted. */
export async function decisionsCounted(db: Tx, { organisationId, stepId }: StepKey): Promise<{ decision: Decision; byPerson: boolean; waited: number }[]> {
  const rows = await db.selectFrom('moderation_decision').select(['decision', 'waited_seconds', sql<boolean>`made_by is not null`.as('by_person')]).where('organisation_id', '=', organisationId).where('step_id', '=', stepId).execute();
  return rows.map((row) => ({ decision: row.decision as Decision, byPerson: row.by_person, waited: row.waited_seconds })); // held by a check constraint
}

export interface Appeal extends Subject {
  stepId: string;
  body: string;
  at: Date;
  decidedAt: Date | null;
}

/** Stores an appeal; false where there was one. */
export async function insertAppeal(db: Tx, { organisationId, stepId, kind, subject, body, at }: StepKey & Subject & { body: string; at: Date }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db.insertInto('moderation_appeal').values({ organisation_id: organisationId, kind, subject, step_id: stepId, body, made_at: at }).onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Appeals in some steps, the first one first. */
export async function appealsIn(db: Tx, organisationId: string, stepIds: readonly string[]): Promise<Appeal[]> {
  if (stepIds.length === 0) return [];
  const rows = await db.selectFrom('moderation_appeal').select(['kind', 'subject', 'step_id', 'body', 'made_at', 'decided_at']).where('organisation_id', '=', organisationId).where('step_id', 'in', [...stepIds]).orderBy('made_at').execute();
  return rows.map((row) => ({ kind: row.kind as ModeratedKindName, subject: row.subject, stepId: row.step_id, body: row.body, at: row.made_at, decidedAt: row.decided_at })); // held by a check constraint
}

export async function appealOn(db: Tx, organisationId: string, { kind, subject }: Subject): Promise<Appeal | undefined> {
  const row = await db.selectFrom('moderation_appeal').select(['step_id', 'body', 'made_at', 'decided_at']).where('organisation_id', '=', organisationId).where('kind', '=', kind).where('subject', '=', subject).executeTakeFirst();
  return row && { kind, subject, stepId: row.step_id, body: row.body, at: row.made_at, decidedAt: row.decided_at };
}

export async function closeAppeal(db: Tx, organisationId: string, { kind, subject }: Subject, { by, at }: { by: string | null; at: Date }): Promise<void> {
  await db.updateTable('moderation_appeal').set({ decided_by: by, decided_at: at }).where('organisation_id', '=', organisationId).where('kind', '=', kind).where('subject', '=', subject).execute();
}

/** Stores that a reader finds a text against a rule; each reader once. */
export async function insertReport(db: Tx, { organisationId, stepId, kind, subject, reporter, reason, at }: StepKey & Subject & { reporter: string; reason: RefusalReason; at: Date }): Promise<void> {
  await db.insertInto('moderation_report').values({ organisation_id: organisationId, kind, subject, reporter, step_id: stepId, reason, made_at: at }).onConflict((conflict) => conflict.doNothing()).execute();
}

export interface Reported extends Subject {
  stepId: string;
  count: number;
  reasons: RefusalReason[];
}

/** Texts that readers reported since somebody last decided about them, those with most reports first. */
export async function reportedIn(db: Tx, organisationId: string, stepIds: readonly string[]): Promise<Reported[]> {
  if (stepIds.length === 0) return [];
  const { rows } = await sql<{ kind: string; subject: string; stepId: string; count: number; reasons: string[] }>`
    select r.kind, r.subject, r.step_id as "stepId", count(*)::int as count, array_agg(distinct r.reason) as reasons from moderation_report r
    left join (select kind, subject, max(made_at) as decided_at from moderation_decision where organisation_id = ${organisationId} and step_id = any (${[...stepIds]}::uuid[]) and made_by is not null group by 1, 2) d on d.kind = r.kind and d.subject = r.subject
    where r.organisation_id = ${organisationId} and r.step_id = any (${[...stepIds]}::uuid[]) and (d.decided_at is null or r.made_at > d.decided_at)
    group by 1, 2, 3 order by 4 desc, 2`.execute(db);
  return rows.map((row) => ({ ...row, kind: row.kind as ModeratedKindName, reasons: row.reasons as RefusalReason[] })); // both held by check constraints
}
