import { organisationsBySiren, type CompanyAnswer } from '#capabilities/organisations/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { openEdition } from '../open-edition.server.ts';
import { spacedSiren } from '../siren-text.ts';
import { signUpTexts } from './sign-up.texts.ts';

export interface FoundCompany {
  siren: string;
  name: string;
  /** Kind, place and SIREN in one line, in the reader's language. */
  details: string;
}

export interface CompanyResults {
  /** What there is to say, in words; empty while nothing was asked. */
  summary: string;
  results: FoundCompany[];
}

/**
 * The second part of a search: bodies of the State's register that the directory does not hold. `answer` was fetched
 * before, outside of any transaction; the directory's own answer never waits for it.
 */
export async function companyResults(ctx: Ctx, answer: CompanyAnswer): Promise<CompanyResults> {
  const t = signUpTexts[ctx.locale].companies;
  if (answer.state === 'off') return { summary: '', results: [] };
  if (answer.state !== 'found') return { summary: t[answer.state], results: [] };
  const kinds = openEdition(ctx)?.kinds ?? [];
  const results: FoundCompany[] = [];
  for (const { siren, name, kind, postcode, city } of answer.companies) {
    if ((await organisationsBySiren(ctx.db, siren)).some(({ source }) => source === 'directory')) continue;
    const kindLabel = kinds.find(({ id }) => id === kind)?.label[ctx.locale];
    results.push({ siren, name, details: [kindLabel, `${postcode} ${city}`.trim(), signUpTexts[ctx.locale].organisation.siren(spacedSiren(siren))].filter(Boolean).join(' · ') });
  }
  return { summary: results.length === 0 ? t.none : t.found(results.length), results };
}
