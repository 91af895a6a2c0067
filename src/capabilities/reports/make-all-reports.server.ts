import { isLocale, locales } from '#core/shared/texts.ts';
import type { Ctx } from '#platform/context.ts';
import type { JobData } from '#platform/jobs/queue.ts';
import type { Progress, RunStep } from '#platform/jobs/job.ts';
import { renderPdf } from '#platform/pdf/render-pdf.ts';
import { isKept, keepReport, prepareReport } from './make-report.server.ts';
import { makeNationalReport } from './make-national-report.server.ts';
import { fullestKind } from './report.ts';
import { bodiesToReport } from './reports.queries.server.ts';
import { batchTexts } from './texts/batch.texts.ts';

/** Makes the documents of a whole edition: `{ editionId }`. Long, with progress and cancel. */
export const makeAllReportsJob = 'reports.make-all';
/** Follows `edition.published`: queues the long job under a title that the office reads. */
export const startReportsJob = 'reports.start';

export async function startReports(ctx: Ctx, data: JobData): Promise<void> {
  const editionId = String(data['editionId']);
  await ctx.enqueue(makeAllReportsJob, { editionId }, batchTexts[ctx.locale].title(editionId));
}

/**
 * The document of each body by its formula, in the language it signed up in, and the national report in both. What
 * is kept already is passed over, so that a run that was stopped goes on where it was. Returns how many were made.
 */
export async function makeAllReports(step: RunStep, editionId: string, progress: Progress): Promise<number> {
  const bodies = await step((ctx) => bodiesToReport(ctx.db, editionId));
  const total = bodies.length + locales.length;
  let made = 0;
  for (const [done, { organisationId, formula, locale }] of bodies.entries()) {
    await progress.report(done, total);
    const name = { organisationId, editionId, kind: fullestKind(formula), locale: isLocale(locale) ? locale : ('fr' as const) };
    const { code, data, root } = await step(async (ctx) => {
      const { sha256, ...prepared } = await prepareReport(ctx, name);
      return { ...prepared, root: sha256 && (await isKept(ctx, sha256)) ? null : ctx.settings.root };
    });
    if (root === null) continue;
    // Laid out between two transactions, so that none stands open meanwhile.
    const pdf = await renderPdf(root, 'report', data);
    await step((ctx) => keepReport(ctx, name, code, pdf));
    made += 1;
  }
  for (const [i, locale] of locales.entries()) {
    await progress.report(bodies.length + i, total);
    await step((ctx) => makeNationalReport(ctx, { editionId, locale }));
  }
  await progress.report(total, total);
  return made;
}
