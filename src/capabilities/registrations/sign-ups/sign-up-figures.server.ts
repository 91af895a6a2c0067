import type { Edition } from '#capabilities/grids/index.ts';
import type { Ctx } from '#platform/context.ts';
import { readDraw } from '../draw/draw.queries.server.ts';
import { drawnFormulas, rulesOf } from '../draw/edition-draw.ts';
import { strataCounts, type StratumCount } from '../draw/strata-counts.ts';
import { editionById } from '../open-edition.server.ts';
import { overTime, type Moment } from './over-time.ts';
import { signUpCounts } from './sign-ups.queries.server.ts';

interface Labelled {
  id: string;
  label: Edition['label'];
  registrations: number;
}

/** The sign-ups of an edition that still stand. */
export interface SignUpFigures {
  editionId: string;
  total: number;
  /** Free registrations by stratum beside the places aimed at. */
  strata: StratumCount[];
  overTime: Moment[];
  formulas: Labelled[];
  /** Kinds of body that signed up, the most frequent first. */
  kinds: Labelled[];
}

/** Figures of the sign-ups of an edition. Throws `edition_unknown`. */
export async function signUpFigures(ctx: Ctx, editionId: string): Promise<SignUpFigures> {
  const edition = editionById(ctx, editionId);
  const drawn = drawnFormulas(edition);
  const counts = (await signUpCounts(ctx.db, editionId)).map((count) => ({ ...count, drawn: drawn.includes(count.formula) }));
  const { commitment } = await readDraw(ctx.db, editionId);
  const free = counts.filter((count) => count.drawn).flatMap(({ stratum, newcomer, registrations }) => Array.from({ length: registrations }, () => ({ stratum, newcomer })));
  const sum = (fits: (count: (typeof counts)[number]) => boolean) => counts.filter(fits).reduce((total, { registrations }) => total + registrations, 0);
  return {
    editionId, total: sum(() => true),
    strata: strataCounts(edition, commitment?.rules ?? rulesOf(edition), free),
    overTime: overTime(counts, edition.sign_up, ctx.clock.today()),
    formulas: edition.prices.formulas.map(({ id, label }) => ({ id, label, registrations: sum(({ formula }) => formula === id) })),
    kinds: edition.kinds
      .map(({ id, label }) => ({ id, label, registrations: sum(({ kind }) => kind === id) }))
      .filter(({ registrations }) => registrations > 0)
      .toSorted((a, b) => b.registrations - a.registrations),
  };
}
