import { insertDelivery } from '#capabilities/integrations/webhooks/deliveries.queries.server.ts';
import { insertEndpoint } from '#capabilities/integrations/webhooks/endpoints.queries.server.ts';
import { sendDue } from '#capabilities/integrations/webhooks/send-due.server.ts';
import { createKit } from '#platform/app-kit.ts';
import { createLogger } from '#platform/log.ts';
import { seal } from '#platform/secrets/seal.ts';
import { testSecret, testSettings } from '../harness/app-settings.ts';

/**
 * A process that sends what is due: `node webhook-worker.ts <database url> <receiver> <minutes by which its clock is ahead>`. With a
 * clock that is not ahead it first queues a message.
 */
const [databaseUrl = '', receiver = '', ahead = '0'] = process.argv.slice(2);
const now = () => new Date(Date.now() + Number(ahead) * 60_000);

const kit = await createKit({
  settings: testSettings('/nonexistent', databaseUrl), log: createLogger('silent'), databaseUrl, listeners: [], schedules: [], poolSize: 3, jobs: [],
  clock: { now, today: () => now().toISOString().slice(0, 10) },
});
if (ahead === '0') {
  await kit.runAsSystem(async ({ db, ids }) => {
    const endpointId = ids.next();
    const secret = seal(testSecret, 'webhook', `whsec_${Buffer.alloc(32, 7).toString('base64')}`);
    await insertEndpoint(db, { id: endpointId, organisationId: null, url: receiver, types: ['audit.validated'], sealedSecret: secret, madeAt: now() });
    await insertDelivery(db, { id: ids.next(), endpointId, type: 'ping', payload: '{"type":"ping"}', at: now() });
  });
}
await sendDue(kit.runAsSystem, { resolve: async (host) => [host], alsoAllowed: new Set([new URL(receiver).host]) });
await kit.close();
