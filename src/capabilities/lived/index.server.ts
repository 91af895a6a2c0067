export { readConsulted } from './consulted/read-consulted.server.ts';
export { readCompared } from './compared/read-compared.server.ts';
export { livedJobs, livedSchedules } from './lived.jobs.server.ts';
export { releaseDueQuarter } from './peers/release-quarter.server.ts';
