import type { Company } from '#capabilities/organisations/index.ts';
import { organisationsBySiren } from '#capabilities/organisations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { changeDraft } from './change-draft.server.ts';
import { chooseOrganisation, withoutSites } from './choose-organisation.server.ts';
import { blankSite } from './draft.ts';

/**
 * Takes a body of the State's register for the draft: name, SIREN and seat are its, kind and population are for the
 * visitor to say. One that the directory holds is taken from there. Throws `company_unknown`. Returns the next step.
 */
export async function chooseCompany(ctx: Ctx, input: { draft: string; company: Company | null }): Promise<'manual' | 'sites'> {
  const { company } = input;
  if (!company) throw problem('company_unknown');
  const known = (await organisationsBySiren(ctx.db, company.siren)).find(({ source }) => source === 'directory');
  if (known) {
    await chooseOrganisation(ctx, { draft: input.draft, organisationId: known.id, siret: company.siret });
    return 'sites';
  }
  await changeDraft(ctx, input.draft, 'organisation', (before) => {
    const { name, siren, siret, address, postcode, city } = company;
    const site = { ...blankSite(true), name, siret, address, postcode, city };
    const manual = { kind: company.kind ?? '', name, siren, postcode, city, population: '' };
    return { ...withoutSites(before), organisation: { from: 'manual', manual, source: 'company_search' }, sites: [site] };
  });
  return 'manual';
}
