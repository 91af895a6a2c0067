import { z } from 'zod';
import { organisationById, searchOrganisations } from '#capabilities/organisations/index.server.ts';
import type { Ctx } from '#platform/context.ts';

/** A body that the words typed may mean. */
export interface BodyChoice {
  id: string;
  name: string;
  siren: string | null;
  departmentCode: string | null;
}

const mostChoices = 8;

/** The one body meant, by the choice made or by words that leave no doubt; else those to choose from. */
export async function findBody(ctx: Ctx, typed: { chosen: string; words: string }): Promise<{ body: BodyChoice | null; choices: BodyChoice[] }> {
  const chosen = z.uuid().safeParse(typed.chosen).success ? await organisationById(ctx.db, typed.chosen) : undefined;
  if (chosen) return { body: chosen, choices: [] };
  const words = typed.words.trim();
  if (words === '') return { body: null, choices: [] };
  const found = await searchOrganisations(ctx.db, words, { limit: mostChoices });
  const [only] = found;
  return only && found.length === 1 ? { body: only, choices: [] } : { body: null, choices: found };
}
