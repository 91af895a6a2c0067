import { formatDate, formatDateTime, formatDecimal, formatInteger } from '#core/shared/format.ts';
import type { Locale } from '#core/shared/texts.ts';
import { writeDayHours } from '#core/calendar/opening-hours.ts';
import { instantOfParis } from '#core/calendar/paris-time.ts';
import type { Proof } from '#core/quality/rule.ts';
import { missionTexts } from '#capabilities/campaigns/index.ts';
import { channelTexts, type GridItem } from '#capabilities/grids/index.ts';
import { reviewTexts } from '../review.texts.ts';
import type { StoredFinding } from './findings.queries.server.ts';
import { qualityTexts } from './quality.texts.ts';

/** A finding as a reviewer reads it: what is odd, what to find out, and its two proofs in words. */
export interface FindingLine {
  rule: string;
  subject: string;
  severity: 1 | 2 | 3;
  label: string;
  ask: string;
  proofs: readonly [ProofLine, ProofLine];
  resolution: StoredFinding['resolution'];
}

export interface ProofLine {
  text: string;
  /** The answer of this sheet, or the other audit, that it points at. */
  href: string | null;
}

export interface FindingReading {
  locale: Locale;
  items: ReadonlyMap<string, GridItem>;
  rules: ReadonlyMap<string, { label: Record<Locale, string>; ask: Record<Locale, string> }>;
  /** Address of another audit's sheet. */
  auditHref(audit: { organisationId: string; auditId: string }): string;
}

export function findingLine(finding: StoredFinding, reading: FindingReading): FindingLine {
  const rule = reading.rules.get(finding.rule);
  const [first, second] = finding.proofs;
  return {
    rule: finding.rule, subject: finding.subject, severity: finding.severity, resolution: finding.resolution,
    label: rule?.label[reading.locale] ?? finding.rule, ask: rule?.ask[reading.locale] ?? '',
    proofs: [proofLine(first, reading), proofLine(second, reading)],
  };
}

function proofLine(proof: Proof, reading: FindingReading): ProofLine {
  const { locale, items } = reading;
  const t = qualityTexts[locale].proofs;
  const label = (itemId: string): string => items.get(itemId)?.label[locale] ?? itemId;
  const on = (itemId: string): string | null => (items.has(itemId) ? `#${itemId}` : null);
  switch (proof.kind) {
    case 'answer':
      return { text: t.answer(label(proof.itemId), saidIn(items.get(proof.itemId), proof.value, locale)), href: on(proof.itemId) };
    case 'sum':
      return { text: t.sum(proof.itemIds.map(label).join(' + '), formatInteger(proof.value, locale)), href: on(proof.itemIds[0] ?? '') };
    case 'note':
      return { text: t.note(proof.excerpt), href: proof.itemId === null ? null : on(proof.itemId) };
    case 'fact':
      return { text: factWords(proof.fact, proof.value, locale), href: null };
    case 'hours':
      return { text: t.hours(qualityTexts[locale].days[proof.day as 'mon'], writeDayHours(proof.spans, locale)), href: null }; // a weekday of core/calendar
    case 'evidence':
      return { text: t.evidence(proof.name, proof.at === null ? '' : moment(proof.at, locale)), href: '#evidence' };
    case 'audit': {
      const said = proof.itemId !== null && proof.value !== null ? `, ${t.auditSaid(label(proof.itemId), saidIn(items.get(proof.itemId), proof.value, locale))}` : '';
      return { text: `${t.audit(channelTexts[locale][proof.channel], moment(proof.contactedAt, locale))}${said}`, href: reading.auditHref(proof) };
    }
    case 'limit':
      return { text: t.limit(formatDecimal(proof.value, locale, 0)), href: null };
    case 'share':
      return { text: t.share(formatInteger(proof.same, locale), formatInteger(proof.answers, locale)), href: null };
  }
}

function saidIn(item: GridItem | undefined, value: string | number, locale: Locale): string {
  if (item && 'options' in item) return item.options.find(({ id }) => id === value)?.label[locale] ?? String(value);
  if (item?.kind === 'yes_no') return value === 'yes' ? reviewTexts[locale].yes : reviewTexts[locale].no;
  if (item?.kind === 'date') return formatDate(String(value), locale);
  return typeof value === 'number' ? formatDecimal(value, locale, Number.isInteger(value) ? 0 : 1) : value;
}

/** A time of a clock in Paris in words. */
function moment(paris: string, locale: Locale): string {
  const instant = instantOfParis(paris);
  return instant === null ? paris : formatDateTime(new Date(instant), locale);
}

const seconds = new Set(['elapsed_seconds', 'call_seconds']);

function factWords(fact: Extract<Proof, { kind: 'fact' }>['fact'], value: string | number, locale: Locale): string {
  const t = qualityTexts[locale].facts;
  if (typeof value === 'number') return t[fact](seconds.has(fact) ? duration(value, locale) : formatDecimal(value, locale, Number.isInteger(value) ? 0 : 1));
  if (fact === 'contact_time') return t.contact_time(moment(value, locale));
  if (fact === 'planned_half') return t.planned_half(missionTexts[locale].halves[value as 'morning'] ?? value); // a half day of the mission
  return t[fact](formatDate(value, locale));
}

function duration(value: number, locale: Locale): string {
  const minutes = Math.floor(value / 60);
  return minutes < 2 ? `${formatInteger(Math.round(value), locale)}\u00a0s` : `${formatInteger(minutes, locale)}\u00a0min`;
}
