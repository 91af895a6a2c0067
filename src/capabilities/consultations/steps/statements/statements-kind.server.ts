import { escapeHtml } from '#core/shared/escape-html.ts';
import type { Ctx } from '#platform/context.ts';
import { stepPath } from '../../public/step-pages.ts';
import { defineStepKind, type OpenStep } from '../step-kind.ts';
import { sideOf } from './card-page.ts';
import { statementsCount, statementsTable } from './count-statements.server.ts';
import { statementText } from './map-page.ts';
import { mapSnapshot } from './snapshots.queries.server.ts';
import { statementsResults } from './statements-results.server.ts';
import { amendStatements, statementsFields, statementsInput } from './statements.input.ts';
import { deleteVotes, votesOf } from './statements.queries.server.ts';
import { storedStatements, type StatementsContent } from './statements.stored.ts';
import { statementsTexts } from './statements.texts.ts';
import { showStatements, takeVote } from './take-votes.server.ts';

/** Short statements, agreed with or not, one at a time; and the map of opinions that comes of it. */
export const statementsKind = defineStepKind({
  kind: 'statements', content: storedStatements, fields: { read: statementsInput, of: statementsFields },
  amend: amendStatements,
  show: showStatements,
  take: takeVote,
  box: async (_ctx, { step, locale }) => `<p>${statementsTexts[locale].box(step.content.statements.length)}</p>`,
  outcome: outcomeHtml,
  results: statementsResults,
  count: statementsCount,
  openData: [statementsTable],
  own: async ({ db }, { consultation, step, locale }, { participationId }) => {
    const votes = await votesOf(db, consultation.organisationId, participationId);
    return step.content.statements.flatMap(({ n, text }) => {
      const vote = votes[n];
      return vote === undefined ? [] : [{ what: text[locale], given: statementsTexts[locale].votes[sideOf(vote)] }];
    });
  },
  withdraw: (ctx, { consultation }, participationId) => deleteVotes(ctx.db, consultation.organisationId, participationId),
});

/** How many groups there are and what unites them, with the way to the map. */
async function outcomeHtml(ctx: Ctx, opened: OpenStep<StatementsContent>): Promise<string> {
  const t = statementsTexts[opened.locale];
  const snapshot = await mapSnapshot(ctx.db, { organisationId: opened.consultation.organisationId, stepId: opened.step.id });
  if (!snapshot) return `<p>${t.mapSoonText}</p>`;
  const { groups, unites, separation } = snapshot.map;
  const lines = unites.slice(0, 3).map(({ statement, side }) => `<li>${escapeHtml(statementText(opened, statement))} <span class=q>(${t.unitesOn[side]})</span></li>`).join('');
  return `<p>${t.outcomeGroups(groups.length)} ${t.separation[separation]}</p>${lines ? `<p>${t.outcomeUnites}</p><ul>${lines}</ul>` : ''}<p><a class=go href="${stepPath(opened, '/map')}">${t.seeMap}</a></p>`;
}
