import { escapeHtml } from '#core/shared/escape-html.ts';
import type { AnyStepKind, StepKind } from '../step-kind.ts';
import { defineStepKind } from '../step-kind.ts';
import { sideTitle } from '../arguments/arguments-page.server.ts';
import { commentsCount } from '../comments/comments-page.server.ts';
import { amendDebate, debateFields, debateInput, storedDebate, type DebateContent } from './debate.content.ts';
import { debateCount, debateResults, debateTable } from './debate-data.server.ts';
import { debateCounts } from './debate.queries.server.ts';
import { outcomeHtml } from './debate-outcome.server.ts';
import type { OpenDebate } from './debate-html.ts';
import { deleteSupports, withdrawTexts } from './debate-writes.queries.server.ts';
import { ownGifts } from './own-debate.server.ts';
import { showDebate } from './show-debate.server.ts';
import { takeDebate } from './take-debate.server.ts';

const shared: Omit<StepKind<DebateContent>, 'kind' | 'box'> = {
  content: storedDebate, fields: { read: debateInput, of: debateFields }, amend: amendDebate,
  show: (ctx, opened, request) => showDebate(ctx, opened, request),
  take: takeDebate,
  outcome: outcomeHtml,
  count: debateCount,
  openData: [debateTable],
  own: ownGifts,
  ownBelow: '/mine',
  withdraw: async (ctx, { consultation: { organisationId } }, participationId) => {
    await deleteSupports(ctx.db, organisationId, participationId);
    await withdrawTexts(ctx.db, organisationId, participationId, ctx.clock.now());
  },
};

const boxQuestion = ({ step: { content }, locale }: OpenDebate): string => `<p>${escapeHtml(content.question[locale] ?? content.question.fr)}</p>`;

/** Reasons for and against a sentence, side by side. */
export const argumentsKind: AnyStepKind = defineStepKind({
  ...shared, kind: 'arguments', results: (ctx, source) => debateResults(ctx, source, true),
  box: async (ctx, opened) => {
    const counts = await debateCounts(ctx.db, { organisationId: opened.consultation.organisationId, stepId: opened.step.id });
    return `${boxQuestion(opened)}<p>${sideTitle(opened, 'for', counts.for)}, ${sideTitle(opened, 'against', counts.against)}</p>`;
  },
});

/** A discussion of a text or a question. */
export const commentsKind: AnyStepKind = defineStepKind({
  ...shared, kind: 'comments', results: (ctx, source) => debateResults(ctx, source, false),
  box: async (ctx, opened) => `${boxQuestion(opened)}<p>${commentsCount(opened, await debateCounts(ctx.db, { organisationId: opened.consultation.organisationId, stepId: opened.step.id }))}</p>`,
});
