/** The server face of polls of staff. */
export { pollLinkKind } from './roll/poll.mails.ts';
export { pollJobs, pollSchedules } from './staff-polls.jobs.server.ts';
