import { auditShare, expectedEffect } from '#core/quality/expected-effect.ts';
import { commonChannels, type Channel } from '#core/scoring/dimensions.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { waitingAudits, type WaitingAudit } from './desk-queue.queries.server.ts';

export interface QueuedAudit extends WaitingAudit {
  /** By how many points reading it is expected to move its site's published score. */
  effect: number;
}

export interface DeskQueue {
  /** The audits to read, the greatest expected effect first, then the oldest. */
  audits: QueuedAudit[];
  counts: { channel: Channel; count: number }[];
}

/** The reviewer's queue: without their own audits, those of bodies they have a tie with, and those they are coding blind. */
export async function deskQueue(ctx: Ctx, filter: { channel?: Channel | undefined; limit: number }): Promise<DeskQueue> {
  const waiting = await waitingAudits(ctx.db, ctx.actor.personId ?? '');
  const weights = new Map<string, Readonly<Record<string, number>>>();
  const weightsOf = (editionId: string): Readonly<Record<string, number>> => {
    const known = weights.get(editionId) ?? channelWeights(loadEdition(editionId, ctx.settings.dataDir).channels);
    weights.set(editionId, known);
    return known;
  };
  const ranked = waiting
    .map((audit): QueuedAudit => ({ ...audit, effect: expectedEffect({ weight: auditShare(audit.channel, audit.planned, weightsOf(audit.edition_id)), severities: audit.severities }) }))
    .toSorted((a, b) => b.effect - a.effect || a.submitted_at.getTime() - b.submitted_at.getTime() || (a.id < b.id ? -1 : 1));
  return {
    audits: ranked.filter(({ channel }) => !filter.channel || channel === filter.channel).slice(0, filter.limit),
    counts: [...Map.groupBy(ranked, ({ channel }) => channel)].map(([channel, own]) => ({ channel, count: own.length })),
  };
}

function channelWeights(of: readonly { id: string; weight?: number | null | undefined }[]): Record<string, number> {
  const common: readonly string[] = commonChannels;
  return Object.fromEntries(of.filter(({ id }) => common.includes(id)).map(({ id, weight }) => [id, weight ?? 0]));
}
