import { sql } from 'kysely';
import type { Tx } from '#platform/db/transaction.ts';
import type { Edge } from './conflict-graph.ts';
import { fileContent, type FileContent } from './prize-file.ts';
import type { JuryScore } from './jury-panel.ts';

export type JuryStage = 'call' | 'scoring' | 'deliberation';

export interface Stage {
  prizeId: string;
  stage: JuryStage;
  until: Date | null;
  beganAt: Date;
}

export async function stagesOf(db: Tx, editionId: string): Promise<Stage[]> {
  const rows = await db.selectFrom('jury_stage').select(['prize_id', 'stage', 'until', 'began_at']).where('edition_id', '=', editionId).execute();
  return rows.map((row) => ({ prizeId: row.prize_id, stage: row.stage as JuryStage, until: row.until, beganAt: row.began_at })); // a check of the table holds the list
}

/** Editions on whose jury the person of this transaction sits, the newest first; none as long as they run an edition. */
export async function seatsOf(db: Tx, personId: string): Promise<{ editionId: string; chair: boolean }[]> {
  const rows = await db.selectFrom('jury_seat').select(['edition_id', 'chair']).where('person_id', '=', personId).where(sql<boolean>`parvis_jury_sits(edition_id)`).orderBy('edition_id', 'desc').execute();
  return rows.map(({ edition_id: editionId, chair }) => ({ editionId, chair }));
}

/** A file as its readers see it: no body is named. */
export interface BlindFile {
  id: string;
  prizeId: string;
  /** Drawn by chance: it says neither an order nor how many files there are. */
  number: number;
  content: FileContent;
}

/**
 * The files that the person of this transaction may open, and no other: the query asks for their ties, and row-level security does
 * so again. The office, which sees all rows, reads none by this.
 */
export async function openFiles(db: Tx, { editionId, fileId }: { editionId: string; fileId?: string | undefined }): Promise<BlindFile[]> {
  const rows = await db
    .selectFrom('jury_file').select(['id', 'prize_id', 'number', 'content'])
    .where('edition_id', '=', editionId)
    .$if(fileId !== undefined, (query) => query.where('id', '=', fileId ?? ''))
    .where(sql<boolean>`parvis_jury_opens(id)`)
    .orderBy('prize_id').orderBy('number').execute();
  return rows.map(({ id, prize_id: prizeId, number, content }) => ({ id, prizeId, number, content: fileContent.parse(content) }));
}

/** Scores that may be read, of these files: one's own, and in deliberation those of all who may open the file. */
export async function scoresOf(db: Tx, fileIds: readonly string[]): Promise<JuryScore[]> {
  if (fileIds.length === 0) return [];
  const rows = await db.selectFrom('jury_score').select(['jury_file_id', 'person_id', 'criterion', 'points']).where('jury_file_id', 'in', [...fileIds]).execute();
  return rows.map((row) => ({ fileId: row.jury_file_id, jurorId: row.person_id, criterion: row.criterion, points: row.points }));
}

export async function saveScores(db: Tx, { fileId, personId, points, at }: { fileId: string; personId: string; points: ReadonlyMap<string, number>; at: Date }): Promise<void> {
  await db
    .insertInto('jury_score')
    .values([...points].map(([criterion, given]) => ({ jury_file_id: fileId, person_id: personId, criterion, points: given, scored_at: at })))
    .onConflict((conflict) => conflict.constraint('jury_score_pkey').doUpdateSet((eb) => ({ points: eb.ref('excluded.points'), scored_at: eb.ref('excluded.scored_at') })))
    .execute();
}

export interface JuryNote {
  id: string;
  fileId: string;
  personId: string;
  body: string;
  writtenAt: Date;
}

export async function notesOf(db: Tx, fileIds: readonly string[]): Promise<JuryNote[]> {
  if (fileIds.length === 0) return [];
  const rows = await db.selectFrom('jury_note').select(['id', 'jury_file_id', 'person_id', 'body', 'written_at']).where('jury_file_id', 'in', [...fileIds]).orderBy('written_at').execute();
  return rows.map((row) => ({ id: row.id, fileId: row.jury_file_id, personId: row.person_id, body: row.body, writtenAt: row.written_at }));
}

