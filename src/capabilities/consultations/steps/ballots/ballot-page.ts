import { escapeHtml } from '#core/shared/escape-html.ts';
import { publicTexts } from '../../public/public.texts.ts';
import { stepHtml, stepPath } from '../../public/step-pages.ts';
import type { OpenStep } from '../step-kind.ts';
import type { BallotItem } from './ballot.ts';
import { votesCss } from './votes-css.ts';
import type { BallotForm } from './take-ballot.server.ts';

export interface BallotPage {
  items: readonly BallotItem[];
  /** What may be chosen, said above the items; HTML. */
  lead: string;
  /** What stands beside the title of an item, e.g. its cost. */
  beside: (id: string) => string;
  /** HTML between the items and the button. */
  sum: string;
  legend: string;
  button: string;
}

/** The items of a ballot, each a box that is ticked. */
export function ballotHtml(opened: OpenStep<unknown>, { items, lead, beside, sum, legend, button }: BallotPage, { token, order, chosen, alert, fault }: BallotForm): string {
  const { locale, step } = opened;
  const t = publicTexts[locale];
  const byId = new Map(items.map((item) => [item.id, item]));
  const boxes = order.flatMap((id) => byId.get(id) ?? []).map(({ id, title, text }) => {
    const about = text[locale] === '' ? '' : `<span class="q pre" id=${id}-text>${escapeHtml(text[locale])}</span>`;
    return `<label class="o choice"><input type=checkbox name=c value=${id}${chosen.includes(id) ? ' checked' : ''}${about ? ` aria-describedby=${id}-text` : ''}><span><strong>${escapeHtml(title[locale])}</strong>${beside(id)}${about}</span></label>`;
  }).join('');
  const body = `${lead}<p class=q>${t.proof[step.proof]}</p><form method=post action="${stepPath(opened)}"><input type=hidden name=k value="${escapeHtml(token)}"><fieldset id=choices${fault ? ' class=bad aria-describedby=choices-error' : ''}><legend>${legend}</legend>${fault ? `<p class=err id=choices-error>${escapeHtml(fault)}</p>` : ''}<div>${boxes}</div></fieldset>${sum}<p><button>${button}</button></p></form>`;
  return stepHtml(opened, { body, alert: fault ?? alert, css: votesCss });
}
