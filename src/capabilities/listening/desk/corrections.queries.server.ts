import { z } from 'zod';
import { polarities, type Polarity, type Subject } from '#core/listening/mention.ts';
import { splitSentences } from '#core/listening/words/split-sentences.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { mayBeShown } from '../entry/held.queries.server.ts';
import { insertFindings } from '../entry/mentions.queries.server.ts';

const subjectsStored = z.array(z.object({ criterion: z.string().nullable(), polarity: z.custom<Polarity>((value) => polarities.some((one) => one === value)) }));

/** What a person said that a sentence means. */
export interface Correction {
  id: string;
  mentionId: string;
  said: string;
  subjects: Subject[];
  before: Subject[];
  madeBy: string | null;
  madeAt: Date;
}

export async function insertCorrection(db: Tx, organisationId: string, one: Correction): Promise<void> {
  await db.insertInto('finding_correction').values({
    organisation_id: organisationId, id: one.id, mention_id: one.mentionId, said: one.said, subjects: JSON.stringify(one.subjects), before: JSON.stringify(one.before), made_by: one.madeBy, made_at: one.madeAt,
  }).execute();
}

const columns = ['id', 'mention_id', 'said', 'subjects', 'before', 'made_by', 'made_at'] as const;

const asCorrection = (row: { id: string; mention_id: string; said: string; subjects: unknown; before: unknown; made_by: string | null; made_at: Date }): Correction => ({
  id: row.id, mentionId: row.mention_id, said: row.said, subjects: subjectsStored.parse(row.subjects), before: subjectsStored.parse(row.before), madeBy: row.made_by, madeAt: row.made_at,
});

/** Corrections of a mention, the last one first. */
export async function correctionsOf(db: Tx, organisationId: string, mentionId: string): Promise<Correction[]> {
  const rows = await db.selectFrom('finding_correction').select(columns).where('organisation_id', '=', organisationId).where('mention_id', '=', mentionId).orderBy('made_at', 'desc').orderBy('id', 'desc').execute();
  return rows.map(asCorrection);
}

/** Sentences of texts that may be shown. */
const shownCorrections = (db: Tx, organisationId: string) => db.selectFrom('finding_correction').where('organisation_id', '=', organisationId)
  .where('mention_id', 'in', db.selectFrom('mention').select('mention.id').where('mention.organisation_id', '=', organisationId).where(mayBeShown('mention')));

/** The last correction of each sentence of a body, in the order in which they were made; none of a text that is held back. */
export async function allCorrections(db: Tx, organisationId: string): Promise<Correction[]> {
  const rows = await shownCorrections(db, organisationId).select(columns).distinctOn(['mention_id', 'said']).orderBy('mention_id').orderBy('said').orderBy('made_at', 'desc').orderBy('id', 'desc').execute();
  return rows.map(asCorrection).toSorted((a, b) => a.madeAt.getTime() - b.madeAt.getTime() || (a.id < b.id ? -1 : 1));
}

export async function noteExported(db: Tx, organisationId: string, ids: readonly string[], at: Date): Promise<void> {
  if (ids.length > 0) await db.updateTable('finding_correction').set({ exported_at: at }).where('organisation_id', '=', organisationId).where('id', 'in', ids).where('exported_at', 'is', null).execute();
}

/** How many corrections a file would take along, and how many of them none has taken yet. */
export async function correctionCounts(db: Tx, organisationId: string): Promise<{ all: number; waiting: number }> {
  const row = await shownCorrections(db, organisationId).select((eb) => [eb.fn.countAll<number>().as('all'), eb.fn.countAll<number>().filterWhere('exported_at', 'is', null).as('waiting')]).executeTakeFirstOrThrow();
  return { all: Number(row.all), waiting: Number(row.waiting) };
}

const surest = 1;

/** Puts what a person said of a sentence in force in place of what was read before; it stays on record. */
export async function putInForce(db: Tx, organisationId: string, mentionId: string, at: { sentence: number; from: number; to: number; saidOn: string }, subjects: readonly Subject[]): Promise<void> {
  const own = () => db.selectFrom('mention_finding').where('organisation_id', '=', organisationId).where('mention_id', '=', mentionId).where('sentence', '=', at.sentence);
  const last = await own().select((eb) => eb.fn.max('subject').as('last')).executeTakeFirst();
  await db.updateTable('mention_finding').set({ in_force: false }).where('organisation_id', '=', organisationId).where('mention_id', '=', mentionId).where('sentence', '=', at.sentence).execute();
  const next = (last?.last ?? -1) + 1;
  await insertFindings(db, organisationId, subjects.map(({ criterion, polarity }, i) => ({
    mention_id: mentionId, said_on: at.saidOn, sentence: at.sentence, subject: next + i, place_from: at.from, place_to: at.to, criterion, polarity, sure: surest, sure_polarity: surest, doubtful: false, because: null, corrected: true,
  })));
}

/** After a text was read anew: what persons said of its sentences holds again, wherever the sentence is still there. */
export async function keepCorrections(db: Tx, organisationId: string, { id, body }: { id: string; body: string }): Promise<void> {
  const corrections = await correctionsOf(db, organisationId, id);
  if (corrections.length === 0) return;
  const row = await db.selectFrom('mention').select('said_on').where('organisation_id', '=', organisationId).where('id', '=', id).executeTakeFirst();
  for (const [sentence, { from, to }] of splitSentences(body).entries()) {
    const correction = corrections.find(({ said }) => said === body.slice(from, to));
    if (correction && row) await putInForce(db, organisationId, id, { sentence, from, to, saidOn: row.said_on }, correction.subjects);
  }
}

/** After a person decided how a text is masked: sentences that were copied from it and stand there no more go, since they may hold what was masked. */
export async function dropGoneCorrections(db: Tx, organisationId: string, { id, body }: { id: string; body: string }): Promise<void> {
  const gone = (await correctionsOf(db, organisationId, id)).filter(({ said }) => !body.includes(said)).map((one) => one.id);
  if (gone.length > 0) await db.deleteFrom('finding_correction').where('organisation_id', '=', organisationId).where('id', 'in', gone).execute();
}
