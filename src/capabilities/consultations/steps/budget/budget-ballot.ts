import { escapeHtml } from '#core/shared/escape-html.ts';
import { formatEuros } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { ballotHtml } from '../ballots/ballot-page.ts';
import { ballotsTexts } from '../ballots/ballots.texts.ts';
import type { BallotForm, BallotRules } from '../ballots/take-ballot.server.ts';
import type { OpenStep } from '../step-kind.ts';
import type { BudgetContent } from './budget.input.ts';

/** How many projects a ballot may hold, in words. */
export const choicesOffered = ({ most }: BudgetContent, locale: Locale): string => (most === null ? ballotsTexts[locale].asManyProjects : ballotsTexts[locale].upToProjects(most));

/** The ballot of a budget: within the envelope where the body asks for it, and no more choices than it allows. */
export function budgetBallotRules(opened: OpenStep<BudgetContent>): BallotRules {
  const { locale, step: { content: { items, envelope, most, within } } } = opened;
  const t = ballotsTexts[locale];
  const sumOf = (chosen: readonly string[]): number => items.reduce((sum, { id, cost }) => sum + (chosen.includes(id) ? cost : 0), 0);
  return {
    items: items.map(({ id }) => id),
    fault: (chosen) => {
      if (chosen.length === 0) return t.nothing;
      if (most !== null && chosen.length > most) return t.tooMany(chosen.length, most);
      const sum = sumOf(chosen);
      return within && sum > envelope ? t.tooDear(formatEuros(sum, locale), formatEuros(sum - envelope, locale)) : null;
    },
    page: (form) => budgetHtml(opened, form, sumOf(form.chosen)),
  };
}

function budgetHtml(opened: OpenStep<BudgetContent>, form: BallotForm, sum: number): string {
  const { locale, step: { content } } = opened;
  const t = ballotsTexts[locale];
  const money = (amount: number): string => escapeHtml(formatEuros(amount, locale));
  const costs = new Map(content.items.map(({ id, cost }) => [id, cost]));
  const lead = `<p class=l>${t.envelope(money(content.envelope))} ${t.choose(choicesOffered(content, locale))}${content.within ? ` ${t.within}` : ''}</p><p class=q>${t.ruleSaid[content.rule]} ${t.onceHint}</p>`;
  const total = form.counted ? `<p class=box role=status id=total>${t.total(form.chosen.length, money(sum), money(content.envelope - sum))}</p>` : '';
  const counting = content.within ? `<p><button name=do value=count class=plain>${t.count}</button></p>` : '';
  return ballotHtml(opened, { items: content.items, lead, beside: (id) => ` <span class=cost>${money(costs.get(id) ?? 0)}</span>`, sum: `${counting}${total}`, legend: t.legendBudget, button: t.send }, form);
}
