import { drawFormat, type DrawFile } from '#core/draw/draw-file.ts';
import { drawPlaces } from '#core/draw/draw-places.ts';
import type { DrawOutcome } from '#core/draw/draw-rules.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { acceptRegistration } from '../office/accept-registration.server.ts';
import { putOnWaitingList } from '../office/put-on-waiting-list.server.ts';
import { editionById } from '../open-edition.server.ts';
import { candidateRows, lateRegistrations, pendingCandidates } from './candidates.queries.server.ts';
import { sha256 } from './draw-chance.server.ts';
import type { DrawState } from './draw-state.ts';
import { drawEvents } from './draw.events.ts';
import { insertResult, lockDraw, readDraw, secretSeed, type Outcome } from './draw.queries.server.ts';
import { drawnFormulas } from './edition-draw.ts';

export const makeDrawJob = 'draw.make';

/**
 * Draws the places of an edition and does all that follows in the same transaction: publishes seed and result, accepts
 * the bodies that have a place, puts the others on the waiting list, and behind them those that came too late. The
 * bodies are answered on the day announced. Done before, it changes nothing. The system only: nobody else reads the seed.
 * Throws `draw_not_frozen`.
 */
export async function makeDraw(ctx: Ctx, editionId: string): Promise<void> {
  await lockDraw(ctx.db, editionId);
  const draw = await readDraw(ctx.db, editionId);
  if (draw.result) return;
  const seed = await secretSeed(ctx.db, editionId);
  const file = seed === null ? null : fileOf(editionId, draw, seed, ctx.clock.now());
  if (!file) throw problem('draw_not_frozen');
  const rows = await candidateRows(ctx.db, editionId);
  const keyOf = new Map(rows.map(({ number, organisationId, registrationId }) => [number, { organisationId, registrationId }]));
  await insertResult(ctx.db, file, outcomesOf(file, keyOf));
  await decide(ctx, editionId, new Set(file.places));
  await ctx.record({
    name: drawEvents.drawn, subjectType: 'edition', subjectId: editionId, editionId,
    payload: { places: file.places.length, waiting: file.waiting.length },
  });
}

function fileOf(editionId: string, { commitment, list, beacon }: DrawState, seed: string, now: Date): DrawFile | null {
  if (!commitment || !list || !beacon) return null;
  const { rules, candidates } = list;
  return {
    format: drawFormat, edition: editionId, rules, seedSha256: commitment.seedHash, committedAt: commitment.committedAt.toISOString(),
    listSha256: list.hash, frozenAt: list.frozenAt.toISOString(), candidates, seed, beacon: beacon.value, drawnAt: now.toISOString(),
    ...drawPlaces(rules, candidates, { seed, beacon: beacon.value }, sha256),
  };
}

function outcomesOf({ places, waiting }: DrawOutcome, keyOf: ReadonlyMap<string, Omit<Outcome, 'place' | 'rank'>>): Outcome[] {
  const ranked = (numbers: readonly string[], place: boolean) =>
    numbers.flatMap((number, i) => {
      const key = keyOf.get(number);
      return key ? [{ ...key, place, rank: i + 1 }] : [];
    });
  return [...ranked(places, true), ...ranked(waiting, false)];
}

/** What was withdrawn or decided since the list closed stays so: its place, if any, goes to the waiting list. */
async function decide(ctx: Ctx, editionId: string, places: ReadonlySet<string>): Promise<void> {
  for (const { number, state, ...key } of await pendingCandidates(ctx.db, editionId)) {
    if (places.has(number)) await acceptRegistration(ctx, key, 'later', { access: 'known' });
    else if (state === 'submitted') await putOnWaitingList(ctx, key, 'later');
  }
  const formulas = drawnFormulas(editionById(ctx, editionId));
  for (const late of await lateRegistrations(ctx.db, editionId, formulas)) await putOnWaitingList(ctx, late);
}
