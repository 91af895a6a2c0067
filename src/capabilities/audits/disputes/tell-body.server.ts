import { isLocale } from '#core/shared/texts.ts';
import { loadEdition } from '#capabilities/grids/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { disputeMail } from './disputes.mails.ts';
import { disputes, raiserOf } from './disputes.queries.server.ts';

/** Follows `dispute.raised`, `dispute.upheld` and `dispute.dismissed`. */
export const tellDisputeJob = 'audits.tell-dispute';

/** Writes to whoever raised a dispute: that it was received, or how it was decided. A withdrawn one needs no mail. */
export async function tellDispute(ctx: Ctx, key: { organisationId: string; disputeId: string }): Promise<void> {
  const [dispute] = await disputes(ctx.db, { organisationId: key.organisationId, id: key.disputeId });
  const raiser = dispute && (await raiserOf(ctx.db, dispute));
  if (!dispute || !raiser || dispute.outcome === 'withdrawn') return;
  const locale = isLocale(raiser.locale) ? raiser.locale : 'fr';
  const item = (loadEdition(dispute.editionId, ctx.settings.dataDir).grid.byChannel[dispute.channel] ?? []).find(({ id }) => id === dispute.itemId);
  await ctx.mail(disputeMail({
    to: raiser.email, name: raiser.name, locale, editionId: dispute.editionId, organisationId: dispute.organisationId,
    item: item?.label[locale] ?? dispute.itemId, step: dispute.outcome ?? 'raised', reason: dispute.reason ?? '', dueOn: dispute.dueOn, origin: ctx.settings.origin,
  }));
}
