import { escapeHtml } from '#core/shared/escape-html.ts';
import { wordsIn } from '../consultation.ts';
import type { OpenConsultation } from '../public/open-consultation.server.ts';
import { frameHtml, pathOf } from '../public/page-frame.ts';
import { publicTexts } from '../public/public.texts.ts';
import { stepName } from '../steps/step.ts';
import { stepsTexts } from '../steps/steps.texts.ts';
import type { Language } from './languages.server.ts';

/** The links to the other ways to read a project: easy to read, and summaries in other languages. */
export function versionLinks(opened: OpenConsultation, languages: readonly Language[]): string {
  const { easy, others = [] } = opened.consultation.content;
  const simple = easy ? [`<a href="${pathOf(opened)}?read=easy">${publicTexts[opened.locale].easy}</a>`] : [];
  const translated = others.flatMap(({ language }) => {
    const known = languages.find(({ id }) => id === language);
    return known ? [`<a href="${pathOf(opened)}?read=${known.id}" lang=${known.id} hreflang=${known.id} dir=${known.direction}>${escapeHtml(known.name)}</a>`] : [];
  });
  const links = [...simple, ...translated];
  return links.length === 0 ? '' : `<p class=versions>${links.join(' ')}</p>`;
}

/** The project easy to read, or in another language, with its steps; null for a version that it does not have. */
export function versionHtml(opened: OpenConsultation, read: string, languages: readonly Language[]): string | null {
  const { easy, others = [] } = opened.consultation.content;
  const t = publicTexts[opened.locale];
  if (read === 'easy' && easy) {
    const { title } = wordsIn(opened.consultation, opened.locale);
    return frameHtml(opened, { title: t.easy, below: '', body: `<p class=k>${t.easy}</p><h1>${escapeHtml(title)}</h1><div class=easy lang=fr>${sentences(easy)}</div>${stepLinks(opened)}` });
  }
  const version = others.find(({ language }) => language === read);
  const language = languages.find(({ id }) => id === read);
  if (!version || !language) return null;
  const words = `<div lang=${language.id} dir=${language.direction}><h1>${escapeHtml(version.title)}</h1><p class="pre l">${escapeHtml(version.text)}</p></div>`;
  return frameHtml(opened, { title: version.title, below: '', body: `${words}${stepLinks(opened)}` });
}

/** One sentence or idea a line, well apart, as texts that are easy to read are set. */
const sentences = (text: string): string => text.split('\n').map((line) => line.trim()).filter((line) => line !== '').map((line) => `<p>${escapeHtml(line)}</p>`).join('');

function stepLinks(opened: OpenConsultation): string {
  const t = stepsTexts[opened.locale];
  const links = opened.steps.filter(({ now }) => now.now !== 'before').map(({ step, now }) =>
    `<p><a class=${now.now === 'open' ? 'go' : 'to'} href="${pathOf(opened, `/${step.position}`)}">${escapeHtml(opened.steps.length > 1 ? t.numbered(step.position, stepName(step, opened.locale)) : now.now === 'open' ? t.way[step.kind] : t.read)}</a></p>`);
  return `${links.join('')}<p><a href="${pathOf(opened)}">${publicTexts[opened.locale].whole}</a></p>`;
}
