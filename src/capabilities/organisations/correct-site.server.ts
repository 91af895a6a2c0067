import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { organisationEvents } from './organisations.events.ts';
import type { SiteReference } from './site-reference.ts';
import { insertSiteVersion } from './site-versions.queries.server.ts';
import { siteReference, updateSite, type NewSite } from './sites.queries.server.ts';

/** A field of a site before and after a correction, as stored. */
export interface SiteChange {
  field: string;
  before: unknown;
  after: unknown;
}

/**
 * Corrects a site's reference data: the earlier values are kept with who changed them and when, and the journal says
 * which fields moved. Nothing changed: nothing written. Throws `not_found` for a site the actor may not see.
 */
export async function correctSite(ctx: Ctx, site: NewSite): Promise<SiteChange[]> {
  const [before] = await siteReference(ctx.db, { organisationIds: [site.organisationId], siteIds: [site.id] });
  if (!before) throw problem('not_found');
  const changes = changesOf(before, site);
  if (changes.length === 0) return [];
  await updateSite(ctx.db, site);
  await insertSiteVersion(ctx.db, {
    organisationId: site.organisationId, id: ctx.ids.next(), siteId: site.id, changedBy: ctx.actor.personId, changedAt: ctx.clock.now(), changes,
  });
  await ctx.record({
    name: organisationEvents.siteCorrected, subjectType: 'site', subjectId: site.id, organisationId: site.organisationId,
    payload: { fields: changes.map(({ field }) => field) },
  });
  return changes;
}

const fields = [
  'name', 'role', 'siret', 'address', 'postcode', 'city', 'phone', 'email', 'phones', 'emails', 'website', 'networks', 'openingHours', 'closures',
] as const satisfies readonly (keyof SiteReference)[];

function changesOf(before: SiteReference, after: NewSite): SiteChange[] {
  return fields.flatMap((field) => {
    const now = after[field] ?? (Array.isArray(before[field]) ? [] : null);
    return sortedJson(before[field]) === sortedJson(now) ? [] : [{ field, before: before[field], after: now }];
  });
}

/** JSON whose keys are in order: the database gives them back in another. */
function sortedJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1))) : inner);
}
