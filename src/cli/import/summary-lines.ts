import { findingLine, groupFindings, type ImportSummary } from '#capabilities/audits/index.ts';
import { channelTexts } from '#capabilities/grids/index.ts';
import type { Locale } from '#core/shared/texts.ts';
import { importTexts } from './import.texts.ts';

const mostBodies = 12;
const mostFindings = 60;

/** What was understood of a file, for a terminal. */
export function summaryLines({ sheets, ignored, bodies, audits }: ImportSummary, lang: Locale): string[] {
  const t = importTexts[lang];
  const channels = audits.byChannel.map(({ channel, audits: count }) => `${channelTexts[lang][channel]} ${count}`).join(' · ');
  return [
    t.understood,
    ...sheets.map(({ name, kind, lines, columns, questions }) => t.sheet(name, t.kinds[kind], lines, columns.length, questions)),
    ...(ignored.length > 0 ? [t.ignored(ignored.join(', '))] : []),
    t.bodies(bodies.length, bodies.filter(({ isNew }) => isNew).length),
    ...bodies.slice(0, mostBodies).map((body) => t.body(body.name, body.departmentCode ?? '', body.audits)),
    ...(bodies.length > mostBodies ? [t.moreBodies(bodies.length - mostBodies)] : []),
    t.audits(audits.read, audits.fresh, audits.known, audits.refused),
    ...(channels ? [t.channels(channels)] : []),
    ...(audits.answers > 0 ? [t.answers(audits.answers)] : []),
    ...(audits.simulated > 0 ? [t.simulated(audits.simulated)] : []),
  ];
}

/** Errors, then warnings, each with its place and its remedy; a long list is cut. */
export function findingLines({ findings, errors, warnings }: ImportSummary, lang: Locale): string[] {
  if (findings.length === 0) return [];
  const t = importTexts[lang];
  const groups = groupFindings(findings);
  return [
    t.faults(errors, warnings),
    ...groups.slice(0, mostFindings).map((group) => `${group.first.severity === 'error' ? t.error : t.warning}  ${findingLine(group, lang)}`),
    ...(groups.length > mostFindings ? [t.moreFaults(groups.length - mostFindings)] : []),
  ];
}
