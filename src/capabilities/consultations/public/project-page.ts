import { escapeHtml } from '#core/shared/escape-html.ts';
import { formatDate } from '#core/shared/format.ts';
import { wordsIn } from '../consultation.ts';
import { stepName } from '../steps/step.ts';
import type { OpenStep } from '../steps/step-kind.ts';
import { stepsTexts } from '../steps/steps.texts.ts';
import { resultsTexts } from '../results/results.texts.ts';
import { isOver, type OpenConsultation } from './open-consultation.server.ts';
import { frameHtml, pathOf } from './page-frame.ts';
import { publicTexts } from './public.texts.ts';

/** A step with the HTML that its kind gives the page. */
export interface ShownStep {
  opened: OpenStep<unknown>;
  box: string;
  outcome: string;
}

/** The page of the project: what, why, who decides, what can still change, when; and its steps, each with the way in, or what came out. */
export function projectHtml(opened: OpenConsultation, { steps, preview = false }: { steps: readonly ShownStep[]; preview?: boolean }): string {
  const { consultation, locale, state } = opened;
  const t = publicTexts[locale];
  const words = wordsIn(consultation, locale);
  const parts = (['what', 'why', 'decides', 'canChange', 'calendar'] as const).filter((name) => words[name] !== '')
    .map((name) => `<section><h2>${t[name]}</h2><p class=pre>${escapeHtml(words[name])}</p></section>`).join('');
  const ways = steps.map((step) => stepHtml(step, steps.length)).join('');
  const body = `${preview ? `<p class=box>${t.preview}</p>` : ''}<p><span class="tag ${state}">${t.states[state]}</span> <span class=q>${whenOf(opened)}</span></p><h1>${escapeHtml(words.title)}</h1>${ways}${steps.map(({ outcome }) => outcome).join('')}${isOver(state) ? resultsLink(opened) : ''}${parts}`;
  return frameHtml(opened, { title: words.title, below: '', body });
}

const resultsLink = (opened: OpenConsultation): string => `<p><a class=go href="${pathOf(opened, '/results')}">${resultsTexts[opened.locale].toResults}</a></p>`;

function stepHtml({ opened, box }: ShownStep, of: number): string {
  const { step, stepNow, locale } = opened;
  const t = stepsTexts[locale];
  const heading = of === 1 && !step.title.fr ? '' : `<h2>${of > 1 ? `<span class=num>${step.position}</span> ` : ''}${escapeHtml(stepName(step, locale))}</h2>`;
  const isOpen = stepNow === 'open';
  const proof = isOpen ? `<p class=q>${publicTexts[locale].proof[step.proof]}</p>` : '';
  const way = stepNow === 'before' ? '' : `<p><a class=${isOpen ? 'go' : 'to'} href="${pathOf(opened, `/${step.position}`)}">${isOpen ? t.way[step.kind] : t.read}</a></p>`;
  return `<section class="box step">${heading}<p class=q>${whenStep(opened)}</p>${box}${proof}${way}</section>`;
}

/** When a step is open, where its dates are its own. */
function whenStep({ steps, step, stepNow, locale }: OpenStep<unknown>): string {
  const t = stepsTexts[locale];
  const now = steps.find((one) => one.step.id === step.id)?.now;
  const day = (instant: string) => formatDate(new Date(instant), locale);
  if (stepNow === 'before') return now?.opensAt ? t.before(day(now.opensAt)) : t.soon;
  if (stepNow === 'open') return now?.closesAt ? t.until(day(now.closesAt)) : t.open;
  return t[stepNow];
}

function whenOf({ consultation: { opensAt, closesAt }, locale, state }: OpenConsultation): string {
  const t = publicTexts[locale];
  const day = (instant: string) => formatDate(new Date(instant), locale);
  if (state === 'draft' || state === 'scheduled') return opensAt ? t.opensOn(day(opensAt)) : '';
  if (state === 'open') return closesAt ? t.until(day(closesAt)) : t.noEnd;
  return closesAt ? t.closedOn(day(closesAt)) : t.isClosed;
}
