/** What integrations do in the background; apart from the interface itself, which the command line has no use for. */
export { integrationJobs, integrationListeners, integrationSchedules } from './integrations.jobs.server.ts';
