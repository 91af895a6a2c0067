import type { Ctx } from '#platform/context.ts';
import { parseInput } from '#platform/http/form-input.ts';
import { problem, type FieldFault } from '#platform/http/problem.ts';
import { checkSites } from './check-draft.ts';
import { changeDraft } from './change-draft.server.ts';
import { blankSite, mostSites, typedSite, type DraftData, type DraftSite } from './draft.ts';

/**
 * Keeps one site as typed, right or wrong; `place` from 0. A place beyond the last one adds the site, so that nothing
 * typed in another tab is lost. Returns what is wrong with this site now. Throws `sites_too_many`.
 */
export async function saveSite(ctx: Ctx, input: { draft: string; place: number; typed: unknown }): Promise<{ faults: FieldFault[]; sites: number }> {
  const typed = parseInput(typedSite, input.typed);
  const place = Math.max(0, input.place);
  const data = await changeDraft(ctx, input.draft, 'sites', (before) => {
    const known = before.sites[place];
    if (!known) return withSites(before, [{ ...typed }]);
    return { ...before, sites: before.sites.map((site, index) => (index === place ? { ...typed, ...(known.id ? { id: known.id } : {}) } : site)) };
  });
  return { faults: faultsOfSite(data, Math.min(place, data.sites.length - 1)), sites: data.sites.length };
}

/** What is wrong with one site of a draft. */
export function faultsOfSite(data: DraftData, place: number): FieldFault[] {
  return checkSites(data).faults.filter(({ field }) => field.startsWith(`sites.${place}.`));
}

/** Adds an empty site in the town of the first one. Returns how many there are. Throws `sites_too_many`. */
export async function addSite(ctx: Ctx, input: { draft: string }): Promise<number> {
  const data = await changeDraft(ctx, input.draft, 'sites', (before) => {
    const first = before.sites[0];
    // The town is often the same; the rest never is.
    const added = { ...blankSite(!first), postcode: first?.postcode ?? '', city: first?.city ?? '', website: first?.website ?? '' };
    return withSites(before, [added]);
  });
  return data.sites.length;
}

/** A draft with more sites. Throws `sites_too_many`. */
export function withSites(data: DraftData, added: readonly DraftSite[]): DraftData {
  if (data.sites.length + added.length > mostSites) throw problem('sites_too_many', { max: mostSites });
  return { ...data, sites: [...data.sites, ...added] };
}

/** Removes a site; counter visits follow the sites that stay. */
export async function removeSite(ctx: Ctx, input: { draft: string; place: number }): Promise<void> {
  await changeDraft(ctx, input.draft, 'sites', (before) => without(before, input.place));
}

function without(data: DraftData, removed: number): DraftData {
  const sites = data.sites.filter((_, index) => index !== removed);
  const counter = (data.offer?.counter ?? [])
    .map(Number)
    .flatMap((site) => (site === removed ? [] : [String(site > removed ? site - 1 : site)]));
  return { ...data, sites, ...(data.offer ? { offer: { ...data.offer, counter } } : {}) };
}

/** The sites step is over: a body that returns has then confirmed its sites. Returns what is wrong with them. */
export async function confirmSites(ctx: Ctx, input: { draft: string }): Promise<FieldFault[]> {
  const data = await changeDraft(ctx, input.draft, 'sites', (before) => confirmed(before, 'sites'));
  return checkSites(data).faults;
}

/** A draft whose body has confirmed a section kept from its last edition. */
export function confirmed(data: DraftData, section: 'sites' | 'contacts' | 'formula'): DraftData {
  if (!data.again || data.again.confirmed.includes(section)) return data;
  return { ...data, again: { ...data.again, confirmed: [...data.again.confirmed, section] } };
}
