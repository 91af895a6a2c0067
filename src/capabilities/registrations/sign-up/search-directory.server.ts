import { formatInteger } from '#core/shared/format.ts';
import { compactDigits, isSiret } from '#core/shared/siret.ts';
import { searchOrganisations } from '#capabilities/organisations/index.server.ts';
import { DIRECTORY_KINDS, type Organisation } from '#capabilities/organisations/index.ts';
import type { Ctx } from '#platform/context.ts';
import { openEdition } from '../open-edition.server.ts';
import { spacedSiren } from '../siren-text.ts';
import { signUpTexts } from './sign-up.texts.ts';

export interface FoundBody {
  id: string;
  name: string;
  /** Kind, place, population and SIREN in one line, in the reader's language. */
  details: string;
}

export interface DirectorySearch {
  query: string;
  /** How many were found, in words. */
  summary: string;
  results: FoundBody[];
  /** The query itself when it is a SIRET: it then belongs to the first site. */
  siret: string;
}

const shown = 8;

/**
 * Bodies of the public directory that a visitor may mean. Bodies entered by hand or imported are never shown: they
 * would tell who takes part.
 */
export async function searchDirectory(ctx: Ctx, text: string): Promise<DirectorySearch> {
  const query = text.trim().slice(0, 100);
  const t = signUpTexts[ctx.locale].organisation;
  const found = query === '' ? [] : await searchOrganisations(ctx.db, text.slice(0, 100), { limit: shown * 2, kinds: DIRECTORY_KINDS });
  const fitting = found.filter((body) => body.source === 'directory');
  const results = fitting.slice(0, shown);
  const digits = compactDigits(query);
  return {
    query,
    summary: query === '' ? '' : results.length === 0 ? t.none : fitting.length > shown ? t.firstFound(shown) : t.found(results.length),
    results: results.map((body) => ({ id: body.id, name: body.name, details: detailsOf(ctx, body) })),
    siret: isSiret(digits) ? digits : '',
  };
}

function detailsOf(ctx: Ctx, body: Organisation): string {
  const t = signUpTexts[ctx.locale].organisation;
  const kind = openEdition(ctx)?.kinds.find(({ id }) => id === body.kind)?.label[ctx.locale];
  const place = body.kind === 'commune' ? body.postcodes[0] : body.departmentCode;
  return [
    kind, place,
    body.population === null ? null : t.inhabitants(formatInteger(body.population, ctx.locale)),
    body.siren === null ? null : t.siren(spacedSiren(body.siren)),
  ].filter(Boolean).join(' · ');
}
