import { isUuid } from '#core/shared/uuid.ts';
import { escapeHtml } from '#core/shared/escape-html.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { admit, ownParticipation, tokenFor } from '../../public/admit.server.ts';
import { askAdmission, closedAnswer, stepHtml } from '../../public/step-pages.ts';
import { publicModerationHtml } from '../../moderation/public-log.server.ts';
import { reportHtml } from '../../moderation/report-page.ts';
import { argumentsHtml } from '../arguments/arguments-page.server.ts';
import { commentsHtml } from '../comments/comments-page.server.ts';
import { pageAnswer, type VisitorAnswer, type VisitorRequest } from '../step-kind.ts';
import { debateCss } from './debate-css.ts';
import { emptyDraft, debatePath, textHtml, writeHtml, type Draft, type OpenDebate, type Reader } from './debate-html.ts';
import { publishedText, supportedIn } from './debate.queries.server.ts';
import { debateTexts } from './debate.texts.ts';
import { showOwn } from './own-debate.server.ts';

const pageNotices = ['supported', 'unsupported', 'reported'] as const;

/** A page of a debate: the debate itself, an answer to a comment, a report, the rules and log, or what one wrote. */
export async function showDebate(ctx: Ctx, opened: OpenDebate, request: VisitorRequest, { draft = emptyDraft, alert = null }: { draft?: Draft; alert?: string | null } = {}): Promise<VisitorAnswer> {
  if (opened.stepNow === 'before') return closedAnswer(opened);
  const [page = '', id = ''] = request.rest;
  if (page === 'mine') return showOwn(ctx, opened, request);
  if (page === 'enter') return opened.stepNow === 'open' ? pageAnswer(askAdmission(opened)) : closedAnswer(opened);
  const reader = await readerOf(ctx, opened, request);
  if (page === 'moderation') return pageAnswer(await publicModerationHtml(ctx, opened, { back: debatePath(opened, reader), query: request.query, path: (query) => debatePath(opened, reader, '/moderation', query) }));
  if (page === 'reply' || page === 'report') return aboutOne(ctx, opened, reader, page, id);
  if (page !== '') throw problem('not_found');
  const done = pageNotices.find((one) => one === request.query.get('done'));
  const notice = done ? `<p class=box role=status>${debateTexts[opened.locale].saved[done]}</p>` : '';
  return pageAnswer(await (opened.step.kind === 'arguments' ? argumentsHtml : commentsHtml)(ctx, opened, request, reader, draft, { alert, notice }));
}

/** Who looks: whoever comes with a token keeps it, and sees what they back. */
async function readerOf(ctx: Ctx, opened: OpenDebate, { token }: Pick<VisitorRequest, 'token'>): Promise<Reader> {
  const admission = admit(ctx, opened, token);
  const own = admission && (await ownParticipation(ctx, opened, admission));
  return { token: opened.stepNow === 'open' || admission ? tokenFor(ctx, opened, token) : null, supported: own ? await supportedIn(ctx.db, opened.consultation.organisationId, own.participationId) : new Set() };
}

async function aboutOne(ctx: Ctx, opened: OpenDebate, reader: Reader, page: 'reply' | 'report', id: string): Promise<VisitorAnswer> {
  const t = debateTexts[opened.locale];
  const text = isUuid(id) ? await publishedText(ctx.db, { organisationId: opened.consultation.organisationId, stepId: opened.step.id }, id) : undefined;
  if (!text) throw problem('not_found');
  const quoted = textHtml(opened, text, reader, { acts: false });
  const back = `<p><a href="${debatePath(opened, reader)}">${t.back}</a></p>`;
  if (page === 'report') return pageAnswer(stepHtml(opened, { title: t.reportTitle, below: `/report/${text.id}`, css: debateCss, body: `${quoted}${reportHtml(opened, { text: text.id, token: reader.token })}${back}` }));
  if (opened.step.kind !== 'comments' || text.parentId !== null) throw problem('not_found');
  return pageAnswer(stepHtml(opened, { title: t.reply, below: `/reply/${text.id}`, css: debateCss, body: `<p class=q>${escapeHtml(t.replyTo)}</p>${quoted}${writeHtml(opened, reader.token, emptyDraft, text.id)}${back}` }));
}
