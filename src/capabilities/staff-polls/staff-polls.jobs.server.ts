import { longJob, type Job, type Schedule } from '#platform/jobs/job.ts';
import { tendPolls, tendPollsJob } from './ballots/tend-polls.server.ts';

export const pollJobs: Job[] = [longJob(tendPollsJob, (step) => tendPolls(step))];

export const pollSchedules: Schedule[] = [{ job: tendPollsJob, cron: '* * * * *' }];
