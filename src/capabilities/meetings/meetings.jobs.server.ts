import { shortJob, type Job } from '#platform/jobs/job.ts';
import { givePlacesJob, runGivePlaces } from './attendance/give-places.server.ts';

export const meetingJobs: Job[] = [shortJob(givePlacesJob, runGivePlaces)];
