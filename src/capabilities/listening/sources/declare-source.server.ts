import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { requireListener } from '../listening.access.ts';
import { listeningEvents } from '../listening.events.ts';
import type { ListeningSource } from './source.ts';
import type { SourceInput } from './sources.input.ts';
import { closeSourceAt, insertSource, mentionsBySource, sourceOf, sourcesOf } from './sources.queries.server.ts';

/** Declares where mentions come from and what their use rests on. Returns its id. Throws `not_allowed`. */
export async function declareSource(ctx: Ctx, organisationId: string, input: SourceInput): Promise<string> {
  requireListener(ctx.actor);
  const id = ctx.ids.next();
  await insertSource(ctx.db, { organisationId, id, ...input, closedAt: null }, { personId: ctx.actor.personId, at: ctx.clock.now() });
  await ctx.record({ name: listeningEvents.declared, subjectType: 'listening_source', subjectId: id, organisationId, payload: { name: input.name, adapter: input.adapter } });
  return id;
}

/** Takes no more files from a source; what it brought stays until its term. Throws `not_allowed`, `not_found`. */
export async function closeSource(ctx: Ctx, key: { organisationId: string; id: string }): Promise<void> {
  requireListener(ctx.actor);
  const source = await sourceOf(ctx.db, key);
  if (!source) throw problem('not_found');
  if (source.closedAt) return;
  await closeSourceAt(ctx.db, key, ctx.clock.now());
  await ctx.record({ name: listeningEvents.closed, subjectType: 'listening_source', subjectId: key.id, organisationId: key.organisationId, payload: { name: source.name } });
}

/** The sources of a body, with what each has brought. */
export async function listSources(ctx: Ctx, organisationId: string): Promise<(ListeningSource & { mentions: number; last: string | null })[]> {
  const held = await mentionsBySource(ctx.db, organisationId);
  return (await sourcesOf(ctx.db, organisationId)).map((source) => ({ ...source, mentions: held.get(source.id)?.mentions ?? 0, last: held.get(source.id)?.last ?? null }));
}
