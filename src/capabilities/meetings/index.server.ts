/** The server face of the national meetings. */
export { meetingMailKinds } from './meeting.mails.ts';
export { meetingJobs } from './meetings.jobs.server.ts';
