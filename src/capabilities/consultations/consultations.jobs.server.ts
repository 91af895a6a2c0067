import { longJob, shortJob, type Job, type Schedule } from '#platform/jobs/job.ts';
import { markParticipations, markParticipationsJob } from './honesty/mark-participations.server.ts';
import { keepDates, keepDatesJob } from './keep-dates.server.ts';
import { weighParticipants, weighParticipantsJob } from './population/weigh-participants.server.ts';
import { drawMaps, drawMapsJob } from './steps/statements/draw-map.server.ts';

export const consultationJobs: Job[] = [shortJob(keepDatesJob, keepDates), shortJob(markParticipationsJob, markParticipations), longJob(drawMapsJob, drawMaps), longJob(weighParticipantsJob, weighParticipants)];

export const consultationSchedules: Schedule[] = [{ job: markParticipationsJob, cron: '17 * * * *' }, { job: keepDatesJob, cron: '*/5 * * * *' }, { job: drawMapsJob, cron: '*/5 * * * *' }, { job: weighParticipantsJob, cron: '*/10 * * * *' }];
