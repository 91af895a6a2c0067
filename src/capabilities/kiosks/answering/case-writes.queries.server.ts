import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import type { Idea, IdeaStatus, Moderation, Reply, TextKey } from './answer.ts';
import type { Step } from './idea-step.ts';

type CaseChange = Partial<{ moderation: Moderation; shown: string | null; masked: boolean; serviceId: string | null; status: IdeaStatus; headId: string; answeredOn: string | null }>;

const columnsOf = ({ moderation, shown, masked, serviceId, status, headId, answeredOn }: CaseChange) => ({
  ...(moderation !== undefined && { moderation }), ...(shown !== undefined && { shown }), ...(masked !== undefined && { masked }), ...(serviceId !== undefined && { service_id: serviceId }),
  ...(status !== undefined && { status }), ...(headId !== undefined && { head_id: headId }), ...(answeredOn !== undefined && { answered_on: answeredOn }),
});

/** Changes where a text stands; its case is begun with the first change. */
export async function changeCase(db: Tx, organisationId: string, idea: Idea, change: CaseChange, at: Date): Promise<void> {
  const whole = { ...idea, ...change };
  const changed = { ...columnsOf(change), changed_at: at };
  await db.insertInto('text_case').values({
    organisation_id: organisationId, text_id: idea.id, moderation: whole.moderation, shown: whole.shown, masked: whole.masked, language: idea.language, received_on: idea.receivedOn,
    answered_on: whole.answeredOn, clocked: idea.clocked, service_id: whole.serviceId, status: whole.status, head_id: whole.headId, changed_at: at,
  }).onConflict((conflict) => conflict.columns(['organisation_id', 'text_id']).doUpdateSet(changed)).execute();
}

export async function addStep(db: Tx, key: TextKey & { id: string }, { kind, details, by, at }: Step): Promise<void> {
  await db.insertInto('text_step').values({ organisation_id: key.organisationId, id: key.id, text_id: key.textId, kind, details: JSON.stringify(details), made_by: by, made_at: at }).execute();
}

export async function insertReply(db: Tx, key: TextKey & { id: string }, { body, public: open, status, on }: Reply, by: string | null): Promise<void> {
  await db.insertInto('text_reply').values({ organisation_id: key.organisationId, id: key.id, text_id: key.textId, body, public: open, status, made_by: by, made_at: on }).execute();
}

/** Counts anew how many stand under heads. */
export async function recountVoices(db: Tx, organisationId: string, headIds: readonly string[]): Promise<void> {
  await sql`update text_case c set voices = greatest(1, (select count(*) from text_case g where g.organisation_id = c.organisation_id and g.head_id = c.text_id and g.moderation <> 'withdrawn'))
    where c.organisation_id = ${organisationId} and c.text_id = any (${[...headIds]}::uuid[])`.execute(db);
}
