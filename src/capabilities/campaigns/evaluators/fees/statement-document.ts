import { formatDate, formatMoney, formatMonth, formatShortDate } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { setTexts } from '#core/shared/typography.ts';
import { channelTexts } from '#capabilities/grids/index.ts';
import type { Channel } from '#core/scoring/dimensions.ts';
import { channels } from '#core/scoring/dimensions.ts';
import type { EntryLine } from './entries.queries.server.ts';
import { feesTexts } from './fees.texts.ts';
import type { Statement } from './statements.queries.server.ts';

const isChannel = (text: string | null): text is Channel => channels.some((channel) => channel === text);

/** A line as people read it. The body is named to its evaluator only, who met it; payments go by references. */
export function lineLabel(line: Pick<EntryLine, 'kind' | 'channel' | 'note' | 'organisationName'>, locale: Locale): string {
  const t = feesTexts[locale];
  const audit = [isChannel(line.channel) ? channelTexts[locale][line.channel] : null, line.organisationName].filter(Boolean).join(', ');
  return [t.kinds[line.kind], audit || line.note].filter(Boolean).join(' – ');
}

/** What `templates/statement.typ` draws. The same statement gives the same bytes. */
export function statementDocument(statement: Statement, lines: readonly EntryLine[], locale: Locale, demonstration: boolean) {
  const t = feesTexts[locale];
  const at = statement.closedAt;
  return setTexts({
    lang: locale, region: locale === 'fr' ? 'FR' : 'GB', running: t.running, date: [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()],
    title: `${t.statement} ${statement.reference}`, description: t.statementOf(formatMonth(`${statement.month}-01`, locale)),
    foot: { code: statement.reference, page: t.page }, simulated: demonstration ? { stamp: t.demonstration, note: t.demonstrationNote } : null,
    kind: t.statement, reference: statement.reference,
    facts: [
      { term: t.person, text: statement.personName },
      { term: t.month, text: formatMonth(`${statement.month}-01`, locale) },
      { term: t.closedOn, text: formatDate(at, locale) },
      { term: t.state, text: statement.paidOn ? t.paidOn(formatDate(statement.paidOn, locale), statement.paymentReference ?? '') : t.states.closed },
    ],
    linesTitle: t.lines, heads: [t.date, t.label, t.amount],
    rows: lines.map((line) => [formatShortDate(line.dueOn, locale), lineLabel(line, locale), formatMoney(line.cents, locale)]),
    total: { label: t.total, text: formatMoney(statement.totalCents, locale) },
    note: t.rule,
  }, locale);
}
