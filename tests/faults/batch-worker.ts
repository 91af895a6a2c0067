import { createApp } from '#app';
import { makeAllReports } from '#capabilities/reports/index.server.ts';
import { createLogger } from '#platform/log.ts';
import { testSettings } from '../harness/app-settings.ts';

/** A process that makes the reports of an edition until it is killed: `node batch-worker.ts <database url> <state folder> <edition>`. It says how far it is. */
const [databaseUrl = '', stateDir = '', editionId = ''] = process.argv.slice(2);
const app = await createApp({ settings: testSettings(stateDir, databaseUrl), databaseUrl, log: createLogger('silent'), poolSize: 3 });
await makeAllReports(app.runAsSystem, editionId, { report: async (done) => console.log(`at ${done}`) });
await app.close();
process.exit(0);
