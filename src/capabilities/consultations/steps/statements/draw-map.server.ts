import { mapOpinions } from '#core/opinion-map/map-opinions.ts';
import { leastPeople } from '#core/opinion-map/find-groups.ts';
import type { CastVote } from '#core/opinion-map/vote-matrix.ts';
import type { Ctx } from '#platform/context.ts';
import type { RunStep } from '#platform/jobs/job.ts';
import { inSlices } from '../../results/in-slices.server.ts';
import type { StepKey } from '../../participations.queries.server.ts';
import { drawnMap } from './drawn-map.ts';
import { keepSnapshot, mapSnapshot, votedSteps, type MapToDraw } from './snapshots.queries.server.ts';
import { votesAfter } from './statements.queries.server.ts';

export const drawMapsJob = 'consultations.draw-maps';

/**
 * Draws the maps of opinions to which five people came, or which five left, since they were drawn last, so that two maps that follow
 * each other never tell what one person said; and once more when the consultation is over and its votes are public. Scope `system`.
 */
export async function drawMaps(run: RunStep): Promise<void> {
  const steps = await run(({ db }) => votedSteps(db));
  for (const step of steps.filter(isDue)) await drawMap(run, step);
}

const isDue = ({ people, votes, over, drawn }: MapToDraw): boolean =>
  drawn === null || Math.abs(people - drawn.people) >= leastPeople || (over && (people !== drawn.people || votes !== drawn.votes));

/** Draws the map of one step from all its votes; nothing is kept where groups cannot be made yet. */
export async function drawMap(run: RunStep, key: StepKey): Promise<void> {
  const votes: CastVote[] = [];
  let people = 0;
  for await (const { id, votes: own } of inSlices(run, (db, slice) => votesAfter(db, key, slice))) {
    people += 1;
    for (const [statement, vote] of Object.entries(own)) votes.push({ person: id, statement, vote });
  }
  await run(async (ctx: Ctx) => {
    const before = await mapSnapshot(ctx.db, key);
    const drawn = mapOpinions(votes, before?.memory);
    if (drawn.kind === 'value') await keepSnapshot(ctx.db, key, { map: drawnMap(drawn.value), memory: drawn.value.memory, people, votes: votes.length, madeAt: ctx.clock.now() });
  });
}
