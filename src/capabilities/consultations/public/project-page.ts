import { formatDate } from '#core/shared/format.ts';
import { escapeHtml } from '#core/shared/escape-html.ts';
import { wordsIn } from '../consultation.ts';
import type { OpenConsultation } from './open-consultation.server.ts';
import { frameHtml, pathOf } from './page-frame.ts';
import { publicTexts } from './public.texts.ts';

/** The page of the project: what, why, who decides, what can still change, when; and the way to answer, or what came out. `results`: the counts, once it is over. */
export function projectHtml(opened: OpenConsultation, { results, preview = false }: { results: string; preview?: boolean }): string {
  const { consultation, locale, state, step } = opened;
  const t = publicTexts[locale];
  const words = wordsIn(consultation, locale);
  const parts = (['what', 'why', 'decides', 'canChange', 'calendar'] as const).filter((name) => words[name] !== '')
    .map((name) => `<section><h2>${t[name]}</h2><p class=pre>${escapeHtml(words[name])}</p></section>`).join('');
  const way = state === 'open' || preview
    ? `<div class=box><p><strong>${t.questions(step.questions.length)}</strong></p><p class=q>${t.proof[step.proof]}</p><p><a class=go href="${preview ? '#' : pathOf(opened, `/${step.position}`)}">${t.takePart}</a></p></div>` : '';
  const body = `${preview ? `<p class=box>${t.preview}</p>` : ''}<p><span class="tag ${state}">${t.states[state]}</span> <span class=q>${whenOf(opened)}</span></p><h1>${escapeHtml(words.title)}</h1>${way}${results}${parts}`;
  return frameHtml(opened, { title: words.title, below: '', body });
}

function whenOf({ consultation: { opensAt, closesAt }, locale, state }: OpenConsultation): string {
  const t = publicTexts[locale];
  const day = (instant: string) => formatDate(new Date(instant), locale);
  if (state === 'draft' || state === 'scheduled') return opensAt ? t.opensOn(day(opensAt)) : '';
  if (state === 'open') return closesAt ? t.until(day(closesAt)) : t.noEnd;
  return closesAt ? t.closedOn(day(closesAt)) : t.isClosed;
}
