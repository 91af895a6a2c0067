import { formatDecimal, formatInteger } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { Part } from '#core/scoring/index.ts';
import type { GridItem } from '#capabilities/grids/index.ts';
import { auditPath, type Reading } from './addresses.ts';
import { contactLabel, contactTime } from './contact-label.ts';
import { emptyReason } from './empty-reason.ts';
import { figureTexts } from './figure.texts.ts';
import { givenAnswer } from './given-answer.ts';
import type { OpenedFigure } from './open-figure.server.ts';
import { partLines, type PartLine, type PartLines } from './part-line.ts';

/** A question of a cell with its answers, one a contact. */
export interface ItemLine extends PartLine {
  answers: { key: string; contact: string; when: string; href: string; text: string; score: string }[];
}

export interface OtherItem {
  id: string;
  label: string;
  reason: string;
}

/** The questions of a cell whose answers count, with each answer. */
export function cellItems(cell: Part, opened: OpenedFigure, reading: Reading): { lines: ItemLine[]; totals: PartLines } {
  const { byId } = opened.results.edition.grid;
  const { locale } = reading;
  const parts = cell.parts.toSorted((a, b) => b.weight * (100 - b.value) - a.weight * (100 - a.value));
  const totals = partLines(parts.map(({ key, weight, value }) => ({ key, label: byId.get(key)?.label[locale] ?? key, weight, value })), locale);
  const lines = totals.lines.map((line, i) => ({ ...line, answers: (parts[i]?.parts ?? []).flatMap((part) => answerLine(part, byId.get(line.key), opened, reading)) }));
  return { lines, totals };
}

function answerLine(part: Part, item: GridItem | undefined, { audits }: OpenedFigure, reading: Reading): ItemLine['answers'] {
  const { locale } = reading;
  const audit = audits.find(({ id }) => id === part.key);
  const answer = audit?.answers.find(({ itemId }) => itemId === item?.id);
  if (!audit || !item || !answer) return [];
  return [{
    key: audit.id, contact: contactLabel(audit, audits, locale), when: contactTime(audit, locale), href: auditPath(reading, audit.id, item.id),
    text: answer.value === null ? emptyReason(answer.empty, item, locale) : givenAnswer(item, answer.value, audit, locale),
    score: Number.isInteger(part.value) ? formatInteger(part.value, locale) : formatDecimal(part.value, locale),
  }];
}

/** The other questions of a cell, with the reasons why none of their answers counts. */
export function otherItems(cell: Part, { results, audits }: OpenedFigure, locale: Locale): OtherItem[] {
  const [criterion, step, channel] = cell.key.split('/');
  const counted = new Set(cell.parts.map(({ key }) => key));
  const here = results.edition.grid.items.filter((item) => item.criterion === criterion && item.step === step && item.channel === channel && !counted.has(item.id));
  return here.map((item) => {
    const given = audits.flatMap((audit) => audit.answers.filter(({ itemId }) => itemId === item.id));
    const reasons = new Set(given.map(({ value, empty }) => (value === null ? emptyReason(empty, item, locale) : figureTexts[locale].optionWithoutScore)));
    return { id: item.id, label: item.label[locale], reason: reasons.size > 0 ? [...reasons].join(' – ') : figureTexts[locale].empty.missing };
  });
}
