import { z } from 'zod';
import type { Tx } from '#platform/db/transaction.ts';
import { actionStates, type ActionContent, type ActionOrigin, type ActionState, type PlanAction } from './plan.ts';

const columns = [
  'id', 'organisation_id', 'edition_id', 'origin', 'recommendation_id', 'commitment_id', 'title', 'detail', 'effort', 'owner_name', 'owner_email', 'due_on', 'state', 'version', 'completed_on',
] as const;

/** The actions of a body: those with the nearest date first, without a date last. */
export async function planActions(db: Tx, organisationId: string): Promise<PlanAction[]> {
  const rows = await db.selectFrom('plan_action').select(columns).where('organisation_id', '=', organisationId)
    .orderBy('due_on', (order) => order.asc().nullsLast()).orderBy('created_at').orderBy('id').execute();
  return rows.map(asAction);
}

/** Actions of every body that wait and whose date lies between two days. */
export async function actionsDueBetween(db: Tx, from: string, to: string): Promise<(PlanAction & { dueOn: string })[]> {
  const rows = await db.selectFrom('plan_action').select(columns)
    .where('state', 'in', ['to_do', 'in_progress']).where('due_on', '>=', from).where('due_on', '<=', to).orderBy('organisation_id').orderBy('due_on').orderBy('id').execute();
  return rows.flatMap((row) => (row.due_on === null ? [] : [{ ...asAction(row), dueOn: row.due_on }]));
}

export async function planAction(db: Tx, key: { organisationId: string; id: string }): Promise<PlanAction | undefined> {
  const row = await db.selectFrom('plan_action').select(columns).where('organisation_id', '=', key.organisationId).where('id', '=', key.id).executeTakeFirst();
  return row && asAction(row);
}

interface ActionRow {
  id: string; organisation_id: string; edition_id: string; origin: string; recommendation_id: string | null; commitment_id: string | null; title: string; detail: string;
  effort: string | null; owner_name: string; owner_email: string | null; due_on: string | null; state: string; version: number; completed_on: string | null;
}

// The check constraints hold the lists.
const asAction = (row: ActionRow): PlanAction => ({
  id: row.id, organisationId: row.organisation_id, editionId: row.edition_id, origin: row.origin as ActionOrigin, recommendationId: row.recommendation_id, commitmentId: row.commitment_id,
  title: row.title, detail: row.detail, effort: row.effort as PlanAction['effort'], ownerName: row.owner_name, ownerEmail: row.owner_email, dueOn: row.due_on,
  state: row.state as ActionState, version: row.version, completedOn: row.completed_on,
});

interface Authored {
  authorId: string | null;
  authorName: string | null;
  at: Date;
}

export async function insertAction(db: Tx, action: PlanAction, by: Authored): Promise<void> {
  await db.insertInto('plan_action').values({
    organisation_id: action.organisationId, id: action.id, edition_id: action.editionId, origin: action.origin, recommendation_id: action.recommendationId,
    commitment_id: action.commitmentId, title: action.title, detail: action.detail, effort: action.effort, owner_name: action.ownerName, owner_email: action.ownerEmail,
    due_on: action.dueOn, state: action.state, version: action.version, completed_on: action.completedOn, created_at: by.at, created_by: by.authorId, changed_at: by.at,
  }).execute();
  await insertVersion(db, action, by);
}

/** Writes a change over the version that was read; false where another was faster. */
export async function updateAction(db: Tx, action: PlanAction, by: Authored): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('plan_action').set({
    title: action.title, detail: action.detail, owner_name: action.ownerName, owner_email: action.ownerEmail, due_on: action.dueOn, state: action.state,
    version: action.version, completed_on: action.completedOn, changed_at: by.at,
  }).where('organisation_id', '=', action.organisationId).where('id', '=', action.id).where('version', '=', action.version - 1).executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await insertVersion(db, action, by);
  return true;
}

async function insertVersion(db: Tx, action: PlanAction, by: Authored): Promise<void> {
  const { title, detail, ownerName, ownerEmail, dueOn, state } = action;
  await db.insertInto('plan_action_version').values({
    organisation_id: action.organisationId, action_id: action.id, version: action.version, content: JSON.stringify({ title, detail, ownerName, ownerEmail, dueOn, state }),
    author_id: by.authorId, author_name: by.authorName, written_at: by.at,
  }).execute();
}

export interface ActionVersion {
  version: number;
  content: ActionContent;
  authorName: string | null;
  writtenAt: Date;
}

const storedContent = z.object({
  title: z.string(), detail: z.string(), ownerName: z.string(), ownerEmail: z.string().nullable(), dueOn: z.string().nullable(), state: z.enum(actionStates),
});

/** Every version of an action, the first one first. */
export async function actionVersions(db: Tx, key: { organisationId: string; id: string }): Promise<ActionVersion[]> {
  const rows = await db.selectFrom('plan_action_version').select(['version', 'content', 'author_name', 'written_at'])
    .where('organisation_id', '=', key.organisationId).where('action_id', '=', key.id).orderBy('version').execute();
  return rows.map((row) => ({ version: row.version, content: storedContent.parse(row.content), authorName: row.author_name, writtenAt: row.written_at }));
}

export interface Comment {
  id: string;
  text: string;
  authorName: string;
  writtenAt: Date;
}

export async function commentsOf(db: Tx, key: { organisationId: string; id: string }): Promise<Comment[]> {
  const rows = await db.selectFrom('plan_comment').select(['id', 'text', 'author_name', 'written_at'])
    .where('organisation_id', '=', key.organisationId).where('action_id', '=', key.id).orderBy('written_at').orderBy('id').execute();
  return rows.map((row) => ({ id: row.id, text: row.text, authorName: row.author_name, writtenAt: row.written_at }));
}

export async function insertComment(db: Tx, comment: { organisationId: string; id: string; actionId: string; text: string; authorId: string | null; authorName: string; at: Date }): Promise<void> {
  await db.insertInto('plan_comment').values({
    organisation_id: comment.organisationId, id: comment.id, action_id: comment.actionId, text: comment.text, author_id: comment.authorId, author_name: comment.authorName, written_at: comment.at,
  }).execute();
}
