import { formatDate, formatDecimal } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { channelTexts, type Edition, type GridItem } from '#capabilities/grids/index.ts';
import { reviewTexts } from '../review.texts.ts';
import { stateOf, type DisputeState } from './dispute.ts';
import type { DisputeRow, SaidBefore } from './disputes.queries.server.ts';
import { disputeTexts } from './disputes.texts.ts';

/** A dispute as people read it. */
export interface DisputeLine {
  id: string;
  organisationId: string;
  auditId: string;
  itemId: string;
  label: string;
  channel: string;
  state: DisputeState;
  statement: string;
  proofName: string | null;
  raisedAt: Date;
  dueOn: string;
  decidedAt: Date | null;
  reason: string | null;
  /** What the answer was and is, when it changed. */
  change: { before: string; after: string } | null;
}

export function disputeLine(row: DisputeRow, edition: Pick<Edition, 'grid'>, locale: Locale, today: string): DisputeLine {
  const item = edition.grid.byChannel[row.channel]?.find(({ id }) => id === row.itemId);
  return {
    id: row.id, organisationId: row.organisationId, auditId: row.auditId, itemId: row.itemId, label: item?.label[locale] ?? row.itemId,
    channel: channelTexts[locale][row.channel], state: stateOf(row, today), statement: row.statement, proofName: row.proof?.name ?? null,
    raisedAt: row.raisedAt, dueOn: row.dueOn, decidedAt: row.decidedAt, reason: row.reason,
    change: row.before && row.after ? { before: saidWords(item, row.before, locale), after: saidWords(item, row.after, locale) } : null,
  };
}

/** An answer of a grid item in words; why it is empty where it is. */
export function saidWords(item: GridItem | undefined, { value, empty }: SaidBefore, locale: Locale): string {
  if (value === null) return empty ? reviewTexts[locale].empty[empty].toLowerCase() : disputeTexts[locale].noAnswer;
  if (item && 'options' in item) return item.options.find(({ id }) => id === value)?.label[locale] ?? String(value);
  if (item?.kind === 'yes_no') return value === 'yes' ? reviewTexts[locale].yes : reviewTexts[locale].no;
  if (item?.kind === 'date') return formatDate(String(value), locale);
  return typeof value === 'number' ? formatDecimal(value, locale, Number.isInteger(value) ? 0 : 1) : value;
}
