import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isLocale, locales, type Locale } from '#core/shared/texts.ts';
import type { RunStep } from '#platform/jobs/job.ts';
import { problem } from '#platform/http/problem.ts';
import { reportFileName } from './file-name.ts';
import { makeNationalReport } from './make-national-report.server.ts';
import { makeReport } from './make-report.server.ts';
import { confirmedStrengths } from './papers/confirmed-strengths.server.ts';
import { fullestKind, isDetailed, nationalKinds, needsStrengths, type ReportKind } from './report.ts';
import { bodiesToReport } from './reports.queries.server.ts';

export interface ReportsToWrite {
  editionId: string;
  /** One body only, and no national report. */
  organisationId?: string | undefined;
  folder: string;
  /** The language each body signed up in unless said. */
  locale?: Locale | undefined;
  /** The fullest document of each formula unless said; a free formula has no personalised report. */
  kind?: ReportKind | undefined;
}

/** Two bodies may have one name. */
export const distinctName = (fileName: string, id: string): string => fileName.replace(/(?=\.\w+$)/, ` (${id.slice(-8)})`);

/**
 * Makes the documents of an edition, keeps them, and writes them into a folder under readable names. Returns the
 * paths. Throws `report_without_scores` when nothing is frozen for what is asked.
 */
export async function writeReports(step: RunStep, wanted: ReportsToWrite, onWritten: (done: number, total: number, path: string) => void): Promise<string[]> {
  const { editionId, organisationId, folder } = wanted;
  const all = await step((ctx) => bodiesToReport(ctx.db, editionId));
  const bodies = organisationId ? all.filter((body) => body.organisationId === organisationId) : all;
  if (bodies.length === 0) throw problem('report_without_scores');
  await mkdir(folder, { recursive: true });
  const languages: readonly Locale[] = organisationId ? [] : wanted.locale ? [wanted.locale] : locales;
  const nationals = languages.flatMap((locale) => nationalKinds.map((kind) => ({ editionId, kind, locale })));
  const taken = new Set<string>();
  const paths: string[] = [];
  const write = async (fileName: string, distinct: string, sha256: string): Promise<void> => {
    const path = join(folder, taken.has(fileName) ? distinctName(fileName, distinct) : fileName);
    taken.add(fileName);
    await writeFile(path, await step((ctx) => ctx.files.get(sha256)));
    paths.push(path);
    onWritten(paths.length, bodies.length + nationals.length, path);
  };
  for (const { organisationId: id, formula, locale: own } of bodies) {
    const locale = wanted.locale ?? (isLocale(own) ? own : 'fr');
    const fullest = fullestKind(formula);
    const kind = wanted.kind && (fullest !== 'free' || !isDetailed(wanted.kind)) ? wanted.kind : fullest;
    if (needsStrengths(kind) && (await step((ctx) => confirmedStrengths(ctx.db, { organisationId: id, editionId }))).length === 0) continue;
    const made = await step((ctx) => makeReport(ctx, { organisationId: id, editionId, kind, locale }));
    await write(reportFileName({ editionId, kind, locale, name: made.organisation }), id, made.sha256);
  }
  for (const name of nationals) {
    const made = await step((ctx) => makeNationalReport(ctx, name));
    await write(reportFileName({ ...name, name: null }), name.locale, made.sha256);
  }
  return paths;
}
