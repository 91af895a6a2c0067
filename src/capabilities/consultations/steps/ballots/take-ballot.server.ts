import { randomStream } from '#core/shared/random.ts';
import type { Ctx } from '#platform/context.ts';
import { admit, recordParticipation, tokenFor } from '../../public/admit.server.ts';
import { wordHtml } from '../../public/page-frame.ts';
import { publicTexts } from '../../public/public.texts.ts';
import { askAdmission, closedAnswer, thanksHtml } from '../../public/step-pages.ts';
import { pageAnswer, type OpenStep, type Typed, type VisitorAnswer } from '../step-kind.ts';
import { insertBallots } from './ballots.queries.server.ts';

/** The ballot of a step: its page, and what is wrong with a choice, in words; null for a good one. */
export interface BallotRules {
  items: readonly string[];
  page: (form: BallotForm) => string;
  fault: (chosen: readonly string[]) => string | null;
}

/** `order`: items as this person meets them. */
export interface BallotForm {
  token: string;
  order: readonly string[];
  chosen: readonly string[];
  alert: string | null;
  /** What is wrong with the choice; told above and at the list. */
  fault: string | null;
  /** What their choice comes to was asked for. */
  counted: boolean;
}

/** The ballot, or what admits to it. */
export function showBallot(ctx: Ctx, opened: OpenStep<unknown>, token: string | null, rules: BallotRules): VisitorAnswer {
  if (opened.stepNow !== 'open') return closedAnswer(opened);
  const form = tokenFor(ctx, opened, token);
  if (form !== null) return pageAnswer(rules.page({ token: form, order: orderFor(ctx, opened, form, rules), chosen: [], alert: null, fault: null, counted: false }));
  return token === null ? pageAnswer(askAdmission(opened)) : pageAnswer(askAdmission(opened, { alert: publicTexts[opened.locale].linkExpired }), 403);
}

/** Takes a ballot once for each voter; whatever goes wrong, the choice comes back. `do=count`: only says what it comes to. */
export async function takeBallot(ctx: Ctx, opened: OpenStep<unknown>, typed: Typed, rules: BallotRules): Promise<VisitorAnswer> {
  const t = publicTexts[opened.locale];
  if (opened.stepNow !== 'open') return closedAnswer(opened);
  const token = typed.get('k')?.[0] ?? '';
  const chosen = rules.items.filter((id) => typed.get('c')?.includes(id));
  const admission = admit(ctx, opened, token);
  const again = (given: string, { alert = null, fault = null }: Partial<Pick<BallotForm, 'alert' | 'fault'>>, status: number): VisitorAnswer => pageAnswer(rules.page({ token: given, order: orderFor(ctx, opened, given, rules), chosen, alert, fault, counted: status === 200 }), status);
  if (!admission) {
    const fresh = tokenFor(ctx, opened, null);
    return fresh === null ? pageAnswer(askAdmission(opened, { alert: t.linkExpired }), 403) : again(fresh, { alert: t.expired }, 422);
  }
  if (typed.get('do')?.[0] === 'count') return again(token, {}, 200);
  const fault = rules.fault(chosen);
  if (fault !== null) return again(token, { fault }, 422);
  const { outcome, proof, participationId } = await recordParticipation(ctx, opened, { admission, token });
  if (!proof) return pageAnswer(wordHtml(opened, `/${opened.step.position}`, { title: t.already, text: t.alreadyText }), 409);
  if (outcome === 'new') await insertBallots(ctx.db, { organisationId: opened.consultation.organisationId, stepId: opened.step.id }, [{ participationId, chosen }]);
  return pageAnswer(thanksHtml(opened, proof));
}

/** Everybody meets the items in an order of their own: what stands first is chosen more often. */
function orderFor(ctx: Ctx, opened: OpenStep<unknown>, token: string, { items }: BallotRules): string[] {
  return randomStream('ballot order', admit(ctx, opened, token)?.voter ?? '').shuffle(items);
}
