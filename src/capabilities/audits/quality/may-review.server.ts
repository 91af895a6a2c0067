import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { isAuthor } from '../reviews.queries.server.ts';
import { isBeingCodedBy } from './double-coding.queries.server.ts';
import { hasInterest } from './interests.queries.server.ts';

/** Why a person may not decide on an audit: it is theirs, they have a tie with the body, or they are coding it without having seen it. */
export type Obstacle = 'own' | 'interest' | 'blind';

export async function obstacleFor(ctx: Ctx, audit: { organisationId: string; auditId: string }): Promise<Obstacle | null> {
  const { personId } = ctx.actor;
  if (personId === null) return null;
  if (await isAuthor(ctx.db, audit.organisationId, audit.auditId, personId)) return 'own';
  if (await hasInterest(ctx.db, personId, audit.organisationId)) return 'interest';
  return (await isBeingCodedBy(ctx.db, audit, personId)) ? 'blind' : null;
}

/** Four eyes. Throws `own_audit`, `reviewer_interest`, `audit_blind`. */
export async function requireOtherEyes(ctx: Ctx, audit: { organisationId: string; auditId: string }): Promise<void> {
  const obstacle = await obstacleFor(ctx, audit);
  if (obstacle === 'own') throw problem('own_audit');
  if (obstacle === 'interest') throw problem('reviewer_interest');
  if (obstacle === 'blind') throw problem('audit_blind');
}
