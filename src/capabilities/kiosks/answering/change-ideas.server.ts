import { localClock } from '#core/calendar/local-clock.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { pointOf } from '../points/points.queries.server.ts';
import type { Idea, TextKey } from './answer.ts';
import { addStep, changeCase } from './case-writes.queries.server.ts';
import type { Step } from './idea-step.ts';
import { ideaOf } from './cases.queries.server.ts';

/** A text of the body. Throws `not_found`. */
export async function readIdea(ctx: Ctx, key: TextKey): Promise<Idea> {
  const idea = await ideaOf(ctx.db, key);
  if (!idea) throw problem('not_found');
  return idea;
}

/** Changes where a text stands, and writes down who did it. */
export async function changeIdea(ctx: Ctx, organisationId: string, idea: Idea, change: Parameters<typeof changeCase>[3], step: Pick<Step, 'kind' | 'details'>): Promise<void> {
  const at = ctx.clock.now();
  await changeCase(ctx.db, organisationId, idea, change, at);
  await addStep(ctx.db, { organisationId, textId: idea.id, id: ctx.ids.next() }, { ...step, by: ctx.actor.personId, at });
}

/** Today at the place where a text was left. */
export async function todayAt(ctx: Ctx, organisationId: string, idea: Pick<Idea, 'pointId'>): Promise<string> {
  const point = await pointOf(ctx.db, { organisationId, id: idea.pointId });
  return localClock(point?.timeZone ?? 'Europe/Paris')(ctx.clock.now().getTime()).date;
}
