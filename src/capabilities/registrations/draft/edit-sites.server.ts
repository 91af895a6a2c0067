import type { Ctx } from '#platform/context.ts';
import { parseInput } from '#platform/http/form-input.ts';
import { problem, type FieldFault } from '#platform/http/problem.ts';
import { checkSites } from './check-draft.ts';
import { changeDraft } from './change-draft.server.ts';
import { blankSite, mostSites, typedSites, type DraftData, type TypedSite } from './draft.ts';

/** What the visitor asks for besides keeping what was typed. */
export type SitesEdit = { do: 'save' } | { do: 'add' } | { do: 'remove'; site: number };

/**
 * Keeps the sites as typed, right or wrong, then adds an empty one or removes one. Counter visits follow the sites
 * that stay. Returns what is wrong with them now. Throws `sites_too_many`.
 */
export async function editSites(ctx: Ctx, input: { draft: string; typed: unknown; edit: SitesEdit }): Promise<{ faults: FieldFault[]; sites: number }> {
  const { sites } = parseInput(typedSites, input.typed);
  const data = await changeDraft(ctx, input.draft, 'sites', (before) => edited({ ...before, sites }, input.edit));
  return { faults: checkSites(data).faults, sites: data.sites.length };
}

function edited(data: DraftData, edit: SitesEdit): DraftData {
  if (edit.do === 'save') return data;
  if (edit.do === 'remove') return without(data, edit.site);
  if (data.sites.length >= mostSites) throw problem('sites_too_many', { max: mostSites });
  const first = data.sites[0];
  // The town is often the same; the rest never is.
  const added: TypedSite = { ...blankSite(!first), postcode: first?.postcode ?? '', city: first?.city ?? '', website: first?.website ?? '' };
  return { ...data, sites: [...data.sites, added] };
}

function without(data: DraftData, removed: number): DraftData {
  const sites = data.sites.filter((_, index) => index !== removed);
  const counter = (data.offer?.counter ?? [])
    .map(Number)
    .flatMap((site) => (site === removed ? [] : [String(site > removed ? site - 1 : site)]));
  return { ...data, sites, ...(data.offer ? { offer: { ...data.offer, counter } } : {}) };
}
