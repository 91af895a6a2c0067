import { departmentOfPostcode } from '#capabilities/organisations/index.ts';
import { organisationById } from '#capabilities/organisations/index.server.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import type { Ctx } from '#platform/context.ts';
import { checkOrganisation } from './check-draft.ts';
import type { DraftData } from './draft.ts';

/** What is known of the body that a draft is about. */
export interface DraftBody {
  kind: string;
  name: string;
  siren: string | null;
  population: number | null;
  departmentCode: string | null;
  regionCode: string | null;
}

/** The body chosen or described in a draft; null until there is one without fault. */
export async function bodyOfDraft(ctx: Ctx, data: DraftData, edition: Edition): Promise<DraftBody | null> {
  const { value } = checkOrganisation(data, edition);
  if (!value) return null;
  if (value.from === 'directory') return (await organisationById(ctx.db, value.id)) ?? null;
  const { kind, name, siren, population } = value.manual;
  return { kind, name, siren, population, departmentCode: departmentOfPostcode(value.manual.postcode), regionCode: null };
}
