import { missingReference, type ReferenceField } from '#capabilities/organisations/index.ts';
import { siteReference } from '#capabilities/organisations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { sitesToPlan } from '../campaign-plan.server.ts';
import { bodiesWithNotice } from '../campaigns.queries.server.ts';
import { readinessIn } from '../evaluators/eligibility/eligible-evaluators.server.ts';
import type { MissingStep } from '../evaluators/eligibility/readiness.ts';
import { namesOfPeople, namesOfSites } from './names.queries.server.ts';

/** What stands in the way of a good plan, before it is asked for. */
export interface Preflight {
  sites: number;
  withoutNotice: { organisationId: string; name: string }[];
  /** Sites that lack what some channels need. */
  lacking: { organisationId: string; siteId: string; name: string; fields: ReferenceField[] }[];
  evaluators: number;
  notReady: { id: string; name: string; missing: MissingStep[] }[];
}

export async function preflight(ctx: Ctx, editionId: string): Promise<Preflight> {
  const sites = await sitesToPlan(ctx, { editionId });
  const told = await bodiesWithNotice(ctx.db, editionId);
  const organisationIds = [...new Set(sites.map(({ organisationId }) => organisationId))];
  const wanted = new Set(sites.map(({ siteId }) => siteId));
  const references = (await siteReference(ctx.db, { organisationIds })).filter(({ id }) => wanted.has(id));
  const names = await namesOfSites(ctx.db, organisationIds);
  const readiness = [...(await readinessIn(ctx, editionId))];
  const people = await namesOfPeople(ctx.db, readiness.map(([id]) => id));
  const bodies = new Map(sites.map((site) => [site.organisationId, site.organisationName]));
  return {
    sites: sites.length,
    withoutNotice: [...bodies].filter(([id]) => !told.has(id)).map(([organisationId, name]) => ({ organisationId, name })).toSorted((a, b) => a.name.localeCompare(b.name, 'fr')),
    lacking: references
      .map((site) => ({ organisationId: site.organisationId, siteId: site.id, name: names.get(site.id) ?? site.name, fields: missingReference(site) }))
      .filter(({ fields }) => fields.length > 0).toSorted((a, b) => a.name.localeCompare(b.name, 'fr')),
    evaluators: readiness.length,
    notReady: readiness.filter(([, { missing }]) => missing.length > 0).map(([id, { missing }]) => ({ id, name: people.get(id) ?? '', missing })).toSorted((a, b) => a.name.localeCompare(b.name, 'fr')),
  };
}
