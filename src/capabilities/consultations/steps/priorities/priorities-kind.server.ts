import type { Ctx } from '#platform/context.ts';
import type { StepSource } from '../../results/open-data.ts';
import { resultsHtml } from '../../results/results-html.ts';
import type { StepResults } from '../../results/step-results.ts';
import { formatInteger, formatPercent } from '#core/shared/format.ts';
import { ballotHtml } from '../ballots/ballot-page.ts';
import { ballotOf, choiceCounts, deleteBallot } from '../ballots/ballots.queries.server.ts';
import { ballotsTexts } from '../ballots/ballots.texts.ts';
import { ballotsTable, choicesCount } from '../ballots/count-ballots.server.ts';
import { showBallot, takeBallot, type BallotRules } from '../ballots/take-ballot.server.ts';
import { defineStepKind, type OpenStep } from '../step-kind.ts';
import { prioritiesFields, prioritiesInput, storedPriorities, type PrioritiesContent } from './priorities.input.ts';

const itemsOf = ({ items }: PrioritiesContent) => items;

/** Proposals of which each person chooses those that matter most. */
export const prioritiesKind = defineStepKind({
  kind: 'priorities', content: storedPriorities, fields: { read: prioritiesInput, of: prioritiesFields },
  show: async (ctx, opened, { token }) => showBallot(ctx, opened, token, rulesOf(opened)),
  take: (ctx, opened, { typed }) => takeBallot(ctx, opened, typed, rulesOf(opened)),
  box: async (_ctx, { step: { content }, locale }) => `<p>${ballotsTexts[locale].boxPriorities(content.items.length, mostOf(content, locale))}</p>`,
  outcome: async (ctx, opened) => resultsHtml(await prioritiesResults(ctx, opened), opened.locale),
  results: prioritiesResults,
  count: choicesCount(itemsOf),
  openData: [ballotsTable(itemsOf)],
  own: async ({ db }, { consultation, step, locale }, { participationId }) => {
    const chosen = await ballotOf(db, consultation.organisationId, participationId);
    return step.content.items.flatMap(({ id, title }) => (chosen.includes(id) ? [{ what: ballotsTexts[locale].chosen, given: title[locale] }] : []));
  },
  withdraw: (ctx, { consultation }, participationId) => deleteBallot(ctx.db, consultation.organisationId, participationId),
});

function mostOf({ most }: PrioritiesContent, locale: 'fr' | 'en'): string {
  return most === null ? ballotsTexts[locale].asMany : ballotsTexts[locale].upTo(most);
}

function rulesOf(opened: OpenStep<PrioritiesContent>): BallotRules {
  const { locale, step: { content } } = opened;
  const t = ballotsTexts[locale];
  return {
    items: content.items.map(({ id }) => id),
    fault: ({ length }) => (length === 0 ? t.nothing : content.most !== null && length > content.most ? t.tooMany(length, content.most) : null),
    page: (form) => ballotHtml(opened, { items: content.items, lead: `<p class=l>${t.choose(mostOf(content, locale))}</p><p class=q>${t.onceHint}</p>`, beside: () => '', sum: '', legend: t.legendPriorities, button: t.send }, form),
  };
}

/** Choices of each proposal, the most chosen first. */
async function prioritiesResults({ db }: Ctx, { consultation: { organisationId }, step, locale }: StepSource<PrioritiesContent>): Promise<StepResults> {
  const t = ballotsTexts[locale];
  const { ballots, counts } = await choiceCounts(db, { organisationId, stepId: step.id });
  const n = (value: number): string => formatInteger(value, locale);
  const rows = step.content.items.map((item) => ({ item, votes: counts.get(item.id) ?? 0 })).toSorted((a, b) => b.votes - a.votes).map(({ item, votes }) => {
    const share = ballots > 0 ? votes / ballots : 0;
    return { cells: [item.title[locale], n(votes), formatPercent(share, locale)], bar: share };
  });
  const columns = [{ label: t.item, numeric: false }, { label: t.votes, numeric: true }, { label: t.share, numeric: true }];
  return { sentences: [], tables: [{ id: 'priorities', title: t.priorities, lead: `${t.ballots(ballots, n(ballots))}. ${step.content.most === 1 ? '' : t.several}`.trim(), columns, rows }], quotes: [] };
}
