import { z } from 'zod';
import { guardedActions, type GuardedAction, type GuardGround } from '#core/consultations/election-guard.ts';
import type { Tx } from '#platform/db/transaction.ts';

interface Key {
  organisationId: string;
  id: string;
}

export interface Declaration {
  election: string;
  stands: boolean;
  wonAtFirst: boolean;
}

export async function declarationsOf(db: Tx, organisationId: string): Promise<Declaration[]> {
  const rows = await db.selectFrom('election_declaration').select(['election_id', 'stands', 'won_at_first']).where('organisation_id', '=', organisationId).execute();
  return rows.map(({ election_id, stands, won_at_first }) => ({ election: election_id, stands, wonAtFirst: won_at_first }));
}

export async function saveDeclaration(db: Tx, organisationId: string, { election, stands, wonAtFirst }: Declaration, by: { personId: string | null; at: Date }): Promise<void> {
  const said = { stands, won_at_first: wonAtFirst, declared_by: by.personId, declared_at: by.at };
  await db.insertInto('election_declaration').values({ organisation_id: organisationId, election_id: election, ...said })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'election_id']).doUpdateSet(said)).execute();
}

/** Going on with what is locked: why, when, and the grounds as they stood. */
export interface Override {
  action: GuardedAction;
  reason: string;
  grounds: { election: string; restriction: string }[];
  at: Date;
}

const storedAction = z.enum(guardedActions);
const storedGrounds = z.array(z.object({ election: z.string(), restriction: z.string() }));

export async function overridesOf(db: Tx, { organisationId, id }: Key): Promise<Override[]> {
  const rows = await db.selectFrom('election_override').select(['action', 'reason', 'grounds', 'given_at']).where('organisation_id', '=', organisationId).where('consultation_id', '=', id).orderBy('given_at').execute();
  return rows.map(({ action, reason, grounds, given_at }) => ({ action: storedAction.parse(action), reason, grounds: storedGrounds.parse(grounds), at: given_at }));
}

export async function insertOverride(db: Tx, { organisationId, id }: Key, given: { id: string; action: GuardedAction; reason: string; grounds: readonly GuardGround[]; personId: string | null; at: Date }): Promise<void> {
  await db.insertInto('election_override').values({
    organisation_id: organisationId, id: given.id, consultation_id: id, action: given.action, reason: given.reason, grounds: JSON.stringify(given.grounds), given_by: given.personId, given_at: given.at,
  }).onConflict((conflict) => conflict.columns(['organisation_id', 'consultation_id', 'action']).doNothing()).execute();
}
