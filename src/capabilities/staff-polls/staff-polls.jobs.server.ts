import { longJob, shortJob, type Job, type Schedule } from '#platform/jobs/job.ts';
import { runShowQuestion, showQuestionJob } from './room/show-question.server.ts';
import { tendPolls, tendPollsJob } from './ballots/tend-polls.server.ts';

export const pollJobs: Job[] = [longJob(tendPollsJob, (step) => tendPolls(step)), shortJob(showQuestionJob, runShowQuestion)];

export const pollSchedules: Schedule[] = [{ job: tendPollsJob, cron: '* * * * *' }];
