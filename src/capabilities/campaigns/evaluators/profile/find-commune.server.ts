import { searchOrganisations } from '#capabilities/organisations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';

export interface Commune {
  inseeCode: string;
  name: string;
  departmentCode: string;
}

const shown = 8;

/** Towns that somebody may mean, from the public directory. */
export async function findCommunes(ctx: Pick<Ctx, 'db'>, text: string): Promise<Commune[]> {
  if (text.trim().length < 2) return [];
  const found = await searchOrganisations(ctx.db, text, { kinds: ['commune'], limit: shown });
  return found.flatMap(({ inseeCode, name, departmentCode }) => (inseeCode && departmentCode ? [{ inseeCode, name, departmentCode }] : []));
}

/**
 * The town chosen in a form: by its code, or by words that mean one town alone. `choices` are the towns to choose from
 * where the words mean several. Throws `form_incomplete` at `town` when nothing fits.
 */
export async function chosenCommune(ctx: Pick<Ctx, 'db'>, typed: { commune: string; town: string }): Promise<{ commune: Commune | null; choices: Commune[] }> {
  if (typed.commune !== '') {
    const listed = [...(await findCommunes(ctx, typed.town)), ...(await findCommunes(ctx, typed.commune))];
    const commune = listed.find(({ inseeCode }) => inseeCode === typed.commune);
    if (commune) return { commune, choices: [] };
  }
  if (typed.town.trim() === '') return { commune: null, choices: [] };
  const choices = await findCommunes(ctx, typed.town);
  if (choices.length === 0) throw problem('form_incomplete', {}, [{ field: 'town', code: 'town_unknown' }]);
  const [only, other] = choices;
  const exact = choices.filter(({ name }) => name.localeCompare(typed.town.trim(), 'fr', { sensitivity: 'base' }) === 0);
  const meant = exact.length === 1 ? exact[0] : other ? undefined : only;
  return meant ? { commune: meant, choices: [] } : { commune: null, choices };
}
