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
import type { ConsultationDocument } from '../documents/documents.queries.server.ts';
import { sizeText } from '../documents/size-text.ts';

/** A step with the HTML that its kind gives the page. */
export interface ShownStep {
  opened: OpenStep<unknown>;
  box: string;
  outcome: string;
}

/** `versions`: HTML, the other ways to read it. */
export interface ShownProject {
  steps: readonly ShownStep[];
  documents: readonly ConsultationDocument[];
  versions: string;
  preview?: boolean;
}

const names = ['what', 'why', 'decides', 'canChange', 'calendar'] as const;

/** The page of the project: what, why, who decides, what can still change, when; and its steps, each with the way in, or what came out. */
export function projectHtml(opened: OpenConsultation, { steps, documents, versions, preview = false }: ShownProject): string {
  const { consultation, locale, state } = opened;
  const t = publicTexts[locale];
  const words = wordsIn(consultation, locale);
  const [what, ...rest] = names.map((name) => (words[name] === '' ? '' : `<section><h2>${t[name]}</h2><p class=pre>${escapeHtml(words[name])}</p></section>`));
  const proofs = new Set(steps.filter(({ opened: { stepNow } }) => stepNow === 'open').map(({ opened: { step } }) => step.proof));
  const [shared] = proofs.size === 1 && steps.length > 1 ? proofs : [];
  const ways = steps.map((step) => stepHtml(step, { of: steps.length, saysProof: !shared })).join('');
  const outcomes = `${steps.map(({ outcome }) => outcome).join('')}${isOver(state) ? resultsLink(opened) : ''}`;
  // One step is the thing to do, and stands first; several make sense once one knows what they are about.
  const whole = steps.length > 1 ? `${what}<h2>${stepsTexts[locale].steps}</h2>${shared ? `<p class=q>${t.proof[shared]}</p>` : ''}${ways}${outcomes}` : `${ways}${outcomes}${what}`;
  const body = `${preview ? `<p class=box>${t.preview}</p>` : ''}<p><span class="tag ${state}">${t.states[state]}</span> <span class=q>${whenOf(opened)}</span></p><h1>${escapeHtml(words.title)}</h1>${versions}${whole}${rest.join('')}${documentsHtml(opened, documents)}`;
  return frameHtml(opened, { title: words.title, below: '', body });
}

const resultsLink = (opened: OpenConsultation): string => `<p><a class=go href="${pathOf(opened, '/results')}">${resultsTexts[opened.locale].toResults}</a></p>`;

function documentsHtml(opened: OpenConsultation, documents: readonly ConsultationDocument[]): string {
  if (documents.length === 0) return '';
  const { locale } = opened;
  const lines = documents.map(({ id, title, file }) => `<li><a href="${pathOf(opened, `/documents/${id}`)}">${escapeHtml(title)}</a> <span class=q>(${sizeText(file, locale)})</span></li>`).join('');
  return `<section><h2>${publicTexts[locale].documents}</h2><ul>${lines}</ul></section>`;
}

function stepHtml({ opened, box }: ShownStep, { of, saysProof }: { of: number; saysProof: boolean }): string {
  const { step, stepNow, locale } = opened;
  const t = stepsTexts[locale];
  const heading = of === 1 && !step.title.fr ? '' : `<h2>${of > 1 ? `<span class=num>${step.position}</span> ` : ''}${escapeHtml(stepName(step, locale))}</h2>`;
  const isOpen = stepNow === 'open';
  const proof = isOpen && saysProof ? `<p class=q>${publicTexts[locale].proof[step.proof]}</p>` : '';
  const way = stepNow === 'before' ? '' : `<p class=way><a class=${isOpen ? 'go' : 'to'} href="${pathOf(opened, `/${step.position}`)}">${isOpen ? t.way[step.kind] : t.read}</a></p>`;
  const when = of > 1 ? whenStep(opened) : '';
  return `<section class="box step${of > 1 ? ' many' : ''}"><div>${heading}${when === '' ? '' : `<p class=q>${when}</p>`}${box}${proof}</div>${way}</section>`;
}

/** When a step is open, where its dates are its own; '' where those of the consultation say it. */
function whenStep({ consultation, steps, step, stepNow, locale, state }: OpenStep<unknown>): string {
  const t = stepsTexts[locale];
  const now = steps.find((one) => one.step.id === step.id)?.now;
  const day = (instant: string) => formatDate(new Date(instant), locale);
  if (stepNow === 'before') return now?.opensAt ? t.before(day(now.opensAt)) : t.soon;
  if (stepNow === 'open') return now?.closesAt && now.closesAt !== consultation.closesAt ? t.until(day(now.closesAt)) : '';
  if (stepNow === 'over' && state !== 'open') return '';
  return t[stepNow];
}

/** Until when, or since when, in words. */
export function whenOf({ consultation: { opensAt, closesAt }, locale, state }: OpenConsultation): string {
  const t = publicTexts[locale];
  const day = (instant: string) => formatDate(new Date(instant), locale);
  if (state === 'draft' || state === 'scheduled') return opensAt ? t.opensOn(day(opensAt)) : '';
  if (state === 'open') return closesAt ? t.until(day(closesAt)) : t.noEnd;
  return closesAt ? t.closedOn(day(closesAt)) : t.isClosed;
}
