import { nationalLevel } from '#capabilities/benchmarks/index.server.ts';
import { editionStages, gridStructure } from '#capabilities/grids/index.ts';
import { allEditions, openEdition } from '#capabilities/registrations/index.server.ts';
import { page } from '#platform/http/endpoint.ts';
import { siteTexts } from '../site.texts.ts';

/** The edition that takes sign-ups today, else the latest; and the national level published last. */
export const load = page(async (ctx) => {
  const open = openEdition(ctx);
  const edition = open ?? allEditions(ctx)[0] ?? null;
  return {
    wide: true,
    description: siteTexts[ctx.locale].description,
    open: open !== null,
    edition: edition && { label: edition.label, sign_up: edition.sign_up, prices: edition.prices, free_places: edition.free_places },
    today: ctx.clock.today(),
    structure: edition && gridStructure(edition),
    stages: edition ? editionStages(edition, ctx.clock.today()) : [],
    level: await nationalLevel(ctx),
  };
});
