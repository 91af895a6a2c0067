import { deskTexts } from '#capabilities/privacy/index.ts';
import type { Finding } from '#capabilities/privacy/index.server.ts';
import type { Locale } from '#core/shared/texts.ts';

/** One table in which something was found, as the desk shows it. */
export interface FindingLine {
  table: string;
  label: string;
  found: number;
  mentions: number;
  effect: string;
}

/** What was found, and in words what an erasure would do. */
export function findingLines(findings: readonly Finding[], locale: Locale): FindingLine[] {
  return findings.map((finding) => ({
    table: finding.table.table, label: finding.table.label[locale], found: finding.found, mentions: finding.mentions, effect: effectOf(finding, locale),
  }));
}

function effectOf({ table: { erasure }, found, staying, mentions, because }: Finding, locale: Locale): string {
  const t = deskTexts[locale];
  const parts: string[] = [];
  if (found > 0 && erasure.how === 'keep') parts.push(t.keeps(erasure.because[locale]));
  else if (found > 0) parts.push(because ? t.stays(t.effects[erasure.how], staying, because[locale]) : t.effects[erasure.how]);
  if (mentions > 0) parts.push(t.cleaned);
  return parts.join(', ');
}
