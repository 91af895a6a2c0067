import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { hasReceipt, openParticipation, receiptsOf, withdrawAnswers } from '../participations.queries.server.ts';
import { readTyped } from './form-token.ts';
import type { OpenConsultation } from './open-consultation.server.ts';

/** Receipts of the consultation, ascending. */
export const listReceipts = (ctx: Ctx, { consultation: { organisationId }, step }: OpenConsultation): Promise<string[]> => receiptsOf(ctx.db, { organisationId, stepId: step.id });

/** `code`: what was typed names a participation whose answers may be taken back. */
export type Checked = { found: 'unreadable' | 'absent' | 'receipt' } | { found: 'standing' | 'withdrawn'; code: string };

/** Whether what somebody typed, a receipt or its code, is in the list. */
export async function checkReceipt(ctx: Ctx, { consultation: { organisationId }, step }: OpenConsultation, typed: string): Promise<Checked> {
  const read = readTyped(typed);
  if (!read) return { found: 'unreadable' };
  if (!(await hasReceipt(ctx.db, { organisationId, stepId: step.id }, read.receipt))) return { found: 'absent' };
  if (read.id === null) return { found: 'receipt' };
  const { stands } = await openParticipation(ctx.db, organisationId, read.id);
  return { found: stands ? 'standing' : 'withdrawn', code: typed.replaceAll(/\s/g, '') };
}

/** Takes back the answers of whoever has the code; the receipt stays. Throws `not_found`, `consultation_not_confirmed`. */
export async function withdrawByCode(ctx: Ctx, opened: OpenConsultation, { code, confirmed }: { code: string; confirmed: boolean }): Promise<void> {
  if (!confirmed) throw problem('consultation_not_confirmed');
  const { organisationId } = opened.consultation;
  const read = readTyped(code);
  const checked = await checkReceipt(ctx, opened, code);
  if (!read?.id || !('code' in checked)) throw problem('not_found');
  if (checked.found === 'standing') await withdrawAnswers(ctx.db, organisationId, read.id, ctx.clock.now());
}
