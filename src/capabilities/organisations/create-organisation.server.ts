import type { Ctx } from '#platform/context.ts';
import { departmentOfPostcode } from './department-of-postcode.ts';
import type { Organisation, OrganisationSource } from './organisation.ts';
import { organisationEvents } from './organisations.events.ts';
import type { NewOrganisation } from './organisations.input.ts';
import { organisationLike, saveOrganisations } from './organisations.queries.server.ts';
import { searchKey, searchTokens } from './search-text.ts';

type AddedSource = Exclude<OrganisationSource, 'directory'>;

/**
 * Adds a body that the directory does not list, so that it can be found and registered. A body of the same kind, name
 * and SIREN is returned as it is instead of being added twice.
 */
export async function createOrganisation(
  ctx: Ctx,
  input: NewOrganisation,
  source: AddedSource = 'manual',
): Promise<Organisation> {
  const key = searchKey(input.name);
  const known = await organisationLike(ctx.db, { kind: input.kind, searchKey: key, siren: input.siren });
  if (known) return known;
  const organisation = organisationFrom(ctx.ids.next(), input, source);
  const codes = [...organisation.postcodes, organisation.departmentCode].filter((code) => code !== null);
  await saveOrganisations(ctx.db, [
    { ...organisation, searchKey: key, searchTokens: searchTokens([input.name], codes) },
  ]);
  await ctx.record({
    name: organisationEvents.created,
    subjectType: 'organisation',
    subjectId: organisation.id,
    organisationId: organisation.id,
    payload: { kind: input.kind, source },
  });
  return organisation;
}

function organisationFrom(id: string, input: NewOrganisation, source: AddedSource): Organisation {
  const { postcode, ...facts } = input;
  return {
    id,
    ...facts,
    inseeCode: null,
    departmentCode: postcode && departmentOfPostcode(postcode),
    regionCode: null,
    postcodes: postcode ? [postcode] : [],
    source,
  };
}
