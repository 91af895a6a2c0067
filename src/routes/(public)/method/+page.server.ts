import { leastForQuartiles, leastOthers } from '#core/anonymity/class-size.ts';
import { firmFrom, methodVersion } from '#core/scoring/index.ts';
import { citedSources, gridStructure, type Edition, type GridStructure } from '#capabilities/grids/index.ts';
import { loadSources } from '#capabilities/grids/index.server.ts';
import { allEditions, openEdition } from '#capabilities/registrations/index.server.ts';
import { workedExample } from '#capabilities/scores/index.ts';
import { page } from '#platform/http/endpoint.ts';
import { problem } from '#platform/http/problem.ts';
import { methodTexts, type MethodFacts } from './method.texts.ts';

/** The question whose table of points is shown: short, counted, and asked in every edition so far. */
const shownItem = 'phone-rings';

/** The method of the edition that takes sign-ups, else of the latest. */
export const load = page(async (ctx) => {
  const edition = openEdition(ctx) ?? allEditions(ctx)[0];
  if (!edition) throw problem('not_found');
  const structure = gridStructure(edition);
  return {
    description: methodTexts[ctx.locale].description,
    facts: factsOf(edition, structure),
    structure,
    label: edition.label,
    criteria: edition.criteria.map(({ id, determinant, weight, label }) => ({ id, determinant, weight, label })),
    item: edition.grid.byId.get(shownItem) ?? edition.grid.items[0] ?? null,
    example: workedExample(edition),
    versions: { grid: edition.grid.version, method: methodVersion },
    sources: citedSources(edition, loadSources(ctx.settings.dataDir)),
  };
});

function factsOf(edition: Edition, structure: GridStructure): MethodFacts {
  const { audits, items, indicators, criteria, determinants } = structure;
  return {
    audits, items, indicators, criteria, determinants, missingLimit: edition.missing_limit_percent,
    firmAudits: firmFrom.audits, firmAnswers: firmFrom.answers, leastOthers, leastForQuartiles, disputeDays: edition.dispute_days,
  };
}
