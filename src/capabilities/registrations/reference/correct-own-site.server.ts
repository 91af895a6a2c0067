import { isUuid } from '#core/shared/uuid.ts';
import { organisationById, correctSite, siteReference, type SiteChange } from '#capabilities/organisations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { parseInput } from '#platform/http/form-input.ts';
import { problem } from '#platform/http/problem.ts';
import { checkSites } from '../draft/check-draft.ts';
import { typedSite, type DraftSite } from '../draft/draft.ts';
import { requireCorrector } from './reference.access.ts';
import { newSite, typedSiteOf } from './site-facts.ts';

/** A site of the body as its form shows it, with the SIREN its SIRET should begin with. Throws `not_found`. */
export async function openOwnSite(ctx: Ctx, key: { organisationId: string; siteId: string }): Promise<{ site: DraftSite; siren: string | null }> {
  const [site] = isUuid(key.siteId) ? await siteReference(ctx.db, { organisationIds: [key.organisationId], siteIds: [key.siteId] }) : [];
  if (!site) throw problem('not_found');
  const body = await organisationById(ctx.db, key.organisationId);
  return { site: typedSiteOf(site), siren: body?.siren ?? null };
}

/**
 * Corrects the reference data of a site of one's own body; earlier values are kept. Throws `not_allowed`, `not_found`
 * and `form_incomplete` with the faults at `sites.0.…`.
 */
export async function correctOwnSite(ctx: Ctx, input: { organisationId: string; siteId: string; typed: unknown }): Promise<SiteChange[]> {
  requireCorrector(ctx.actor);
  const { siren } = await openOwnSite(ctx, input);
  const typed = parseInput(typedSite, input.typed);
  const { value, faults } = checkSites({ organisation: { from: 'directory', id: input.organisationId, siren }, sites: [typed] });
  const [site] = value ?? [];
  if (!site) throw problem('form_incomplete', {}, faults);
  return correctSite(ctx, newSite(site, input.organisationId, input.siteId));
}
