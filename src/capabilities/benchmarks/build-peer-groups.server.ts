import { releasable } from '#core/anonymity/peer-groups.ts';
import { criteriaOutOfRankings } from '#capabilities/audits/index.quality.server.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import { freezeOf, publishedScores } from '#capabilities/scores/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { benchmarkEvents } from './benchmarks.events.ts';
import { candidateGroups } from './candidate-groups.ts';
import { certifiedDifference } from './certified-difference.ts';
import { replaceCertifiedDifference } from './certified.queries.server.ts';
import { earlierReleases } from './earlier-releases.server.ts';
import { groupFigures, valuesByFigure } from './group-figures.ts';
import { deleteGroups, insertFigures, insertGroups, insertStands, panelBodies } from './groups.queries.server.ts';
import { publicationOf } from './publication.queries.server.ts';
import { standAmongPeers } from './stand-among-peers.ts';
import { withholdExposed } from './withhold-exposed.server.ts';

/** Follows `edition.frozen`. */
export const buildPeerGroupsJob = 'benchmarks.build-peer-groups';

/**
 * Makes the groups of comparison of a frozen edition, and freezes with them what may be read of each. A group is withheld
 * when it gives somebody away beside the others, beside groups of earlier published editions, or in the audit of what
 * would be published. Run again, it makes the same groups anew; once the edition is published it changes nothing. Throws
 * `edition_not_frozen`.
 */
export async function buildPeerGroups(ctx: Ctx, editionId: string): Promise<{ groups: number; withheld: number }> {
  if (!(await freezeOf(ctx.db, editionId))) throw problem('edition_not_frozen');
  if (await publicationOf(ctx.db, editionId)) return { groups: 0, withheld: 0 };
  const edition = loadEdition(editionId, ctx.settings.dataDir);
  const scores = (await publishedScores(ctx.db, { editionId, subject: 'organisation' })).filter(({ result }) => result.global.kind === 'value');
  const results = scores.map((score) => ({ organisationId: score.organisation_id, result: score.result }));
  const globals = new Map(results.flatMap(({ organisationId, result: { global } }) => (global.kind === 'value' ? [[organisationId, global.value.value]] : [])));
  const bodies = (await panelBodies(ctx.db, editionId)).filter(({ id }) => globals.has(id));
  const earlier = await earlierReleases(ctx, editionId);
  const possible = releasable(candidateGroups(bodies, edition, earlier.groups), editionId, earlier.groups);
  const certified = certifiedDifference(bodies, globals);
  const audited = await withholdExposed(possible.released, globals, certified ? [certified.sum] : []);
  const { released } = audited;
  const withheld = [...possible.withheld, ...audited.withheld];
  await deleteGroups(ctx.db, editionId);
  const simulated = new Set(scores.flatMap((score) => (score.simulated ? [score.organisation_id] : [])));
  await insertGroups(ctx.db, editionId, released.map((group) => ({ ...group, simulated: group.members.some((id) => simulated.has(id)) })));
  await insertFigures(ctx.db, editionId, groupFigures(released, valuesByFigure(results), editionId, earlier.ofFigure));
  await replaceCertifiedDifference(ctx.db, editionId, audited.extra.length > 0 ? (certified?.shown ?? null) : null);
  const kindOf = new Map(bodies.map(({ id, kind }) => [id, kind]));
  await insertStands(ctx.db, editionId, standAmongPeers(results, kindOf, released.filter(({ cut }) => cut === 'peers'), await criteriaOutOfRankings(ctx.db, editionId)));
  await ctx.record({
    name: benchmarkEvents.groupsFrozen, subjectType: 'edition', subjectId: editionId, editionId,
    payload: { groups: released.length, withheld: withheld.map(({ id, rule }) => ({ id, rule })), audit: { ...audited.audit } },
  });
  return { groups: released.length, withheld: withheld.length };
}
