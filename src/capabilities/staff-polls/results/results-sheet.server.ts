import { formatDate, formatInteger } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { Ctx } from '#platform/context.ts';
import { localPath } from '#platform/http/locale.ts';
import { renderPdf } from '#platform/pdf/render-pdf.ts';
import type { PollKey } from '../poll.ts';
import type { PollReading, QuestionReading } from './poll-reading.ts';
import { readReading } from './read-reading.server.ts';
import { dayOf, figuresOf, scoreText, sentencesOf, type Found } from './results-view.ts';
import { resultsTexts } from './results.texts.ts';

export interface ResultsSheet {
  fileName: string;
  /** Draws it, which takes a while: to be called once the transaction is over. */
  draw(): Promise<Buffer>;
}

/** The results of a poll on paper, for the notice board, as a tagged PDF: the same releases as on its page. Throws `not_found`. */
export async function makeResultsSheet(ctx: Ctx, key: PollKey, found: Readonly<Record<string, Found>>): Promise<ResultsSheet> {
  const reading = await readReading(ctx, key);
  const data = sheetData(reading, { locale: ctx.locale, found, today: ctx.clock.today(), address: `${ctx.settings.origin}${localPath(ctx.locale, `/poll/${key.id}/check`)}` });
  return { fileName: `poll-${key.id.slice(-12)}-${ctx.locale}.pdf`, draw: () => renderPdf(ctx.settings.root, 'consultation', data) };
}

interface Frame {
  locale: Locale;
  found: Readonly<Record<string, Found>>;
  today: string;
  address: string;
}

/** What the sheet says, for its template. The same results on the same day give the same paper. */
export function sheetData({ poll, body, questions, turnout, silent, small }: PollReading, { locale, found, today, address }: Frame) {
  const t = resultsTexts[locale];
  const { title } = poll.content[locale] ?? poll.content.fr;
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const whole = turnout.find(({ unit }) => unit === '');
  const why = [...(silent.length > 0 ? [t.silent(silent.join(', '))] : []), ...(small.length > 0 ? [t.small(small.join(', '))] : [])];
  return {
    lang: locale, region: locale === 'fr' ? 'FR' : 'GB', title, description: t.paperDescription(body), date: [year, month, day], running: t.running, foot: { code: body, page: t.page },
    simulated: poll.state === 'closed' ? null : { stamp: t.provisional, note: t.live }, kicker: body, heading: title, note: t.paperNote,
    facts: [
      ...(poll.state === 'closed' && poll.closesAt ? [{ term: t.period, text: dayOf(poll.closesAt, locale) }] : []),
      ...(whole ? [{ term: t.took, text: t.atLeast(formatInteger(whole.atLeast, locale), formatInteger(whole.eligible, locale)) }] : []),
      { term: t.madeOn, text: formatDate(today, locale) },
    ],
    parts: why.length > 0 ? [{ title: t.why, lines: why }] : [],
    steps: questions.filter(({ question }) => question.kind !== 'idea').map((one, i) => questionOnPaper(one, i, { locale, found: found[one.question.criterion ?? ''] ?? null })),
    checks: { title: t.checks, text: t.checksText(address) },
  };
}

function questionOnPaper(reading: QuestionReading, i: number, { locale, found }: { locale: Locale; found: Found | null }) {
  const t = resultsTexts[locale];
  const { question, whole, words } = reading;
  const table = whole.cell ? [{ title: t.answers(formatInteger(whole.cell.answers, locale)), lead: whole.score && question.kind !== 'guess' ? `${t.score} ${scoreText(whole, locale)}` : '', chart: t.chart, ...figuresOf(reading, locale) }] : [];
  const lines = question.kind === 'text' ? [words.length > 0 ? t.wordsText : t.noWords] : whole.cell ? sentencesOf(reading, found, locale) : [`${t.noAnswer}. ${t.withheld}`];
  return { title: `${i + 1}. ${question.label[locale]}`, lines, tables: table, quotes: words.map((group, n) => ({ title: t.group(formatInteger(n + 1, locale)), items: group.map((text) => ({ text, about: '' })) })) };
}
