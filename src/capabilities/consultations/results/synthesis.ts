import { formatDate } from '#core/shared/format.ts';
import { wordsIn } from '../consultation.ts';
import type { OpenConsultation } from '../public/open-consultation.server.ts';
import { pathOf } from '../public/page-frame.ts';
import type { StepOutcome } from './read-outcomes.server.ts';
import { receivedText } from './received-text.ts';
import { resultsTexts } from './results.texts.ts';
import type { ResultQuotes } from './step-results.ts';

/** What the synthesis says, for its template. The same results on the same day give the same paper. */
export function synthesisData(opened: Pick<OpenConsultation, 'consultation' | 'body' | 'locale'>, outcomes: readonly StepOutcome[], { today, origin, over }: { today: string; origin: string; over: boolean }) {
  const { consultation, body, locale } = opened;
  const t = resultsTexts[locale];
  const words = wordsIn(consultation, locale);
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const on = (instant: string) => formatDate(new Date(instant), locale);
  const { opensAt, closesAt } = consultation;
  return {
    lang: locale, region: locale === 'fr' ? 'FR' : 'GB', title: t.paperTitle(words.title), description: t.paperDescription(body), date: [year, month, day], running: t.running,
    foot: { code: body, page: t.page }, simulated: over ? null : { stamp: t.provisional, note: t.live },
    kicker: body, heading: words.title, note: t.volunteers,
    facts: [
      ...(opensAt && closesAt ? [{ term: t.period, text: t.between(on(opensAt), on(closesAt)) }] : []),
      { term: t.madeOn, text: formatDate(today, locale) },
      ...(words.decides ? [{ term: t.decides, text: words.decides }] : []),
    ],
    parts: [{ title: t.what, lines: linesOf(words.what) }],
    steps: outcomes.map(({ step, name, results, ...counts }) => ({
      title: outcomes.length > 1 ? `${step.position}. ${name}` : name,
      lines: [`${receivedText(counts, locale)} ${t.proof}${locale === 'fr' ? '\u202f:' : ':'} ${t.proofs[step.proof]}.`, ...results.sentences],
      tables: counts.received === 0 ? [] : results.tables.map((table) => ({ ...table, chart: t.chart })), quotes: results.quotes.map((quotes) => quotesOf(quotes, t.shownOf)),
    })),
    checks: { title: t.checks, text: t.checksText(`${origin}${pathOf(opened, '/results')}`) },
  };
}

const linesOf = (text: string): string[] => text.split(/\n+/).filter((line) => line.trim() !== '');

function quotesOf({ theme, count, texts }: ResultQuotes, shownOf: (shown: number, of: number) => string) {
  return { title: theme, items: texts.map((text, i) => ({ text, about: i === texts.length - 1 && count > texts.length ? shownOf(texts.length, count) : '' })) };
}
