import { mapOpinions } from '#core/opinion-map/map-opinions.ts';
import { leastPeople } from '#core/opinion-map/find-groups.ts';
import type { Ctx } from '#platform/context.ts';
import type { RunStep } from '#platform/jobs/job.ts';
import type { StepKey } from '../../participations.queries.server.ts';
import { drawnMap } from './drawn-map.ts';
import { keepSnapshot, mapSnapshot, votedSteps, type MapToDraw } from './snapshots.queries.server.ts';
import { voteMatrixOf } from './statements.queries.server.ts';

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
  const matrix = await voteMatrixOf(run, key);
  await run(async (ctx: Ctx) => {
    const before = await mapSnapshot(ctx.db, key);
    const drawn = mapOpinions(matrix, before?.memory);
    if (drawn.kind === 'value') await keepSnapshot(ctx.db, key, { map: drawnMap(drawn.value), memory: drawn.value.memory, people: matrix.people.length, votes: matrix.vote.length, madeAt: ctx.clock.now() });
  });
}
