import { createKit } from '#platform/app-kit.ts';
import { createLogger } from '#platform/log.ts';
import { shortJob } from '#platform/jobs/job.ts';
import { testSettings } from '../harness/app-settings.ts';

/**
 * A process that works on jobs until it is killed: `node job-worker.ts <database url> <milliseconds a job takes>`. It says
 * `working` when a job has written its effect and is about to linger before its transaction ends.
 */
const [databaseUrl = '', lingers = '0'] = process.argv.slice(2);

const kit = await createKit({
  settings: testSettings('/nonexistent', databaseUrl), log: createLogger('silent'), databaseUrl, listeners: [], schedules: [], poolSize: 3,
  jobs: [
    shortJob('test.lingering', async (ctx) => {
      await ctx.record({ name: 'job.effect', subjectType: 'test', subjectId: 'x' });
      console.log('working');
      await new Promise((later) => setTimeout(later, Number(lingers)));
    }),
  ],
});
if (lingers !== '0') await kit.runAsSystem((ctx) => ctx.enqueue('test.lingering', {}));
await kit.startJobs();
