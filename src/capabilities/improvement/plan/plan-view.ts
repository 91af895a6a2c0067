import { formatDate, formatDecimal, formatInteger } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import { localPath } from '#platform/http/locale.ts';
import type { EffectBeside } from '../effects/effect-beside.ts';
import { actionStates, isOverdue, type ActionState, type PlanAction } from './plan.ts';
import { planTexts } from './plan.texts.ts';

export interface ActionCard {
  id: string;
  title: string;
  href: string;
  state: ActionState;
  stateText: string;
  owner: string;
  due: string;
  overdue: boolean;
  effect: string;
  version: number;
}

export interface PlanView {
  columns: { state: ActionState; label: string; cards: ActionCard[] }[];
  cards: ActionCard[];
  counts: string;
}

type Criteria = Pick<Edition, 'criteria'>;

interface Frame {
  organisationId: string;
  locale: Locale;
  today: string;
  criteria: Criteria;
}

/** The plan as columns by state and as a list. */
export function planView(actions: readonly (PlanAction & { effect: EffectBeside | null })[], frame: Frame): PlanView {
  const t = planTexts[frame.locale];
  const cards = actions.map((action) => cardOf(action, frame));
  const counted = actions.filter(({ state }) => state !== 'dropped');
  return {
    cards, columns: actionStates.map((state) => ({ state, label: t.state[state], cards: cards.filter((card) => card.state === state) })),
    counts: t.counts(formatInteger(counted.filter(({ state }) => state === 'done').length, frame.locale), formatInteger(counted.length, frame.locale)),
  };
}

function cardOf(action: PlanAction & { effect: EffectBeside | null }, { organisationId, locale, today, criteria }: Frame): ActionCard {
  const t = planTexts[locale];
  const due = action.completedOn ? t.doneOn(formatDate(action.completedOn, locale)) : action.dueOn ? t.due(formatDate(action.dueOn, locale)) : t.noDue;
  return {
    id: action.id, title: action.title, href: localPath(locale, `/participant/${organisationId}/plan/${action.id}`), state: action.state, stateText: t.state[action.state],
    owner: action.ownerName || t.noOwner, due, overdue: isOverdue(action, today), version: action.version, effect: action.effect ? effectText(action.effect, criteria, locale) : '',
  };
}

/** What moved beside an action, in its three words; never as its result. */
export function effectText({ criterion, word, difference }: EffectBeside, { criteria }: Criteria, locale: Locale): string {
  const t = planTexts[locale].effect;
  const label = criteria.find(({ id }) => id === criterion)?.label[locale] ?? criterion;
  if (word === null || difference === null) return t.untested(label);
  return t[word](label, t.range(formatDecimal(difference.low, locale), formatDecimal(difference.high, locale)));
}
