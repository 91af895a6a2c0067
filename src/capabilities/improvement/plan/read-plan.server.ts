import { movesOf } from '#capabilities/benchmarks/index.server.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import { publishedEditionsOf } from '#capabilities/scores/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { effectBeside, type EffectBeside } from '../effects/effect-beside.ts';
import { proofsOf, type ProofRow } from '../readiness/proofs.queries.server.ts';
import { requireAction, type ActionKey } from './change-action.server.ts';
import { mayEditPlan } from './plan.access.ts';
import { actionVersions, commentsOf, planActions, type ActionVersion, type Comment } from './plan.queries.server.ts';
import type { PlanAction } from './plan.ts';

export interface PlanReading {
  actions: (PlanAction & { effect: EffectBeside | null })[];
  mayEdit: boolean;
  today: string;
  /** The latest published edition, which new actions answer to; null before any. */
  editionId: string | null;
}

/** The plan of a body as its people read it, each action with what moved since. */
export async function readPlan(ctx: Ctx, organisationId: string): Promise<PlanReading> {
  const actions = await planActions(ctx.db, organisationId);
  const editions = await publishedEditionsOf(ctx.db, organisationId);
  const later = await movesOfEditions(ctx, organisationId, editions);
  return {
    actions: actions.map((action) => ({ ...action, effect: effectOf(ctx, action, later) })),
    mayEdit: mayEditPlan(ctx.actor), today: ctx.clock.today(), editionId: editions[0] ?? null,
  };
}

type Later = { editionId: string; moves: Awaited<ReturnType<typeof movesOf>> }[];

async function movesOfEditions(ctx: Ctx, organisationId: string, editions: readonly string[]): Promise<Later> {
  const later: Later = [];
  // The first edition of a body has nothing before it.
  for (const editionId of editions.slice(0, -1)) later.push({ editionId, moves: await movesOf(ctx.db, { organisationId, editionId }) });
  return later;
}

function effectOf(ctx: Ctx, action: PlanAction, later: Later): EffectBeside | null {
  if (!action.recommendationId || action.state !== 'done') return null;
  const edition = loadEdition(action.editionId, ctx.settings.dataDir);
  for (const next of later) {
    const effect = effectBeside(action, edition, next);
    if (effect) return effect;
  }
  return null;
}

export interface ActionReading {
  action: PlanAction & { effect: EffectBeside | null };
  versions: ActionVersion[];
  comments: Comment[];
  proofs: ProofRow[];
  mayEdit: boolean;
  today: string;
}

/** One action with all that was written of it. Throws `action_unknown`. */
export async function readAction(ctx: Ctx, key: ActionKey): Promise<ActionReading> {
  const action = await requireAction(ctx, key);
  const later = await movesOfEditions(ctx, key.organisationId, await publishedEditionsOf(ctx.db, key.organisationId));
  return {
    action: { ...action, effect: effectOf(ctx, action, later) },
    versions: await actionVersions(ctx.db, key), comments: await commentsOf(ctx.db, key), proofs: await proofsOf(ctx.db, { organisationId: key.organisationId, actionId: key.id }),
    mayEdit: mayEditPlan(ctx.actor), today: ctx.clock.today(),
  };
}
