/** What the back office reads of the platform itself: its mails, its jobs and its journal. */
export { cancelJob } from './cancel-job.server.ts';
export { listEvents } from './list-events.server.ts';
export { listJobs, type ShownJob } from './list-jobs.server.ts';
export { listMails } from './list-mails.server.ts';
export { mailPolicy, readMail, strikeTokens } from './read-mail.server.ts';
export { adaptMail, endAdaptation, listMailKinds, openMailKind, previewMail, testMail } from './mail-templates/mail-templates.server.ts';
export { packDraft, unpackDraft } from './mail-templates/draft-address.server.ts';
export { openJournalExport } from './export-journal.server.ts';
