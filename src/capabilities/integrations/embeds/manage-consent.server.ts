import { latestPublication } from '#capabilities/benchmarks/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { integrationEvents } from '../integrations.events.ts';
import { requireIntegrator } from '../integrations.access.ts';
import { consentOf, deleteTiles, insertConsent, tileOf, tileTells, withdrawConsent } from './embeds.queries.server.ts';
import type { TileFacts } from './tile.ts';
import { makeTiles } from './refresh-tiles.server.ts';

export interface EmbedDesk {
  /** Since when the body agrees; null when it does not. */
  since: Date | null;
  /** What is shown of the latest edition; null when nothing is. */
  tile: { name: string; edition: TileFacts['edition'] } | null;
  /** It agreed, but its score would let those of others be worked out: too few of a group stay unshown. */
  tells: boolean;
  mayDecide: boolean;
}

/** Whether the score of a body may be shown on other sites, for its own people. */
export async function openEmbedDesk(ctx: Ctx, organisationId: string): Promise<EmbedDesk> {
  const consent = await consentOf(ctx.db, organisationId);
  const tile = await tileOf(ctx.db, organisationId, null);
  return { since: consent?.givenAt ?? null, tile: tile && { name: tile.name, edition: tile.edition }, tells: consent !== undefined && !tile && (await latestTells(ctx, organisationId)), mayDecide: ctx.actor.roles.includes('referent') };
}

async function latestTells(ctx: Ctx, organisationId: string): Promise<boolean> {
  const edition = await latestPublication(ctx.db);
  return edition !== undefined && tileTells(ctx.db, organisationId, edition.edition_id);
}

/** The body agrees: the tiles are made, and its decision makers told (tell-agreed). Agreeing twice changes nothing. Throws `not_allowed` and `consent_not_confirmed`. */
export async function agreeToEmbed(ctx: Ctx, organisationId: string, confirmed: boolean): Promise<void> {
  requireIntegrator(ctx.actor, organisationId);
  if (!confirmed) throw problem('consent_not_confirmed', {}, [{ field: 'confirmed', code: 'consent_not_confirmed' }]);
  if (await consentOf(ctx.db, organisationId)) return;
  const id = ctx.ids.next();
  await insertConsent(ctx.db, { organisationId, id, at: ctx.clock.now() });
  await makeTiles(ctx, organisationId);
  await ctx.record({ name: integrationEvents.embedAgreed, subjectType: 'embed_consent', subjectId: id, organisationId });
}

/** The body takes its agreement back: its tiles are gone with this transaction. Throws `not_allowed`. */
export async function withdrawFromEmbed(ctx: Ctx, organisationId: string): Promise<void> {
  requireIntegrator(ctx.actor, organisationId);
  const consent = await consentOf(ctx.db, organisationId);
  if (!consent) return;
  await withdrawConsent(ctx.db, organisationId, consent.id, ctx.clock.now());
  await deleteTiles(ctx.db, organisationId);
  await ctx.record({ name: integrationEvents.embedWithdrawn, subjectType: 'embed_consent', subjectId: consent.id, organisationId });
}
