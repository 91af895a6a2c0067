import { longJob, type Job, type Schedule } from '#platform/jobs/job.ts';
import { readInbox } from './mail/read-inbox.server.ts';
import { sendMysteryMails } from './mail/send-mystery-mails.server.ts';
import { reviewWebsite, reviewWebsiteJob } from './website/review-website.server.ts';

const sendMysteryMailsJob = 'measures.send-mystery-mails';
const readInboxJob = 'measures.read-inbox';

export const measureJobs: Job[] = [
  longJob(sendMysteryMailsJob, (step) => sendMysteryMails(step)),
  longJob(readInboxJob, (step) => readInbox(step)),
  longJob(reviewWebsiteJob, (step, data) => reviewWebsite(step, { organisationId: String(data['organisationId']), reviewId: String(data['reviewId']) })),
];

export const measureSchedules: Schedule[] = [{ job: sendMysteryMailsJob, cron: '* * * * *' }, { job: readInboxJob, cron: '* * * * *' }];
