import { moderationRules } from '#capabilities/grids/index.server.ts';
import { refusalReasons, standsAtOnce } from '#core/consultations/moderation.ts';
import { formatInteger } from '#core/shared/format.ts';
import { isUuid } from '#core/shared/uuid.ts';
import type { Ctx } from '#platform/context.ts';
import { uuidFromName } from '#platform/ids.ts';
import { problem } from '#platform/http/problem.ts';
import { admit, recordParticipation, tokenFor, type Recorded } from '../../public/admit.server.ts';
import { voterOfForm, type Admission } from '../../public/form-token.ts';
import { wordHtml } from '../../public/page-frame.ts';
import { publicTexts } from '../../public/public.texts.ts';
import { askAdmission, closedAnswer, stepPath } from '../../public/step-pages.ts';
import { insertDecision, insertReport } from '../../moderation/decisions.queries.server.ts';
import { pageAnswer, seeOther, type VisitorAnswer, type VisitorForm } from '../step-kind.ts';
import { longestOf, mostTexts } from './debate.content.ts';
import { kindOf, type Draft, type OpenDebate } from './debate-html.ts';
import { ownTexts, publishedText } from './debate.queries.server.ts';
import { debateTexts } from './debate.texts.ts';
import { deleteSupports, insertSupport, insertText } from './debate-writes.queries.server.ts';
import { takeOwn } from './own-debate.server.ts';
import { showDebate } from './show-debate.server.ts';

const first = (form: Pick<VisitorForm, 'typed'>, name: string): string => form.typed.get(name)?.[0] ?? '';

/** Takes what somebody writes, backs, reports, corrects or takes back in a debate. */
export async function takeDebate(ctx: Ctx, opened: OpenDebate, form: VisitorForm): Promise<VisitorAnswer> {
  const act = first(form, 'do');
  if (act === 'report') return report(ctx, opened, form);
  if (act === 'change' || act === 'withdraw' || act === 'appeal') return takeOwn(ctx, opened, form, act);
  if (opened.stepNow !== 'open') return closedAnswer(opened);
  const token = first(form, 'k');
  const admission = admit(ctx, opened, token);
  const draft = draftOf(form);
  if (!admission) return expired(ctx, opened, form, draft);
  const by = { admission, token };
  return act === 'write' ? write(ctx, opened, form, by, draft) : back(ctx, opened, form, by);
}

interface By {
  admission: Admission;
  token: string;
}

function draftOf(form: VisitorForm): Draft {
  const side = first(form, 'side');
  return { body: first(form, 'body').replaceAll('\r\n', '\n').replaceAll('\u0000', '').trim(), side: side === 'for' || side === 'against' ? side : null, faults: {} };
}

/** What was typed comes back with a form that serves, or with what is asked for before. */
async function expired(ctx: Ctx, opened: OpenDebate, form: VisitorForm, draft: Draft): Promise<VisitorAnswer> {
  const fresh = tokenFor(ctx, opened, null);
  if (fresh === null) return pageAnswer(askAdmission(opened, { alert: publicTexts[opened.locale].linkExpired }), 403);
  return { ...(await showDebate(ctx, opened, { ...form, token: fresh }, { draft, alert: debateTexts[opened.locale].expired })), status: 422 };
}

async function write(ctx: Ctx, opened: OpenDebate, form: VisitorForm, by: By, draft: Draft): Promise<VisitorAnswer> {
  const { locale, step, consultation: { organisationId } } = opened;
  const t = debateTexts[locale];
  const key = { organisationId, stepId: step.id };
  const isArgument = step.kind === 'arguments';
  const parent = isUuid(first(form, 'parent')) ? await publishedText(ctx.db, key, first(form, 'parent')) : undefined;
  const most = isArgument ? longestOf.argument : longestOf.comment;
  const faults: Draft['faults'] = {
    ...(draft.body === '' && { body: t.faults.empty }), ...(draft.body.length > most && { body: t.faults.long(formatInteger(most, locale)) }),
    ...(isArgument && draft.side === null && { side: t.faults.side }), ...(first(form, 'parent') !== '' && (!parent || parent.parentId !== null || isArgument) && { body: t.faults.parent }),
  };
  if (Object.keys(faults).length > 0) return { ...(await showDebate(ctx, opened, { ...form, token: by.token }, { draft: { ...draft, faults }, alert: t.fix })), status: 422 };
  const recorded = await recordParticipation(ctx, opened, by);
  if (recorded.outcome === 'withdrawn') return takenBack(opened);
  if ((await ownTexts(ctx.db, organisationId, recorded.participationId)).length >= mostTexts) return pageAnswer(wordHtml(opened, `/${step.position}`, { title: t.tooMany, text: t.tooManyText(mostTexts) }), 409);
  const outcome = await store(ctx, opened, recorded, { ...draft, parentId: parent?.id ?? null });
  return seeOther(`${stepPath(opened, '/mine')}?done=${outcome}&k=${by.token}`);
}

