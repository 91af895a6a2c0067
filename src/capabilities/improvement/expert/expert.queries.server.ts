import type { Tx } from '#platform/db/transaction.ts';
import { preparations, type AgreedAction, type Presentation } from './presentation.ts';

const columns = [
  'p.id', 'p.organisation_id as organisationId', 'o.name as organisationName', 'p.edition_id as editionId', 'p.expert_id as expertId', 'p.expert_name as expertName', 'p.assigned_at as assignedAt',
  'p.prepared', 'p.slides_url as slidesUrl', 'p.planned_on as plannedOn', 'p.planned_at as plannedAt', 'p.remote', 'p.place', 'p.held_at as heldAt', 'p.attendance', 'p.notes', 'p.ended_at as endedAt',
] as const;

export interface PresentationFilter {
  organisationId?: string;
  id?: string;
  editionId?: string;
  expertId?: string;
  open?: true;
}

/** Experts' files that the reader may see, those to come first. */
export async function presentations(db: Tx, filter: PresentationFilter): Promise<Presentation[]> {
  let query = db.selectFrom('presentation as p').innerJoin('organisation as o', 'o.id', 'p.organisation_id').select(columns);
  if (filter.organisationId) query = query.where('p.organisation_id', '=', filter.organisationId);
  if (filter.id) query = query.where('p.id', '=', filter.id);
  if (filter.editionId) query = query.where('p.edition_id', '=', filter.editionId);
  if (filter.expertId) query = query.where('p.expert_id', '=', filter.expertId);
  if (filter.open) query = query.where('p.ended_at', 'is', null);
  const rows = await query.orderBy('p.planned_on', (order) => order.asc().nullsLast()).orderBy('o.name').orderBy('p.id').execute();
  return rows.map((row) => ({ ...row, prepared: preparations.filter((one) => row.prepared.includes(one)) }));
}

export async function insertPresentation(db: Tx, row: { organisationId: string; id: string; editionId: string; expertId: string; expertName: string; by: string | null; at: Date }): Promise<void> {
  await db.insertInto('presentation').values({
    organisation_id: row.organisationId, id: row.id, edition_id: row.editionId, expert_id: row.expertId, expert_name: row.expertName, assigned_by: row.by, assigned_at: row.at,
  }).execute();
}

type Changes = Partial<Pick<Presentation, 'prepared' | 'slidesUrl' | 'plannedOn' | 'plannedAt' | 'remote' | 'place' | 'heldAt' | 'attendance' | 'notes' | 'endedAt'>>;

export async function updatePresentation(db: Tx, key: { organisationId: string; id: string }, changes: Changes): Promise<void> {
  await db.updateTable('presentation').set({
    ...('prepared' in changes && { prepared: [...(changes.prepared ?? [])] }), ...('slidesUrl' in changes && { slides_url: changes.slidesUrl }),
    ...('plannedOn' in changes && { planned_on: changes.plannedOn }), ...('plannedAt' in changes && { planned_at: changes.plannedAt }),
    ...('remote' in changes && { remote: changes.remote }), ...('place' in changes && { place: changes.place }), ...('heldAt' in changes && { held_at: changes.heldAt }),
    ...('attendance' in changes && { attendance: changes.attendance }), ...('notes' in changes && { notes: changes.notes }), ...('endedAt' in changes && { ended_at: changes.endedAt }),
  }).where('organisation_id', '=', key.organisationId).where('id', '=', key.id).execute();
}

const agreedColumns = [
  'id', 'presentation_id as presentationId', 'recommendation_id as recommendationId', 'title', 'detail', 'owner_name as ownerName', 'due_on as dueOn', 'answer', 'action_id as actionId',
] as const;

/** What was agreed with a body, in the order in which it was. */
export async function agreedActions(db: Tx, filter: { organisationId: string; presentationId?: string; id?: string }): Promise<AgreedAction[]> {
  let query = db.selectFrom('agreed_action').select(agreedColumns).where('organisation_id', '=', filter.organisationId);
  if (filter.presentationId) query = query.where('presentation_id', '=', filter.presentationId);
  if (filter.id) query = query.where('id', '=', filter.id);
  const rows = await query.orderBy('agreed_at').orderBy('id').execute();
  return rows.map((row) => ({ ...row, answer: row.answer as AgreedAction['answer'] })); // the check constraint holds the list
}

/** How many agreed actions each file has, and how many wait for an answer. */
export async function agreedCounts(db: Tx, presentationIds: readonly string[]): Promise<Map<string, { agreed: number; waiting: number }>> {
  if (presentationIds.length === 0) return new Map();
  const rows = await db.selectFrom('agreed_action').select((eb) => ['presentation_id', eb.fn.countAll<string>().as('agreed'), eb.fn.count<string>('answer').as('answered')])
    .where('presentation_id', 'in', [...presentationIds]).groupBy('presentation_id').execute();
  return new Map(rows.map((row) => [row.presentation_id, { agreed: Number(row.agreed), waiting: Number(row.agreed) - Number(row.answered) }]));
}

export async function insertAgreed(db: Tx, row: Omit<AgreedAction, 'answer' | 'actionId'> & { organisationId: string; at: Date }): Promise<void> {
  await db.insertInto('agreed_action').values({
    organisation_id: row.organisationId, id: row.id, presentation_id: row.presentationId, recommendation_id: row.recommendationId, title: row.title,
    detail: row.detail, owner_name: row.ownerName, due_on: row.dueOn, agreed_at: row.at,
  }).execute();
}

/** Writes the body's answer; false when it was answered already. */
export async function answerAgreed(db: Tx, row: { organisationId: string; id: string; answer: 'accepted' | 'declined'; actionId: string | null; by: string | null; at: Date }): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('agreed_action').set({ answer: row.answer, action_id: row.actionId, answered_at: row.at, answered_by: row.by })
    .where('organisation_id', '=', row.organisationId).where('id', '=', row.id).where('answer', 'is', null).executeTakeFirst();
  return numUpdatedRows > 0n;
}
