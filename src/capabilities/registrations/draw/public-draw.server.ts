import type { Edition } from '#capabilities/grids/index.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { allEditions, editionById, openEdition } from '../open-edition.server.ts';
import { readDraw } from './draw.queries.server.ts';
import { stageOf, type DrawStage, type DrawState } from './draw-state.ts';
import { rulesOf } from './edition-draw.ts';
import { strataCounts, type StratumCount } from './strata-counts.ts';

/** What everybody may read of a draw: its rules, its days, what has been published of it so far. */
export interface PublicDraw {
  edition: Pick<Edition, 'id' | 'label' | 'strata' | 'draw' | 'free_places' | 'kind'>;
  stage: DrawStage;
  state: DrawState;
  today: string;
  /** Candidates of the frozen list by stratum, beside the targets; before, the targets alone. */
  strata: StratumCount[];
}

/** The draw of an edition, as published. Throws `edition_unknown`. */
export async function publicDraw(ctx: Ctx, editionId: string): Promise<PublicDraw> {
  const edition = editionById(ctx, editionId);
  const state = await readDraw(ctx.db, editionId);
  const { id, label, strata, draw, free_places, kind } = edition;
  const rules = state.list?.rules ?? state.commitment?.rules ?? rulesOf(edition);
  return {
    edition: { id, label, strata, draw: { ...draw, beacon: { ...draw.beacon, on: state.postponed?.on ?? draw.beacon.on } }, free_places, kind }, stage: stageOf(state), state, today: ctx.clock.today(),
    strata: strataCounts(edition, rules, state.list?.candidates ?? []),
  };
}

/** The editions whose draw may be looked at, the latest first. */
export function editionsWithDraw(ctx: Ctx): Pick<Edition, 'id' | 'label'>[] {
  return allEditions(ctx).map(({ id, label }) => ({ id, label }));
}

/** The edition whose draw is shown where none is named: the one open to sign-up, else the latest. */
export function currentDrawEdition(ctx: Ctx): string {
  return (openEdition(ctx) ?? allEditions(ctx)[0])?.id ?? '';
}

/** A published file, byte for byte: the list once it is frozen, the whole draw once it is made. Throws `draw_unknown`. */
export async function publishedFile(ctx: Ctx, editionId: string, what: 'list' | 'draw'): Promise<{ name: string; type: string; text: string }> {
  editionById(ctx, editionId);
  const { list, result } = await readDraw(ctx.db, editionId);
  const text = what === 'list' ? list?.text : result?.text;
  if (text === undefined) throw problem('draw_unknown');
  return what === 'list'
    ? { name: `parvis-draw-${editionId}-list.csv`, type: 'text/csv', text }
    : { name: `parvis-draw-${editionId}.json`, type: 'application/json', text };
}
