import { organisationById } from '#capabilities/organisations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { parseInput } from '#platform/http/form-input.ts';
import { problem, type FieldFault } from '#platform/http/problem.ts';
import { openEdition } from '../open-edition.server.ts';
import { checkOrganisation, type CompleteDraft } from './check-draft.ts';
import { changeDraft } from './change-draft.server.ts';
import { blankSite, typedManual, type DraftData, type TypedManual } from './draft.ts';
import { bodyOfDirectory } from './known-body.server.ts';
import { mainSiteName } from './main-site.ts';

/**
 * Takes a body of the directory for the draft and begins its first site with what the directory knows. Choosing the
 * same body again keeps the sites already described. Throws `organisation_unknown`.
 */
export async function chooseOrganisation(ctx: Ctx, input: { draft: string; organisationId: string; siret: string }): Promise<void> {
  const body = /^[0-9a-f-]{36}$/.test(input.organisationId) ? await organisationById(ctx.db, input.organisationId) : undefined;
  if (!body || body.source !== 'directory') throw problem('organisation_unknown');
  await changeDraft(ctx, input.draft, 'organisation', (before) => {
    if (before.organisation?.from === 'directory' && before.organisation.id === body.id) return before;
    const [postcode, ...others] = body.postcodes;
    const site = {
      ...blankSite(true), name: mainSiteName(body), siret: input.siret,
      postcode: others.length === 0 ? (postcode ?? '') : '', city: body.kind === 'commune' ? body.name : '',
    };
    return { ...withoutSites(before), organisation: { from: 'directory', id: body.id, siren: body.siren }, sites: [site] };
  });
}

/**
 * Keeps a body described by hand, right or wrong; returns what is wrong with it. One whose SIREN and kind are in the
 * directory is that body, taken from there as if it had been chosen: the public directory tells nobody who takes part.
 */
export async function describeOrganisation(ctx: Ctx, input: { draft: string; typed: unknown }): Promise<FieldFault[]> {
  const manual = parseInput(typedManual, input.typed);
  const data = await changeDraft(ctx, input.draft, 'organisation', (before) => {
    const sites = before.sites.length > 0 && before.organisation?.from === 'manual'
      ? before.sites
      : [{ ...blankSite(true), name: manual.name.trim(), postcode: manual.postcode, city: manual.city }];
    return { ...(before.organisation?.from === 'manual' ? before : withoutSites(before)), organisation: { from: 'manual', manual, source: sourceOf(before, manual) }, sites };
  });
  const edition = openEdition(ctx);
  if (edition) await takeFromDirectory(ctx, input.draft, checkOrganisation(data, edition).value);
  return edition ? checkOrganisation(data, edition).faults : [];
}

async function takeFromDirectory(ctx: Ctx, draft: string, described: CompleteDraft['organisation'] | null): Promise<void> {
  const known = described?.from === 'manual' ? await bodyOfDirectory(ctx, described.manual) : undefined;
  if (known) await changeDraft(ctx, draft, 'organisation', (before) => ({ ...before, organisation: { from: 'directory', id: known.id, siren: known.siren } }));
}

/** Name and SIREN given by the State's company search stay its own as long as nobody changes them. */
function sourceOf(before: DraftData, manual: TypedManual): 'manual' | 'company_search' {
  const known = before.organisation;
  const same = known?.from === 'manual' && known.source === 'company_search' && known.manual.siren === manual.siren && known.manual.name === manual.name;
  return same ? 'company_search' : 'manual';
}

/** Another body has other sites; contacts and formula stay. */
export function withoutSites(data: DraftData): DraftData {
  return { ...withoutKnown(data), sites: [], ...(data.offer ? { offer: { ...data.offer, counter: [] } } : {}) };
}

/** What a body had declared before does not follow to another body. */
function withoutKnown({ again: _again, proof: _proof, pasted: _pasted, ...rest }: DraftData): DraftData {
  return rest;
}
