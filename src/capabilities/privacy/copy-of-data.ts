import { formatDate, formatDateTime } from '#core/shared/format.ts';
import type { PersonalColumn, PersonalDataDeclaration, Words } from '#core/privacy/declaration.ts';
import type { Locale } from '#core/shared/texts.ts';
import type { RetentionRule } from '#capabilities/grids/index.ts';
import { documentTexts } from './document.texts.ts';
import { retentionOf } from './register.ts';
import type { Finding } from './find-person.server.ts';

interface Copied {
  held: readonly PersonalDataDeclaration[];
  rules: readonly RetentionRule[];
  findings: readonly Finding[];
  email: string;
  at: Date;
  locale: Locale;
  /** Only what the person supplied, under a contract or with consent (article 20). */
  portable: boolean;
}

/** What the templates of documents about personal data are given. */
export interface DocumentData {
  title: string;
  description: string;
  lang: Locale;
  region: string;
  date: number[];
  foot: { code: string; page: string };
  simulated: null;
  running: string;
  lead: string;
  paragraphs: string[];
  columns: string[];
  sections: { title: string; paragraphs: string[]; records: { term: string; text: string }[][] }[];
}

/** Everything found, for a machine: `parvis-personal-data/1` (docs/privacy.md). Values are as stored, columns by their names. */
export function machineCopy(copied: Copied) {
  const { held, rules, email, at, portable } = copied;
  return {
    format: 'parvis-personal-data/1', subject: email, made_at: at.toISOString(), right: portable ? 'portability' : 'access',
    parts: chosen(copied).map(({ finding: { part, table, rows, mentions }, columns }) => {
      const activity = activityOf(held, table.activity);
      return {
        part, table: table.table, label: table.label, activity: activity && { id: activity.id, purpose: activity.purpose, basis: activity.basis, recipients: activity.recipients },
        retention: rules.filter(({ id }) => table.retention.some(({ rule }) => rule === id)).map(({ id, months, days, from }) => ({ id, months, days, from })),
        texts_that_mention: mentions, columns: Object.fromEntries(columns),
        rows: rows.map((row) => Object.fromEntries(columns.map(([name]) => [name, row[name] ?? null]))),
      };
    }),
  };
}

/** The same to read: a document for the template `personal-data`. */
export function readableCopy(copied: Copied): DocumentData {
  const { held, rules, email, at, locale, portable } = copied;
  const t = documentTexts[locale];
  const sections = chosen(copied).map(({ finding: { table, rows, mentions }, columns }) => {
    const activity = activityOf(held, table.activity);
    const kept = retentionOf([table], rules, locale);
    return {
      title: table.label[locale],
      paragraphs: [
        ...(activity ? [t.why(activity.purpose[locale], t.bases[activity.basis], activity.because[locale]), t.forWhom(activity.recipients[locale])] : []),
        kept.length > 0 ? t.howLong(kept.join(', ')) : t.whileNeeded,
        ...(mentions > 0 ? [t.mentioned(mentions)] : []),
      ],
      records: rows.map((row) => columns.map(([name, label]) => ({ term: label[locale], text: shown(row[name], locale) }))),
    };
  });
  const lead = portable ? t.portableLead : t.copyLead;
  return {
    ...frame(portable ? t.portableTitle : t.copyTitle, at, locale), lead: lead(email, formatDate(at, locale)),
    paragraphs: [...(sections.length === 0 ? [t.nothing, t.copyRights] : [t.copyHow, t.copyRights]), ...(portable ? [] : outOfReach(held, locale))], sections,
  };
}

/** What could not be searched, and why, by activity. */
const outOfReach = (held: readonly PersonalDataDeclaration[], locale: Locale): string[] =>
  held.flatMap(({ activities }) => activities).flatMap(({ name, outOfReach: why }) => (why ? [`${name[locale]}${locale === 'fr' ? '\u202f' : ''}: ${why[locale]}`] : []));

/** What every document of this kind says in its margins. */
export function frame(title: string, at: Date, locale: Locale): Omit<DocumentData, 'lead' | 'paragraphs' | 'sections'> {
  const t = documentTexts[locale];
  return {
    title, description: title, lang: locale, region: locale === 'fr' ? 'FR' : 'GB', date: [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()],
    foot: { code: formatDate(at, locale), page: t.page }, simulated: null, running: t.running, columns: t.columns,
  };
}

/** What goes into this copy, with the columns of each table in their order. */
function chosen({ held, findings, portable }: Copied): { finding: Finding; columns: [string, Words][] }[] {
  return findings.flatMap((finding) => {
    const { table } = finding;
    const basis = activityOf(held, table.activity)?.basis;
    const own = Object.entries<PersonalColumn>(table.columns).filter(([, column]) => !column.secret && (!portable || column.given));
    if (own.length === 0 || (portable && basis !== 'contract' && basis !== 'consent' && basis !== 'legitimate_interest')) return [];
    const columns = own.map(([name, { label }]): [string, Words] => [name, label]);
    return [{ finding, columns: portable ? columns : [...columns, ...Object.entries(table.context ?? {})] }];
  });
}

function activityOf(held: readonly PersonalDataDeclaration[], id: string) {
  return held.flatMap(({ activities }) => activities).find((activity) => activity.id === id);
}

function shown(value: unknown, locale: Locale): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'boolean') return documentTexts[locale][value ? 'yes' : 'no'];
  if (value instanceof Date) return formatDateTime(value, locale);
  if (typeof value === 'object') return JSON.stringify(value, null, 1);
  return String(value);
}
