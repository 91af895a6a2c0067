import { sql } from 'kysely';
import type { DrawFile } from '#core/draw/draw-file.ts';
import type { Candidate, DrawRules } from '#core/draw/draw-rules.ts';
import type { Tx } from '#platform/db/transaction.ts';
import { drawFileInput, drawRules, readList } from './draw-file.input.ts';
import type { DrawState } from './draw-state.ts';

/** What is public of an edition's draw, as stored. */
export async function readDraw(db: Tx, editionId: string): Promise<DrawState> {
  const row = await db
    .selectFrom('draw_commitment as c')
    .leftJoin('draw_list as l', 'l.edition_id', 'c.edition_id')
    .leftJoin('draw_beacon as b', 'b.edition_id', 'c.edition_id')
    .leftJoin('draw_postponement as p', 'p.edition_id', 'c.edition_id')
    .leftJoin('draw_result as r', 'r.edition_id', 'c.edition_id')
    .select(['c.seed_hash', 'c.rules', 'c.committed_at', 'l.list', 'l.list_hash', 'l.given_before', 'l.frozen_at', 'b.value', 'b.entered_at', 'r.file', 'r.drawn_at', 'p.reason', sql<string | null>`p.beacon_on::text`.as('beacon_on')])
    .where('c.edition_id', '=', editionId)
    .executeTakeFirst();
  if (!row) return { commitment: null, list: null, postponed: null, beacon: null, result: null };
  const rules = drawRules.parse(row.rules);
  return {
    commitment: { seedHash: row.seed_hash, rules, committedAt: row.committed_at },
    list: row.list !== null && row.list_hash !== null && row.frozen_at
      ? {
          text: row.list, hash: row.list_hash, candidates: readList(row.list), givenBefore: row.given_before ?? 0, frozenAt: row.frozen_at,
          rules: { ...rules, places: Math.max(0, rules.places - (row.given_before ?? 0)) },
        }
      : null,
    postponed: row.beacon_on !== null && row.reason !== null ? { on: row.beacon_on, reason: row.reason } : null,
    beacon: row.value !== null && row.entered_at ? { value: row.value, enteredAt: row.entered_at } : null,
    result: row.file !== null && row.drawn_at ? { file: drawFileInput.parse(JSON.parse(row.file)), text: row.file, drawnAt: row.drawn_at } : null,
  };
}

/** One step of an edition's draw at a time: the others wait for the end of this transaction, and read what it wrote. */
export async function lockDraw(db: Tx, editionId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('draw'), hashtext(${editionId}))`.execute(db);
}

export async function insertCommitment(db: Tx, given: { editionId: string; seed: string; seedHash: string; rules: DrawRules; at: Date }): Promise<void> {
  await db.insertInto('draw_commitment')
    .values({ edition_id: given.editionId, seed_hash: given.seedHash, rules: JSON.stringify(given.rules), committed_at: given.at }).execute();
  await db.insertInto('draw_secret').values({ edition_id: given.editionId, seed: given.seed }).execute();
}

/** The seed, which only the system may read; null for anybody else. */
export async function secretSeed(db: Tx, editionId: string): Promise<string | null> {
  const row = await db.selectFrom('draw_secret').select('seed').where('edition_id', '=', editionId).executeTakeFirst();
  return row?.seed ?? null;
}

export interface NumberedCandidate extends Candidate {
  organisationId: string;
  registrationId: string;
}

export async function insertList(db: Tx, given: { editionId: string; text: string; hash: string; givenBefore: number; candidates: readonly NumberedCandidate[]; at: Date }): Promise<void> {
  await db.insertInto('draw_list')
    .values({ edition_id: given.editionId, list: given.text, list_hash: given.hash, given_before: given.givenBefore, frozen_at: given.at }).execute();
  await db.insertInto('draw_candidate')
    .values(given.candidates.map((one) => ({
      organisation_id: one.organisationId, registration_id: one.registrationId, edition_id: given.editionId,
      number: one.number, stratum: one.stratum, newcomer: one.newcomer,
    }))).execute();
}

/** Notes the later day of the public value of a list frozen late. */
export async function insertPostponement(db: Tx, given: { editionId: string; on: string; reason: string; at: Date }): Promise<void> {
  await db.insertInto('draw_postponement').values({ edition_id: given.editionId, beacon_on: given.on, reason: given.reason, decided_at: given.at }).execute();
}

export async function insertBeacon(db: Tx, given: { editionId: string; value: string; at: Date }): Promise<void> {
  await db.insertInto('draw_beacon').values({ edition_id: given.editionId, value: given.value, entered_at: given.at }).execute();
}

export interface Outcome {
  organisationId: string;
  registrationId: string;
  place: boolean;
  /** From 1, among the places or on the waiting list. */
  rank: number;
}

export async function insertResult(db: Tx, file: DrawFile, outcomes: readonly Outcome[]): Promise<void> {
  await db.insertInto('draw_result').values({ edition_id: file.edition, file: `${JSON.stringify(file, null, 1)}\n`, drawn_at: file.drawnAt }).execute();
  await db.insertInto('draw_outcome')
    .values(outcomes.map((one) => ({ organisation_id: one.organisationId, registration_id: one.registrationId, place: one.place, rank: one.rank }))).execute();
}

/** Marks a body as answered; false when it was already. */
export async function insertAnswer(db: Tx, key: { organisationId: string; registrationId: string }, at: Date): Promise<boolean> {
  const inserted = await db.insertInto('draw_answer')
    .values({ organisation_id: key.organisationId, registration_id: key.registrationId, answered_at: at })
    .onConflict((conflict) => conflict.constraint('draw_answer_pkey').doNothing())
    .returning('registration_id').executeTakeFirst();
  return inserted !== undefined;
}
