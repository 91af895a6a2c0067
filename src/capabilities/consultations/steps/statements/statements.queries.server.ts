import { sql } from 'kysely';
import { matrixOfRows, type StatementVote, type VoteMatrix } from '#core/opinion-map/vote-matrix.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { StepKey } from '../../participations.queries.server.ts';
import type { RunStep } from '#platform/jobs/job.ts';
import { inSlices, type Slice } from '../../results/in-slices.server.ts';

/** What one participation says of some statements, by their number. */
export type OwnVotes = Readonly<Record<string, StatementVote>>;

export interface CastStatementVote extends StepKey {
  participationId: string;
  statement: number;
  vote: StatementVote;
}

/** Takes a vote of the participation that is open; the last one on a statement counts. */
export async function castVote(db: Tx, { organisationId, stepId, participationId, statement, vote }: CastStatementVote): Promise<void> {
  await db.insertInto('statement_vote').values({ organisation_id: organisationId, participation_id: participationId, statement, step_id: stepId, vote })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'participation_id', 'statement']).doUpdateSet({ vote })).execute();
}

/** Stores many votes, none of which is there: `votes` of each participation by the number of the statement. */
export async function insertVotes(db: Tx, { organisationId, stepId }: StepKey, given: readonly { participationId: string; votes: OwnVotes }[]): Promise<void> {
  const rows = given.flatMap(({ participationId, votes }) => Object.entries(votes).map(([statement, vote]) => ({ organisation_id: organisationId, participation_id: participationId, statement: Number(statement), step_id: stepId, vote })));
  for (let from = 0; from < rows.length; from += 5_000) await db.insertInto('statement_vote').values(rows.slice(from, from + 5_000)).execute();
}

/** The votes of a participation that may be seen. */
export async function votesOf(db: Tx, organisationId: string, participationId: string): Promise<OwnVotes> {
  const rows = await db.selectFrom('statement_vote').select(['statement', 'vote']).where('organisation_id', '=', organisationId).where('participation_id', '=', participationId).execute();
  return Object.fromEntries(rows.map(({ statement, vote }) => [statement, signOf(vote)]));
}

export async function deleteVotes(db: Tx, organisationId: string, participationId: string): Promise<void> {
  await db.deleteFrom('statement_vote').where('organisation_id', '=', organisationId).where('participation_id', '=', participationId).execute();
}

/** Some participations with their votes, in the order of their ids. */
export async function votesAfter(db: Tx, key: StepKey, slice: Slice): Promise<{ id: string; votes: OwnVotes }[]> {
  return (await packedAfter(db, key, slice)).map(({ id, packed: votes }) => ({ id, votes: Object.fromEntries(unpacked(votes)) }));
}

/**
 * A participation's votes come in one text, one sign for each: four times the number of its statement, and 0 to 2 for the vote. A row
 * for each vote would cost ten times more to read.
 */
const packed = (db: Tx) => db.selectFrom('statement_vote').select(['participation_id', sql<string>`string_agg(chr(4 * statement + vote + 1), '' order by statement)`.as('votes')]);

const unpacked = (votes: string): [string, StatementVote][] => Array.from(votes, (sign) => [String(statementIn(sign.charCodeAt(0))), voteIn(sign.charCodeAt(0))]);
const statementIn = (code: number): number => code >> 2;
const voteIn = (code: number): StatementVote => signOf((code & 3) - 1);

/** All votes of a step, people and statements in the order of their ids, as the map takes them. */
export async function voteMatrixOf(run: RunStep, key: StepKey): Promise<VoteMatrix> {
  const rows: { id: string; packed: string }[] = [];
  for await (const row of inSlices(run, (db, slice) => packedAfter(db, key, slice))) rows.push(row);
  return matrixOfRows(rows.map(({ id, packed: text }) => ({ person: id, size: text.length, statement: (k) => statementIn(text.charCodeAt(k)), vote: (k) => voteIn(text.charCodeAt(k)) })));
}

async function packedAfter(db: Tx, { organisationId, stepId }: StepKey, { after, most }: Slice): Promise<{ id: string; packed: string }[]> {
  const rows = await packed(db).where('organisation_id', '=', organisationId).where('step_id', '=', stepId).where('participation_id', '>', after)
    .groupBy('participation_id').orderBy('participation_id').limit(most).execute();
  return rows.map(({ participation_id, votes }) => ({ id: participation_id, packed: votes }));
}

const signOf = (vote: number): StatementVote => (vote > 0 ? 1 : vote < 0 ? -1 : 0);

/** How many agree, disagree and pass, by statement. */
export async function voteCounts(db: Tx, { organisationId, stepId }: StepKey): Promise<{ statement: number; vote: StatementVote; n: number }[]> {
  const rows = await db.selectFrom('statement_vote').select(['statement', 'vote', ({ fn }) => fn.countAll<string>().as('n')]).where('organisation_id', '=', organisationId).where('step_id', '=', stepId)
    .groupBy(['statement', 'vote']).execute();
  return rows.map(({ statement, vote, n }) => ({ statement, vote: signOf(vote), n: Number(n) }));
}
