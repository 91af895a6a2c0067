import { auditCells, scoreAnswer, scoreSite, type Figure } from '#core/scoring/index.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import type { Edition, GridItem } from '#capabilities/grids/index.ts';
import { scoringPlanOf } from '#capabilities/scores/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { opensEveryFigure } from './limit-to-formula.ts';
import { measuredSites, participationOf } from './participation.queries.server.ts';
import { asExplained } from './open-figure.server.ts';
import { scoredAudits, type ScoredAudit } from './scored-audits.queries.server.ts';

export interface OpenedAudit {
  edition: Edition;
  organisationName: string;
  audit: ScoredAudit & { editionId: string };
  /** True where the body has several sites, so that figures are read site by site. */
  severalSites: boolean;
  /** All audits of its site, among which it has its rank. */
  others: ScoredAudit[];
  /** What the channel would score with this contact alone. */
  figure: Figure;
  /** Every item of its channel in the grid's order, with its answer and what it is worth. */
  answers: { item: GridItem; answer: ScoredAudit['answers'][number] | undefined; score: number | null }[];
}

/**
 * One contact behind a body's published score, with all its answers and never its author. Throws `not_found`, and
 * `detail_not_in_formula` for a free participation.
 */
export async function openAudit(ctx: Ctx, wanted: { organisationId: string; auditId: string }): Promise<OpenedAudit> {
  const { organisationId, auditId } = wanted;
  if (!uuid.test(auditId)) throw problem('not_found');
  const [found] = await scoredAudits(ctx.db, { organisationId, auditId });
  const participation = found && (await participationOf(ctx.db, { organisationId, editionId: found.editionId }));
  if (!found || !participation) throw problem('not_found');
  if (!opensEveryFigure(participation.formula)) throw problem('detail_not_in_formula');
  const edition = loadEdition(found.editionId, ctx.settings.dataDir);
  const plan = scoringPlanOf(edition, found.departmentCode);
  const explained = asExplained(found);
  const alone = scoreSite(plan, [auditCells(plan, explained)]);
  const given = new Map(found.answers.map((answer) => [answer.itemId, answer]));
  return {
    edition, organisationName: participation.name, audit: found,
    severalSites: (await measuredSites(ctx.db, { organisationId, editionId: found.editionId })).length > 1,
    others: await scoredAudits(ctx.db, { organisationId, editionId: found.editionId, siteId: found.siteId }),
    figure: found.channel === 'counter' ? alone.counter : (alone.channels[found.channel] ?? alone.global),
    answers: (edition.grid.byChannel[found.channel] ?? []).map((item) => {
      const answer = given.get(item.id);
      const planned = plan.items.get(item.id);
      const score = planned ? scoreAnswer(planned, answer, explained.context) : 'missing';
      return { item, answer, score: typeof score === 'number' ? score : null };
    }),
  };
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
