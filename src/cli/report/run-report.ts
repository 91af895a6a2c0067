import { resolve } from 'node:path';
import { writeReports } from '#capabilities/reports/index.server.ts';
import type { ReportOptions } from '../report.ts';
import { reportTexts } from '../report.texts.ts';
import { withApp } from '../with-app.ts';

/** Makes documents and writes them into a folder. Throws `report_without_scores` when nothing is frozen for what is asked. */
export async function runReport(options: ReportOptions): Promise<void> {
  const t = reportTexts[options.lang];
  const folder = resolve(options.out);
  await withApp(options, async (app, { progress }) => {
    const wanted = { editionId: options.edition, organisationId: options.organisation, folder, locale: options.language, kind: options.kind };
    const paths = await writeReports(app.runAsSystem, wanted, (done, total) => progress.show(t.progress, done, total));
    progress.finish(t.progress);
    console.log(paths.length === 1 ? paths[0] : t.written(String(paths.length), folder));
  });
}