export async function insertNote(db: Tx, note: JuryNote): Promise<void> {
  await db.insertInto('jury_note').values({ id: note.id, jury_file_id: note.fileId, person_id: note.personId, body: note.body, written_at: note.writtenAt }).execute();
}

/** A juror before the files of a prize. */
export interface JurorStanding {
  personId: string;
  name: string;
  chair: boolean;
  /** How many files they may open: told to the office alone. */
  opens: number | null;
  /** Of files that whoever reads this may open too. */
  scored: number;
}

export async function standingOf(db: Tx, editionId: string, prizeId: string): Promise<JurorStanding[]> {
  const { rows } = await sql<JurorStanding>`
    select person_id as "personId", name, chair, opens, scored from parvis_jury_standing(${editionId}, ${prizeId}) order by chair desc, name`.execute(db);
  return rows;
}

/** Whether the person of this transaction gives the decision on a prize. */
export async function presidesOver(db: Tx, editionId: string, prizeId: string): Promise<boolean> {
  const { rows: [row] } = await sql<{ presides: boolean }>`select parvis_jury_presides(${editionId}, ${prizeId}) as presides`.execute(db);
  return row?.presides ?? false;
}

/** For a decision on a file: how many who sit are not tied to it, and whether some of those present are; not who. */
export async function untiedBefore(db: Tx, fileId: string, present: readonly string[]): Promise<{ untied: number; tiedPresent: boolean }> {
  const { rows: [row] } = await sql<{ untied: number; tiedPresent: boolean }>`select untied, tied_present as "tiedPresent" from parvis_jury_quorum(${fileId}::uuid, ${[...present]}::uuid[])`.execute(db);
  return row ?? { untied: 0, tiedPresent: false };
}

export interface JuryDecision {
  prizeId: string;
  fileId: string | null;
  reasons: string;
  /** What is said of the winner in public. */
  citation: string | null;
  present: string[];
  decidedAt: Date;
}

/** Decisions that may be read: a juror reads none about a file to whose body they are tied. */
export async function decisionsOf(db: Tx, editionId: string): Promise<JuryDecision[]> {
  const rows = await db.selectFrom('jury_decision').select(['prize_id', 'jury_file_id', 'reasons', 'citation', 'present', 'decided_at']).where('edition_id', '=', editionId).execute();
  return rows.map((row) => ({ prizeId: row.prize_id, fileId: row.jury_file_id, reasons: row.reasons, citation: row.citation, present: row.present, decidedAt: row.decided_at }));
}

export async function decidedAmong(db: Tx, editionId: string, prizeIds: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select id from unnest(${[...prizeIds]}::text[]) as p (id) where parvis_jury_at(${editionId}, p.id, 'decided')`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

export async function insertDecision(db: Tx, given: JuryDecision & { editionId: string; decidedBy: string | null }): Promise<void> {
  await db.insertInto('jury_decision').values({
    edition_id: given.editionId, prize_id: given.prizeId, jury_file_id: given.fileId, reasons: given.reasons, citation: given.citation, present: given.present, decided_by: given.decidedBy, decided_at: given.decidedAt,
  }).execute();
}

/** Bodies of files, once the jury has decided; for the office, at any time. */
export async function originsOf(db: Tx, fileIds: readonly string[]): Promise<Map<string, { organisationId: string; name: string }>> {
  if (fileIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('jury_file_origin as f').innerJoin('organisation as o', 'o.id', 'f.organisation_id')
    .select(['f.jury_file_id', 'o.id', 'o.name']).where('f.jury_file_id', 'in', [...fileIds]).execute();
  return new Map(rows.map((row) => [row.jury_file_id, { organisationId: row.id, name: row.name }]));
}

/** What ties a person directly, in any data of the product. */
export async function edgesOf(db: Tx, personId: string): Promise<Edge[]> {
  const { rows } = await sql<Edge>`select organisation_id as "organisationId", kind from parvis_jury_edges(${personId}::uuid)`.execute(db);
  return rows;
}
