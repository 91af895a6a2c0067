import { releasable } from '#core/anonymity/peer-groups.ts';
import { criteriaOutOfRankings } from '#capabilities/audits/index.quality.server.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import { freezeOf, publishedScores } from '#capabilities/scores/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { benchmarkEvents } from './benchmarks.events.ts';
import { candidateGroups, type GroupOfBodies } from './candidate-groups.ts';
import { certifiedDifference } from './certified-difference.ts';
import { replaceCertifiedDifference } from './certified.queries.server.ts';
import { earlierReleases } from './earlier-releases.server.ts';
import { groupFigures, valuesByFigure, type BodyResult } from './group-figures.ts';
import { deleteGroups, insertFigures, insertGroups, insertStands, panelBodies } from './groups.queries.server.ts';
import { publicationOf } from './publication.queries.server.ts';
import { judgeBodies } from './judge-bodies.ts';
import { compareEditions } from './change/compare-editions.server.ts';
import { deleteChanges, insertChanges, insertLinks } from './change/change.queries.server.ts';
import { keepPanelChange } from './national/keep-panel-change.server.ts';
import { peerTests } from './stand-among-peers.ts';
import { replaceWithheld } from './withheld-groups.queries.server.ts';
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
  const candidates = candidateGroups(bodies, edition, earlier.groups);
  const possible = releasable(candidates, editionId, earlier.groups);
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
  await judge(ctx, edition, results, kindOf, released);
  await replaceWithheld(ctx.db, editionId, candidates, withheld);
  await ctx.record({
    name: benchmarkEvents.groupsFrozen, subjectType: 'edition', subjectId: editionId, editionId,
    payload: { groups: released.length, withheld: withheld.map(({ id, rule }) => ({ id, rule })), audit: { ...audited.audit } },
  });
  return { groups: released.length, withheld: withheld.length };
}

/** Where every body stands to its peers and to itself an edition ago, judged together; how the panel moved. */
async function judge(
  ctx: Ctx, edition: Edition, results: readonly BodyResult[], kindOf: ReadonlyMap<string, string>, released: readonly GroupOfBodies[],
): Promise<void> {
  const out = await criteriaOutOfRankings(ctx.db, edition.id);
  const compared = await compareEditions(ctx, edition, results, kindOf, out);
  const judged = judgeBodies(peerTests(results, kindOf, released.filter(({ cut }) => cut === 'peers'), out), compared?.moved ?? new Map());
  await insertStands(ctx.db, edition.id, judged.stands);
  await deleteChanges(ctx.db, edition.id);
  await keepPanelChange(ctx, edition.id, compared);
  if (!compared) return;
  const editions = { edition: edition.id, before: compared.before };
  await insertChanges(ctx.db, editions, judged.moves);
  await insertLinks(ctx.db, editions, compared.links);
}
