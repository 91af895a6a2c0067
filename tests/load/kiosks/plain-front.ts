import { createServer } from 'node:http';
import { createApp } from '#app';
import { isProblem } from '#platform/http/problem.ts';
import { createLogger } from '#platform/log.ts';
import { testSettings } from '../../harness/app-settings.ts';

/** The door of devices behind a bare HTTP server, in a process of its own: what the writing costs without the site's own frame. */
const [databaseUrl = '', stateDir = ''] = process.argv.slice(2);
const app = await createApp({ settings: testSettings(stateDir, databaseUrl), databaseUrl, log: createLogger('silent') });
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const signature = request.headers['x-parvis-signature'];
    const said = { bytes: Buffer.concat(chunks), signature: typeof signature === 'string' ? signature : null, address: '127.0.0.1' };
    (request.url?.endsWith('/heartbeat') ? app.devices.heartbeat(said) : app.devices.batch(said)).then(
      (answer) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer)),
      (error: unknown) => {
        const status = isProblem(error) ? error.status : 500;
        if (status === 500) console.error(error);
        response.writeHead(status, { 'retry-after': isProblem(error) ? String(error.params['seconds'] ?? 1) : '1' }).end();
      });
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`);
});
process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
  void app.close().then(() => process.exit(0));
});
