import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { hasReceipt, noteWithdrawal, openParticipation } from '../participations.queries.server.ts';
import { deleteProfile } from '../population/population.queries.server.ts';
import { receiptPage, receivedIn } from '../results/received.queries.server.ts';
import { receiptsRoot } from '../results/receipts-root.server.ts';
import type { Step } from '../steps/step.ts';
import { stepKindOf } from '../steps/step-kinds.server.ts';
import { readTyped } from './form-token.ts';
import { isOver, type OpenConsultation } from './open-consultation.server.ts';

const aPage = 200;

/** A page of the list of receipts of a step. */
export interface ReceiptList {
  step: Step;
  /** In the whole list. */
  count: number;
  page: number;
  pages: number;
  receipts: string[];
  /** The hash of the whole list, once it is settled. */
  root: string | null;
}

/** The lists of receipts of the steps that have some, at a page of each, ascending. */
export async function listReceipts({ db }: Ctx, { consultation: { organisationId }, steps, state }: OpenConsultation, asked: number): Promise<ReceiptList[]> {
  const lists: ReceiptList[] = [];
  for (const { step } of steps) {
    const key = { organisationId, stepId: step.id };
    const count = await receivedIn(db, key);
    if (count === 0) continue;
    const pages = Math.ceil(count / aPage);
    const page = Math.min(pages, Math.max(1, asked));
    const receipts = await receiptPage(db, key, { skip: (page - 1) * aPage, most: aPage });
    lists.push({ step, count, page, pages, receipts, root: isOver(state) ? await receiptsRoot(db, key) : null });
  }
  return lists;
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
  await deleteProfile(ctx.db, organisationId, read.id);
  await stepKindOf(found.step.kind)?.withdraw(ctx, { consultation: opened.consultation, step: found.step }, read.id);
}
