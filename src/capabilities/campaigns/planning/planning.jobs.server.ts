import { longJob, type Job } from '#platform/jobs/job.ts';
import { solveRun } from './solve-run.server.ts';
import { solveRunJob } from './start-plan.server.ts';

/** The planner's work in the background. */
export const planningJobs: Job[] = [longJob(solveRunJob, (step, data, progress) => solveRun(step, String(data['runId']), progress))];
