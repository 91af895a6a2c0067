import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { hasReceipt, noteWithdrawal, openParticipation, receiptsOf } from '../participations.queries.server.ts';
import type { Step } from '../steps/step.ts';
import { stepKindOf } from '../steps/step-kinds.server.ts';
import { readTyped } from './form-token.ts';
import type { OpenConsultation } from './open-consultation.server.ts';

/** Receipts of each step that has some, ascending. */
export async function listReceipts(ctx: Ctx, { consultation: { organisationId }, steps }: OpenConsultation): Promise<{ step: Step; receipts: string[] }[]> {
  const lists: { step: Step; receipts: string[] }[] = [];
  for (const { step } of steps) lists.push({ step, receipts: await receiptsOf(ctx.db, { organisationId, stepId: step.id }) });
  return lists.filter(({ receipts }) => receipts.length > 0);
}

/** `code`: what was typed names a participation whose answers may be taken back. */
export type Checked = { found: 'unreadable' | 'absent' | 'receipt' } | { found: 'standing' | 'withdrawn'; code: string };

/** Whether what somebody typed, a receipt or its code, is in the lists. */
export async function checkReceipt(ctx: Ctx, { consultation: { organisationId }, steps }: OpenConsultation, typed: string): Promise<Checked> {
  const read = readTyped(typed);
  if (!read) return { found: 'unreadable' };
  let isListed = false;
  for (const { step } of steps) isListed ||= await hasReceipt(ctx.db, { organisationId, stepId: step.id }, read.receipt);
  if (!isListed) return { found: 'absent' };
  if (read.id === null) return { found: 'receipt' };
  const opened = await openParticipation(ctx.db, organisationId, read.id);
  return { found: opened?.stands ? 'standing' : 'withdrawn', code: typed.replaceAll(/\s/g, '') };
}

/** Takes back all that whoever has the code gave in that step; the receipt stays. Throws `not_found`, `consultation_not_confirmed`. */
export async function withdrawByCode(ctx: Ctx, opened: OpenConsultation, { code, confirmed }: { code: string; confirmed: boolean }): Promise<void> {
  if (!confirmed) throw problem('consultation_not_confirmed');
  const { organisationId } = opened.consultation;
  const read = readTyped(code);
  const checked = await checkReceipt(ctx, opened, code);
  if (!read?.id || !('code' in checked)) throw problem('not_found');
  const participation = await openParticipation(ctx.db, organisationId, read.id);
  const found = opened.steps.find(({ step }) => step.id === participation?.stepId);
  if (!found || !participation?.stands) return;
  await noteWithdrawal(ctx.db, organisationId, read.id, ctx.clock.now());
  await stepKindOf(found.step.kind)?.withdraw(ctx, { consultation: opened.consultation, step: found.step }, read.id);
}
