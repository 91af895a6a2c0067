import { longJob, shortJob, type Job, type Schedule } from '#platform/jobs/job.ts';
import { runShowQuestion, showQuestionJob } from './room/show-question.server.ts';
import { keepPollDates, keepPollDatesJob } from './schedule/keep-dates.server.ts';
import { tendPolls, tendPollsJob } from './ballots/tend-polls.server.ts';

export const pollJobs: Job[] = [longJob(tendPollsJob, (step) => tendPolls(step)), longJob(keepPollDatesJob, (step) => keepPollDates(step)), shortJob(showQuestionJob, runShowQuestion)];

export const pollSchedules: Schedule[] = [{ job: tendPollsJob, cron: '* * * * *' }, { job: keepPollDatesJob, cron: '*/5 * * * *' }];
