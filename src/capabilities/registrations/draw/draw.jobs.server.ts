import { shortJob, type Job, type Listener, type Schedule } from '#platform/jobs/job.ts';
import { registrationEvents } from '../registrations.events.ts';
import { answerBodies, answerBodiesJob } from './answer-bodies.server.ts';
import { freezeInTime, freezeInTimeJob } from './freeze-in-time.server.ts';
import { joinWaitingList, joinWaitingListJob } from './join-waiting-list.server.ts';
import { makeDraw, makeDrawJob } from './make-draw.server.ts';
import { drawEvents } from './draw.events.ts';

export const drawJobs: Job[] = [
  shortJob(makeDrawJob, (ctx, data) => makeDraw(ctx, String(data['editionId']))),
  shortJob(freezeInTimeJob, freezeInTime),
  shortJob(answerBodiesJob, answerBodies),
  shortJob(joinWaitingListJob, joinWaitingList),
];

/** The draw follows the public value: once it is entered nothing is left to choose. */
export const drawListeners: Listener[] = [
  { event: drawEvents.beacon, job: makeDrawJob },
  // A draw made after the day announced is answered at once.
  { event: drawEvents.drawn, job: answerBodiesJob },
  { event: registrationEvents.submitted, job: joinWaitingListJob },
];

/** Lists are frozen in the night after their last day; answers leave in the morning of the day announced. Paris time. */
export const drawSchedules: Schedule[] = [{ job: freezeInTimeJob, cron: '5 0 * * *' }, { job: answerBodiesJob, cron: '0 8 * * *' }];
