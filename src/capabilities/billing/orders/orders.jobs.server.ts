import { shortJob, type Job, type Listener, type Schedule } from '#platform/jobs/job.ts';
import { askedFileLinkJob, fileLinkAsked } from './ask-file-link.server.ts';
import { prepareOrder, prepareOrderJob } from './prepare-order.server.ts';
import { replaceOrder, replaceOrderJob } from './replace-order.server.ts';
import { remindOrders, remindOrdersJob } from './remind-orders.server.ts';
import { closeOrderJob, closeOrderOf } from './withdraw-order.server.ts';

export const orderJobs: Job[] = [
  shortJob(prepareOrderJob, prepareOrder),
  shortJob(replaceOrderJob, replaceOrder),
  shortJob(closeOrderJob, closeOrderOf),
  shortJob(askedFileLinkJob, fileLinkAsked),
  shortJob(remindOrdersJob, remindOrders),
];

export const orderListeners: Listener[] = [
  { event: 'registration.submitted', job: prepareOrderJob },
  { event: 'registration.corrected', job: replaceOrderJob },
  { event: 'registration.withdrawn', job: closeOrderJob },
  { event: 'registration.declined', job: closeOrderJob },
];

/** In the morning of each day, when people read their mail. */
export const orderSchedules: Schedule[] = [{ job: remindOrdersJob, cron: '30 8 * * *' }];
