import { chainStart, nextLink, type Json } from '#core/custody/chain.ts';
import type { Ctx } from '#platform/context.ts';
import { hashToken } from '#platform/ids.ts';
import { insertLink, lockHead } from './custody.queries.server.ts';

/** A fact of custody: what was received, under which digests, when it was captured. Server time is added here. */
export interface CustodyFact {
  kind: 'audit' | 'competing_audit' | 'evidence' | 'evidence_withdrawn';
  id: string;
  mission: string;
  [field: string]: Json;
}

/** Binds a fact to all that came before it in the body's chain for the edition, in the transaction of the fact itself. */
export async function addToChain(ctx: Ctx, owner: { organisationId: string; editionId: string }, fact: CustodyFact): Promise<void> {
  const head = await lockHead(ctx.db, owner);
  const start = { number: 0, digest: chainStart({ organisation: owner.organisationId, edition: owner.editionId }, hashToken) };
  await insertLink(ctx.db, owner, nextLink(head ?? start, { ...fact, received: ctx.clock.now().toISOString() }, hashToken));
}
