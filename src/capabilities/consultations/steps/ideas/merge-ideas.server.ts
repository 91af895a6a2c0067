import { withMerge, withoutMerge, type MergeRefusal } from '#core/consultations/lineage.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { requireConsulter } from '../../consultations.access.ts';
import type { StepKey } from '../../participations.queries.server.ts';
import { insertMerge, lockStep, undoMerge } from './idea-desk.queries.server.ts';
import { ideaEvents } from './ideas.events.ts';
import { mergesInForce, shownIdeas } from './ideas.queries.server.ts';

const refusals = { same: 'idea_merge_same', already_merged: 'idea_already_merged', circle: 'idea_merge_circle', known: 'already_done', unknown: 'not_found' } as const satisfies Record<MergeRefusal, string>;

/**
 * Draws an arrow from an idea into one that says the same; nothing moves. Merges of one step are made one after the other, so
 * that two of them never close a circle. Throws `not_allowed`, `not_found`, and why it may not be.
 */
export async function mergeIdeas(ctx: Ctx, key: StepKey, { from, into }: { from: string; into: string }): Promise<void> {
  requireConsulter(ctx.actor);
  await lockStep(ctx.db, key);
  const known = await shownIdeas(ctx.db, key, [from, into]);
  if (!known.has(from) || !known.has(into)) throw problem('not_found');
  const id = ctx.ids.next();
  const merged = withMerge(await mergesInForce(ctx.db, key), { id, from, into });
  if ('refused' in merged) throw problem(refusals[merged.refused]);
  await insertMerge(ctx.db, key, { id, from, into }, { personId: ctx.actor.personId, at: ctx.clock.now() });
  await ctx.record({ name: ideaEvents.merged, subjectType: 'idea', subjectId: from, organisationId: key.organisationId, payload: { into } });
}

/** Takes the arrow away: both ideas stand as they did, with the supports each has received since. Throws `not_allowed`, `not_found`. */
export async function separateIdeas(ctx: Ctx, key: StepKey, mergeId: string): Promise<void> {
  requireConsulter(ctx.actor);
  await lockStep(ctx.db, key);
  const lineage = await mergesInForce(ctx.db, key);
  const undone = withoutMerge(lineage, mergeId);
  const merge = lineage.find(({ id }) => id === mergeId);
  if ('refused' in undone || !merge) throw problem('not_found');
  await undoMerge(ctx.db, key, mergeId, { personId: ctx.actor.personId, at: ctx.clock.now() });
  await ctx.record({ name: ideaEvents.separated, subjectType: 'idea', subjectId: merge.from, organisationId: key.organisationId, payload: { into: merge.into } });
}
