import { chainStart, nextLink, type CustodyLink, type Json } from '#core/custody/chain.ts';
import type { Ctx } from '#platform/context.ts';
import { hashToken } from '#platform/ids.ts';
import type { CustodyKind } from './custody-kinds.ts';
import { insertLinks, lockHead } from './custody.queries.server.ts';

/** A fact of custody: what was received or decided, under which digests, when it was captured. Server time is added here. */
export interface CustodyFact {
  kind: CustodyKind;
  id: string;
  mission: string;
  [field: string]: Json;
}

export interface ChainedFact {
  organisationId: string;
  editionId: string;
  fact: CustodyFact;
}

/** Binds a fact to all that came before it in the body's chain for the edition, in the transaction of the fact itself. */
export async function addToChain(ctx: Ctx, owner: { organisationId: string; editionId: string }, fact: CustodyFact): Promise<void> {
  await addAllToChains(ctx, [{ ...owner, fact }]);
}

/** The same for many facts of many bodies at once: chains are always taken in the same order, so that nobody waits in a ring. */
export async function addAllToChains(ctx: Ctx, facts: readonly ChainedFact[]): Promise<void> {
  const chains = [...Map.groupBy(facts, ({ organisationId, editionId }) => `${organisationId} ${editionId}`)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  for (const [, own] of chains) {
    const [owner] = own;
    if (!owner) continue;
    let last = (await lockHead(ctx.db, owner)) ?? { number: 0, digest: chainStart({ organisation: owner.organisationId, edition: owner.editionId }, hashToken) };
    const received = ctx.clock.now().toISOString();
    const links = own.map(({ fact }): CustodyLink => {
      const link = nextLink(last, { ...fact, received }, hashToken);
      last = link;
      return link;
    });
    await insertLinks(ctx.db, owner, links);
  }
}

/** Digest of words of a person: the chain can show that they are the same, and does not keep them. */
export function digestOfWords(words: string): string {
  return hashToken(words);
}