/** The same words again by the same person are the same text. */
async function store(ctx: Ctx, opened: OpenDebate, { participationId }: Recorded, { body, side, parentId }: Draft & { parentId: string | null }): Promise<'published' | 'waiting'> {
  const { locale, step, consultation: { organisationId } } = opened;
  const at = ctx.clock.now();
  const id = uuidFromName('debate text', participationId, side ?? '', parentId ?? '', body);
  const findings = moderationRules(ctx.settings.dataDir)(body, locale);
  const published = standsAtOnce(step.content.moderation, findings);
  const isNew = await insertText(ctx.db, { organisationId, stepId: step.id, id, participationId, side: step.kind === 'arguments' ? side : null, parentId, body, language: locale, published, at });
  // Where texts appear at once, the log says which ones did and which ones a rule held.
  if (isNew && step.content.moderation === 'after') {
    await insertDecision(ctx.db, { organisationId, stepId: step.id, id: ctx.ids.next(), kind: kindOf(opened), subject: id, decision: published ? 'published' : 'held', reason: null, words: null, by: null, at, waited: 0 });
  }
  return published ? 'published' : 'waiting';
}

function takenBack(opened: OpenDebate): VisitorAnswer {
  const t = debateTexts[opened.locale];
  return pageAnswer(wordHtml(opened, `/${opened.step.position}`, { title: t.takenBack, text: t.takenBackText }), 409);
}

/** Backs a text, or does so no more. */
async function back(ctx: Ctx, opened: OpenDebate, form: VisitorForm, by: By): Promise<VisitorAnswer> {
  const { step, consultation: { organisationId } } = opened;
  const [support, unsupport] = [first(form, 'support'), first(form, 'unsupport')];
  const textId = support || unsupport;
  const key = { organisationId, stepId: step.id };
  const text = isUuid(textId) ? await publishedText(ctx.db, key, textId) : undefined;
  if (!text || text.service !== null) throw problem('not_found');
  const recorded = await recordParticipation(ctx, opened, by);
  if (recorded.outcome === 'withdrawn') return takenBack(opened);
  if (support !== '') await insertSupport(ctx.db, { ...key, textId, participationId: recorded.participationId, at: ctx.clock.now() });
  else await deleteSupports(ctx.db, organisationId, recorded.participationId, textId);
  const done = support === '' ? 'unsupported' : 'supported';
  const side = text.side !== null && form.query.get('side') === text.side ? `&side=${text.side}` : '';
  return seeOther(`${stepPath(opened)}?done=${done}${side}&k=${by.token}#t-${text.id}`);
}

/** A reader finds a text against a rule. Whoever has no form of their own is a reader each time: their number decides nothing. */
async function report(ctx: Ctx, opened: OpenDebate, form: VisitorForm): Promise<VisitorAnswer> {
  const { step, consultation: { organisationId } } = opened;
  const key = { organisationId, stepId: step.id };
  const [subject, reason] = [first(form, 'text'), refusalReasons.find((one) => one === first(form, 'reason'))];
  if (!isUuid(subject) || !(await publishedText(ctx.db, key, subject))) throw problem('not_found');
  if (!reason) throw problem('choice_needed');
  const admission = admit(ctx, opened, first(form, 'k'));
  await insertReport(ctx.db, { ...key, kind: kindOf(opened), subject, reporter: admission?.voter ?? voterOfForm(), reason, at: ctx.clock.now() });
  return seeOther(`${stepPath(opened)}?done=reported${admission ? `&k=${first(form, 'k')}` : ''}#t-${subject}`);
}
