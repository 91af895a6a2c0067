export { measureJobs, measureSchedules } from './measures/measures.jobs.server.ts';
export { startMissionInlet } from './measures/mail/mission-inlet.server.ts';
export { approvalInput, decisionInput, traceInput, traceKey } from './measures/measures.input.ts';
export { measuresPage, websiteShot, type MeasuresPage } from './measures/measures-page.server.ts';
export { missionMeasures, type MissionMeasures } from './measures/mission-measures.server.ts';
export { approveWords, writeMysteryMail } from './measures/mail/write-mystery-mail.server.ts';
export { decideKind } from './measures/mail/decide-mail.server.ts';
export { noteTrace, takeBackTrace } from './measures/traces/note-trace.server.ts';
export { askWebsiteReview } from './measures/website/review-website.server.ts';
