import { releasable } from '#core/anonymity/peer-groups.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import { freezeOf, publishedScores } from '#capabilities/scores/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { benchmarkEvents } from './benchmarks.events.ts';
import { candidateGroups } from './candidate-groups.ts';
import { groupFigures, valuesByFigure } from './group-figures.ts';
import { deleteGroups, insertFigures, insertGroups, insertStands, panelBodies } from './groups.queries.server.ts';
import { publicationOf } from './publication.queries.server.ts';
import { standAmongPeers } from './stand-among-peers.ts';

/** Follows `edition.frozen`. */
export const buildPeerGroupsJob = 'benchmarks.build-peer-groups';

/**
 * Makes the groups of comparison of a frozen edition, and freezes with them what may be read of each. Run again, it
 * makes the same groups anew; once the edition is published it changes nothing. Throws `edition_not_frozen`.
 */
export async function buildPeerGroups(ctx: Ctx, editionId: string): Promise<{ groups: number; withheld: number }> {
  if (!(await freezeOf(ctx.db, editionId))) throw problem('edition_not_frozen');
  if (await publicationOf(ctx.db, editionId)) return { groups: 0, withheld: 0 };
  const edition = loadEdition(editionId, ctx.settings.dataDir);
  const scores = (await publishedScores(ctx.db, { editionId, subject: 'organisation' })).filter(({ result }) => result.global.kind === 'value');
  const simulated = new Set(scores.flatMap((score) => (score.simulated ? [score.organisation_id] : [])));
  const results = scores.map((score) => ({ organisationId: score.organisation_id, result: score.result }));
  const scored = new Set(results.map(({ organisationId }) => organisationId));
  const bodies = (await panelBodies(ctx.db, editionId)).filter(({ id }) => scored.has(id));
  const { released, withheld } = releasable(candidateGroups(bodies, edition), editionId);
  await deleteGroups(ctx.db, editionId);
  await insertGroups(ctx.db, editionId, released.map((group) => ({ ...group, simulated: group.members.some((id) => simulated.has(id)) })));
  await insertFigures(ctx.db, editionId, groupFigures(released, valuesByFigure(results), editionId));
  const kindOf = new Map(bodies.map(({ id, kind }) => [id, kind]));
  await insertStands(ctx.db, editionId, standAmongPeers(results, kindOf, released.filter(({ cut }) => cut === 'peers')));
  await ctx.record({
    name: benchmarkEvents.groupsFrozen, subjectType: 'edition', subjectId: editionId, editionId,
    payload: { groups: released.length, withheld: withheld.map(({ id, rule }) => ({ id, rule })) },
  });
  return { groups: released.length, withheld: withheld.length };
}
