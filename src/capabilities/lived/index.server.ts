export { readConsulted } from './consulted/read-consulted.server.ts';
export { publishedResults } from './compared/audited-side.server.ts';
export { leastDays, readOpinions, type HeardOpinions, type Span } from './compared/read-opinions.server.ts';
export { readCompared } from './compared/read-compared.server.ts';
export { livedJobs, livedSchedules } from './lived.jobs.server.ts';
export { releaseDueQuarter } from './peers/release-quarter.server.ts';
export { readWritten } from './written/read-written.server.ts';
