export { consultationJobs, consultationSchedules } from './consultations.jobs.server.ts';
