import type { Edition } from '#capabilities/grids/index.ts';
import type { Ctx } from '#platform/context.ts';
import { editionById } from '../open-edition.server.ts';
import { mayDecide } from '../registrations.access.ts';
import { candidateRows, freeRegistrations, placesTaken, twinCandidates, waitingList, type CandidateRow, type TwinCandidate, type WaitingBody } from './candidates.queries.server.ts';
import { drawnFormulas } from './edition-draw.ts';
import { editionsWithDraw, publicDraw, type PublicDraw } from './public-draw.server.ts';
import { strataCounts } from './strata-counts.ts';

/** What can be done of a draw today; null where only a day is awaited. */
export type DrawStep = 'commit' | 'freeze' | 'freezeLate' | 'beacon' | 'next' | null;

/** The draw with the names that only the office sees. */
export interface DrawDesk extends PublicDraw {
  editions: { id: string; label: Edition['label'] }[];
  mayDecide: boolean;
  step: DrawStep;
  /** Bodies that would be on the list if it were frozen now. */
  waitingForDraw: number;
  candidates: CandidateRow[];
  twins: TwinCandidate[];
  /** Free places that nobody holds, and who waits for one. */
  free: number;
  waiting: WaitingBody[];
}

/** The desk of the draw of an edition. Throws `edition_unknown`. */
export async function drawDesk(ctx: Ctx, editionId: string): Promise<DrawDesk> {
  const edition = editionById(ctx, editionId);
  const formulas = drawnFormulas(edition);
  const draw = await publicDraw(ctx, editionId);
  const undecided = await freeRegistrations(ctx.db, editionId, formulas);
  const waiting = await waitingList(ctx.db, editionId, formulas);
  const free = Math.max(0, edition.free_places - (await placesTaken(ctx.db, editionId, formulas)));
  return {
    ...draw,
    ...(draw.state.list ? {} : { strata: strataCounts(edition, draw.state.commitment?.rules ?? { places: free, targets: edition.draw.targets, passes: edition.draw.passes }, undecided) }),
    editions: editionsWithDraw(ctx),
    mayDecide: mayDecide(ctx.actor), step: stepOf(draw, free > 0 && waiting.length > 0),
    waitingForDraw: undecided.length, candidates: await candidateRows(ctx.db, editionId), twins: await twinCandidates(ctx.db, editionId, formulas), free, waiting,
  };
}

function stepOf({ stage, today, edition: { draw } }: PublicDraw, placeToGive: boolean): DrawStep {
  if (stage === 'announced') return today <= draw.closes ? 'commit' : null;
  if (stage === 'committed') return today <= draw.closes ? null : today < draw.beacon.on ? 'freeze' : 'freezeLate';
  if (stage === 'frozen') return today >= draw.beacon.on ? 'beacon' : null;
  return stage === 'drawn' && placeToGive ? 'next' : null;
}
