import type { Activity, PersonalDataDeclaration, PersonalTable } from '#core/privacy/declaration.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { RetentionRule } from '#capabilities/grids/index.ts';
import { documentTexts } from './document.texts.ts';

/** One processing as the register and the public notice tell it. */
export interface RegisterEntry {
  id: string;
  name: string;
  purpose: string;
  basis: string;
  persons: string;
  data: string;
  recipients: string;
  retention: string;
  erasure: string;
  where: string;
  /** What no request reaches, and why; empty where everything is within reach. */
  outOfReach: string;
}

/** The register (article 30), generated from the declarations: activities in their order, with the tables of each. */
export function registerEntries(held: readonly PersonalDataDeclaration[], rules: readonly RetentionRule[], locale: Locale): RegisterEntry[] {
  const tables = held.flatMap((declaration) => declaration.tables);
  return held.flatMap(({ activities }) => activities).map((activity) => entryOf(activity, tables.filter((table) => table.activity === activity.id), rules, locale));
}

function entryOf(activity: Activity, tables: PersonalTable[], rules: readonly RetentionRule[], locale: Locale): RegisterEntry {
  const t = documentTexts[locale];
  const labels = unique(tables.flatMap(({ columns }) => Object.values(columns).map(({ label }) => label[locale])));
  return {
    id: activity.id,
    name: activity.name[locale],
    purpose: activity.purpose[locale],
    basis: `${t.bases[activity.basis]}. ${activity.because[locale]}`,
    persons: activity.persons[locale],
    data: labels.join(', '),
    recipients: activity.recipients[locale],
    retention: retentionOf(tables, rules, locale).join('. ') || t.none,
    erasure: unique(tables.map(({ label, erasure }) => `${label[locale]}${locale === 'fr' ? '\u202f' : ''}: ${t.erasures[erasure.how]}`)).join(', '),
    where: unique(tables.map(({ table }) => table)).join(', '),
    outOfReach: activity.outOfReach?.[locale] ?? '',
  };
}

/** The periods that apply to these tables, each once. */
export function retentionOf(tables: readonly PersonalTable[], rules: readonly RetentionRule[], locale: Locale): string[] {
  const used = new Set(tables.flatMap(({ retention }) => retention.map(({ rule }) => rule)));
  return rules.filter(({ id }) => used.has(id)).map((rule) => documentTexts[locale].kept(rule.label[locale], periodText(rule, locale), rule.from[locale]));
}

/** The period in words: 60 days, 3 years. */
export function periodText({ months, days }: RetentionRule, locale: Locale): string {
  return documentTexts[locale].period(months ?? days ?? 0, months === undefined ? 'days' : 'months');
}

function unique(texts: string[]): string[] {
  return [...new Set(texts)];
}
