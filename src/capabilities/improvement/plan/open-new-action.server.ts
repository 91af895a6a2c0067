import { publishedEditionsOf } from '#capabilities/scores/index.server.ts';
import { listEditionIds, loadEdition } from '#capabilities/grids/index.server.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { loadConventions } from '../advice/load-conventions.server.ts';
import { requirePlanEditor } from './plan.access.ts';
import type { NewAction } from './create-action.server.ts';

export interface NewActionForm {
  editionId: string;
  recommendation: { id: string; title: string } | null;
  commitment: { id: string; title: string } | null;
  /** What the form starts from. */
  title: string;
  detail: string;
  /** Role that usually leads such an action. */
  suggestedOwner: string | null;
}

export interface Asked {
  recommendation: string | null;
  commitment: string | null;
}

/** The form of a new action, started from a recommendation or a commitment where one is named. Throws `not_allowed`, `not_found`. */
export async function openNewAction(ctx: Ctx, organisationId: string, asked: Asked): Promise<NewActionForm> {
  requirePlanEditor(ctx.actor);
  const { locale } = ctx;
  const edition = await editionOfPlan(ctx, organisationId);
  const recommendation = asked.recommendation === null ? null : recommendationOf(edition, asked.recommendation);
  const commitment = asked.commitment === null ? null : commitmentOf(edition, asked.commitment);
  const channel = recommendation && edition.grid.items.find((item) => item.recommendation === recommendation.id)?.channel;
  return {
    editionId: edition.id,
    recommendation: recommendation && { id: recommendation.id, title: recommendation.title[locale] },
    commitment: commitment && { id: commitment.id, title: commitment.label[locale] },
    title: recommendation?.title[locale] ?? '', detail: recommendation?.action[locale] ?? '',
    suggestedOwner: channel ? loadConventions(ctx.settings.dataDir).owners[channel][locale] : null,
  };
}

/** What a sent form adds to the plan: its origin, its edition and its effort follow from what it answers to. Throws as above. */
export async function newActionOf(ctx: Ctx, organisationId: string, form: Asked & Pick<NewAction, 'title' | 'detail' | 'ownerName' | 'ownerEmail' | 'dueOn'>): Promise<NewAction> {
  const edition = await editionOfPlan(ctx, organisationId);
  const { recommendation: asked, commitment: askedCommitment, ...content } = form;
  const recommendation = asked === null ? null : recommendationOf(edition, asked);
  const commitment = askedCommitment === null ? null : commitmentOf(edition, askedCommitment);
  return {
    ...content, organisationId, editionId: edition.id, origin: recommendation ? 'recommendation' : commitment ? 'commitment' : 'own',
    recommendationId: recommendation?.id ?? null, commitmentId: commitment?.id ?? null, effort: recommendation?.effort ?? null,
  };
}

/** The latest published edition of the body; before any, the latest there is: an own action needs no results. */
async function editionOfPlan(ctx: Ctx, organisationId: string): Promise<Edition> {
  const published = await publishedEditionsOf(ctx.db, organisationId);
  const id = published[0] ?? listEditionIds(ctx.settings.dataDir).at(-1);
  if (!id) throw problem('not_found');
  return loadEdition(id, ctx.settings.dataDir);
}

function recommendationOf(edition: Edition, id: string): Edition['recommendations'][number] {
  const found = edition.recommendations.find((one) => one.id === id);
  if (!found) throw problem('not_found');
  return found;
}

function commitmentOf(edition: Edition, id: string) {
  const found = edition.frameworks.flatMap(({ commitments }) => commitments).find((one) => one.id === id);
  if (!found) throw problem('not_found');
  return found;
}
