import { longJob, shortJob, type Job, type Listener } from '#platform/jobs/job.ts';
import { makeAllReports, makeAllReportsJob, startReports, startReportsJob } from './make-all-reports.server.ts';
import { makeReport, makeReportJob } from './make-report.server.ts';
import { reissueReports, reissueReportsJob } from './reissue-reports.server.ts';
import { reportJobInput } from './report-data.input.ts';

/** The work of reports in the background. */
export const reportJobs: Job[] = [
  shortJob(makeReportJob, async (ctx, data) => void (await makeReport(ctx, reportJobInput.parse(data)))),
  shortJob(startReportsJob, startReports),
  shortJob(reissueReportsJob, reissueReports),
  longJob(makeAllReportsJob, async (step, data, progress) => void (await makeAllReports(step, String(data['editionId']), progress))),
];

/** A published edition has its documents made; those of a body whose scores were revised are made again. */
export const reportListeners: Listener[] = [{ event: 'edition.published', job: startReportsJob }, { event: 'scores.revised', job: reissueReportsJob }];
