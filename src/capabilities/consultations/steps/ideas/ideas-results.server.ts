import { ideasShown } from '#core/consultations/idea-board.ts';
import { silenceSummary } from '#core/consultations/no-silence.ts';
import { formatDecimal, formatInteger } from '#core/shared/format.ts';
import type { Ctx } from '#platform/context.ts';
import type { StepSource } from '../../results/open-data.ts';
import type { StepResults } from '../../results/step-results.ts';
import { boardOf } from './idea-board.server.ts';
import type { IdeasContent } from './ideas-content.ts';
import { shownIdeas } from './ideas.queries.server.ts';
import { ideasTexts } from './ideas.texts.ts';

const mostShown = 20;

/** What came out of a step of ideas: how many, the most supported with what becomes of them, and how the body answered. */
export async function ideasResults(ctx: Ctx, { consultation, locale, step }: StepSource<IdeasContent>): Promise<StepResults> {
  const key = { organisationId: consultation.organisationId, stepId: step.id };
  const t = ideasTexts[locale];
  const { ideas, days } = await boardOf(ctx, key);
  if (ideas.length === 0) return { sentences: [t.outcomeNone], tables: [], quotes: [] };
  const n = (value: number): string => formatInteger(value, locale);
  const total = ideas.reduce((sum, { supports }) => sum + supports, 0);
  const { answered, answered_late: late, silent, medianDays } = silenceSummary(ideas.map(({ clock }) => clock));
  const top = ideasShown(ideas, {}, 'support').slice(0, mostShown);
  const words = await shownIdeas(ctx.db, key, top.map(({ id }) => id));
  const most = Math.max(1, top[0]?.supports ?? 1);
  return {
    sentences: [
      `${t.count(n(ideas.length), ideas.length < 2)}, ${t.supports(n(total), total < 2)}.`,
      t.answersSaid(n(answered + late), n(ideas.length), n(silent), n(days), medianDays === null ? null : formatDecimal(medianDays, locale, Number.isInteger(medianDays) ? 0 : 1)),
    ],
    tables: [{
      id: 'ideas', title: t.top, lead: '',
      columns: [{ label: t.tableIdea, numeric: false }, { label: t.tableSupports, numeric: true }, { label: t.tableStatus, numeric: false }],
      rows: top.map((idea) => ({ cells: [words.get(idea.id)?.title ?? '', n(idea.supports), t.statuses[idea.status]], bar: idea.supports / most })),
    }],
    quotes: [],
  };
}
