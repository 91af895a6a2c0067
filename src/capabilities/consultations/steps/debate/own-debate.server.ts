import { formatDate, formatInteger } from '#core/shared/format.ts';
import { isUuid } from '#core/shared/uuid.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { admit, ownParticipation } from '../../public/admit.server.ts';
import { proofOf } from '../../public/form-token.ts';
import { ownDataTexts } from '../../public/own-data.texts.ts';
import { publicTexts } from '../../public/public.texts.ts';
import { askAdmission, stepPath } from '../../public/step-pages.ts';
import { appealOn, decisionsOn, insertAppeal } from '../../moderation/decisions.queries.server.ts';
import { hasReceipt } from '../../participations.queries.server.ts';
import { pageAnswer, seeOther, type OwnGift, type VisitorAnswer, type VisitorForm, type VisitorRequest } from '../step-kind.ts';
import { longestOf } from './debate.content.ts';
import { kindOf, type OpenDebate } from './debate-html.ts';
import { ownTexts, supportedIn } from './debate.queries.server.ts';
import { debateTexts } from './debate.texts.ts';
import { changeWords, placeText, withdrawTexts } from './debate-writes.queries.server.ts';
import { mayAppeal, type FollowedText } from './followed-text.ts';
import { ownHtml } from './own-page.ts';

/** What somebody wrote in this step, where each text stands, their receipt and their code. */
export async function showOwn(ctx: Ctx, opened: OpenDebate, { token, query }: Pick<VisitorRequest, 'token' | 'query'>, alert: string | null = null): Promise<VisitorAnswer> {
  const admission = admit(ctx, opened, token);
  if (!admission || token === null) return pageAnswer(askAdmission(opened, { alert: token === null ? null : publicTexts[opened.locale].linkExpired }), 403);
  const { organisationId } = opened.consultation;
  const own = await ownParticipation(ctx, opened, admission);
  const proof = proofOf(ctx.settings.secret, { stepId: opened.step.id, voter: admission.voter, token });
  const isReceived = own !== null && (await hasReceipt(ctx.db, { organisationId, stepId: opened.step.id }, proof.receipt));
  const texts = own ? await followed(ctx, opened, own.participationId) : [];
  const supports = own ? (await supportedIn(ctx.db, organisationId, own.participationId)).size : 0;
  return pageAnswer(ownHtml(opened, { token, texts, supports, proof: isReceived ? proof : null, done: query.get('done'), alert }));
}

/** What a participation wrote in a debate, each with what was decided; the participation is open to whoever asks. */
export async function followed(ctx: Ctx, opened: Pick<OpenDebate, 'consultation' | 'step'>, participationId: string): Promise<FollowedText[]> {
  const { organisationId } = opened.consultation;
  const texts = await ownTexts(ctx.db, organisationId, participationId);
  const decisions = Map.groupBy(await decisionsOn(ctx.db, organisationId, kindOf(opened), texts.map(({ id }) => id)), ({ subject }) => subject);
  const all: FollowedText[] = [];
  for (const text of texts) {
    const appeal = (await appealOn(ctx.db, organisationId, { kind: kindOf(opened), subject: text.id })) ?? null;
    all.push({ ...text, decision: decisions.get(text.id)?.find(({ decision }) => decision !== 'held') ?? null, appeal });
  }
  return all;
}

/** What a participation gave to a debate, in words. */
export async function ownGifts(ctx: Ctx, opened: OpenDebate, { participationId }: { participationId: string }): Promise<OwnGift[]> {
  const t = ownDataTexts[opened.locale];
  const texts = await ownTexts(ctx.db, opened.consultation.organisationId, participationId);
  const supports = (await supportedIn(ctx.db, opened.consultation.organisationId, participationId)).size;
  const written = texts.map(({ state, side, words, receivedAt }) => ({ what: `${side === null ? '' : `${debateTexts[opened.locale].sides[side]}, `}${t.state[state]}, ${formatDate(receivedAt, opened.locale)}`, given: words }));
  return [...written, ...(supports > 0 ? [{ what: t.supports, given: formatInteger(supports, opened.locale) }] : [])];
}

/** Corrects or takes back a text of one's own, or contests what was decided of it. Not only while the step is open: these are rights. */
export async function takeOwn(ctx: Ctx, opened: OpenDebate, form: VisitorForm, act: 'change' | 'withdraw' | 'appeal'): Promise<VisitorAnswer> {
  const value = (name: string): string => (form.typed.get(name)?.[0] ?? '').replaceAll('\r\n', '\n').replaceAll('\u0000', '').trim();
  const token = value('k');
  const admission = admit(ctx, opened, token);
  if (!admission) return pageAnswer(askAdmission(opened, { alert: publicTexts[opened.locale].linkExpired }), 403);
  const own = await ownParticipation(ctx, opened, admission);
  const text = own && isUuid(value('text')) ? (await followed(ctx, opened, own.participationId)).find(({ id }) => id === value('text')) : undefined;
  if (!own || !text) throw problem('not_found');
  const done = await actOnOwn(ctx, opened, { participationId: own.participationId, text }, { act, body: value('body'), confirmed: value('confirmed') === 'yes' });
  return seeOther(`${stepPath(opened, '/mine')}?done=${done}&k=${token}`);
}

/** Throws `consultation_not_confirmed`, `field_required`, `consultation_text_too_long`, `consultation_appeal_closed`. */
export async function actOnOwn(ctx: Ctx, { consultation: { organisationId }, step }: Pick<OpenDebate, 'consultation' | 'step'>, { participationId, text }: { participationId: string; text: FollowedText }, { act, body, confirmed }: { act: 'change' | 'withdraw' | 'appeal'; body: string; confirmed: boolean }): Promise<'changed' | 'withdrawn' | 'appealed'> {
  const at = ctx.clock.now();
  if (act === 'withdraw') {
    if (!confirmed) throw problem('consultation_not_confirmed');
    await withdrawTexts(ctx.db, organisationId, participationId, at, text.id);
    return 'withdrawn';
  }
  if (body === '') throw problem('field_required');
  if (act === 'appeal') {
    if (body.length > 1000) throw problem('consultation_text_too_long');
    if (!mayAppeal(text) || !(await insertAppeal(ctx.db, { organisationId, stepId: step.id, kind: kindOf({ step }), subject: text.id, body, at }))) throw problem('consultation_appeal_closed');
    return 'appealed';
  }
  if (body.length > (step.kind === 'arguments' ? longestOf.argument : longestOf.comment)) throw problem('consultation_text_too_long');
  if (body !== text.words) {
    await changeWords(ctx.db, organisationId, text.id, body, at);
    await placeText(ctx.db, organisationId, text.id, { state: 'waiting', shown: null, masked: false, at });
  }
  return 'changed';
}
