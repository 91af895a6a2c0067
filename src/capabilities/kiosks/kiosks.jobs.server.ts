import type { JobData } from '#platform/jobs/queue.ts';
import { longJob, shortJob, type Job, type Schedule } from '#platform/jobs/job.ts';
import { watchChanges, watchChangesJob } from './changes/watch-changes.server.ts';
import { examineJob, examineRecent } from './honesty/examine-recent.server.ts';
import { watchDevices, watchDevicesJob } from './devices/watch-devices.server.ts';
import { remindServices, remindServicesJob } from './answering/remind-services.server.ts';
import { importOpinionsJob, runImport, runUndo, undoImportJob } from './import/run-import.server.ts';
import { countPaper, countPaperJob } from './paper/enter-paper.server.ts';
import { sendDigests, sendDigestsJob } from './letters/send-digests.server.ts';
import { keepMonths } from './upkeep/keep-months.server.ts';

const keepMonthsJob = 'kiosks.keep-months';
const examineWeekJob = 'kiosks.examine-week';

const importKey = (data: JobData) => ({ organisationId: String(data['organisationId']), id: String(data['id']) });

export const kioskJobs: Job[] = [
  shortJob(watchDevicesJob, watchDevices),
  shortJob(countPaperJob, (ctx, data) =>
    countPaper(ctx, { organisationId: String(data['organisationId']), pointId: String(data['pointId']), number: String(data['number']), version: Number(data['version']) })),
  longJob(examineJob, async (step, _data, progress) => void (await examineRecent(step, progress, { hours: 3, sinceLastRun: true }))),
  // For hours in which nothing ran.
  longJob(examineWeekJob, async (step, _data, progress) => void (await examineRecent(step, progress, { hours: 8 * 24 }))),
  longJob(watchChangesJob, async (step, _data, progress) => void (await watchChanges(step, progress))),
  longJob(sendDigestsJob, async (step, _data, progress) => void (await sendDigests(step, progress))),
  shortJob(remindServicesJob, remindServices),
  longJob(importOpinionsJob, (step, data, progress) => runImport(step, importKey(data), progress)),
  longJob(undoImportJob, (step, data, progress) => runUndo(step, importKey(data), progress)),
  longJob(keepMonthsJob, async (step) => void (await keepMonths(step))),
];

export const kioskSchedules: Schedule[] = [
  { job: watchDevicesJob, cron: '*/15 * * * *' },
  { job: examineJob, cron: '*/5 * * * *' },
  { job: examineWeekJob, cron: '40 2 * * *' },
  { job: watchChangesJob, cron: '30 5 * * *' },
  { job: sendDigestsJob, cron: '0 7 * * *' },
  { job: remindServicesJob, cron: '10 7 * * 1' },
  { job: keepMonthsJob, cron: '10 3 * * *' },
];
