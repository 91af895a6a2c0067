import { isLocale, locales } from '#core/shared/texts.ts';
import type { Ctx } from '#platform/context.ts';
import type { JobData } from '#platform/jobs/queue.ts';
import type { Progress, RunStep } from '#platform/jobs/job.ts';
import type { ReportName } from './issued.queries.server.ts';
import { layOut } from './lay-out.server.ts';
import { isKept, keepReport, prepareReport, type Prepared } from './make-report.server.ts';
import { makeNationalReport } from './make-national-report.server.ts';
import { fullestKind, nationalKinds } from './report.ts';
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
 * The document of each body by its formula, in the language it signed up in, and the documents of the edition in both. What
 * is kept already is passed over, so that a run that was stopped goes on where it was. Returns how many were made.
 */
export async function makeAllReports(step: RunStep, editionId: string, progress: Progress): Promise<number> {
  const bodies = await step((ctx) => bodiesToReport(ctx.db, editionId));
  const nationals = locales.flatMap((locale) => nationalKinds.map((kind) => ({ editionId, kind, locale })));
  const total = bodies.length + nationals.length;
  let made = 0;
  let ahead: Promise<void> = Promise.resolve();
  try {
    for (const [done, { organisationId, formula, locale }] of bodies.entries()) {
      await progress.report(done, total);
      const name = { organisationId, editionId, kind: fullestKind(formula), locale: isLocale(locale) ? locale : ('fr' as const) };
      const { root, ...prepared } = await step(async (ctx) => {
        const { sha256, ...ready } = await prepareReport(ctx, name);
        return { ...ready, root: sha256 && (await isKept(ctx, sha256)) ? null : ctx.settings.root };
      });
      if (root === null) continue;
      // One document is laid out, in the process of its own, while the next is read and composed; between transactions, so
      // that none stands open meanwhile, and one at a time, so that memory stays flat.
      await ahead;
      ahead = keepLaidOut(step, name, prepared, root);
      ahead.catch(() => undefined); // told where it is awaited
      made += 1;
    }
  } catch (stopped) {
    await ahead.catch(() => undefined); // what was under way is kept
    throw stopped;
  }
  await ahead;
  for (const [i, name] of nationals.entries()) {
    await progress.report(bodies.length + i, total);
    await step((ctx) => makeNationalReport(ctx, name));
  }
  await progress.report(total, total);
  return made;
}

async function keepLaidOut(step: RunStep, name: ReportName, prepared: Pick<Prepared, 'code' | 'composed'>, root: string): Promise<void> {
  const file = await layOut(root, prepared.composed);
  await step((ctx) => keepReport(ctx, name, prepared, file));
}
