import { startEmbedded } from '#platform/db/embedded/start-embedded.ts';

/** A small product that only holds its database open until it is told to stop, or killed. For tests of crashes. */
const stateDir = process.argv[2] ?? '';
const server = await startEmbedded({ stateDir, log: { info: () => undefined, warn: () => undefined } });
console.log(JSON.stringify({ ownerUrl: server.ownerUrl, adminUrl: server.adminUrl, pid: server.pid }));
process.on('SIGTERM', () => void server.stop());
