import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { createTestDatabase } from '#tests/harness/database.ts';

test('a message whose sender is killed with -9 before the answer is sent again, under the same id', { timeout: 90_000 }, async () => {
  const database = await createTestDatabase();
  const ids: (string | undefined)[] = [];
  let heard = () => {};
  const firstHeard = new Promise<void>((done) => (heard = done));
  const receiver = createServer((request, response) => {
    ids.push(String(request.headers['webhook-id']));
    heard();
    // The first is heard and never answered: its sender dies waiting.
    if (ids.length > 1) response.writeHead(204).end();
  });
  await new Promise<void>((done) => receiver.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;
  const worker = (ahead: number) => spawn(process.execPath, [resolve('tests/faults/webhook-worker.ts'), database.url, url, String(ahead)], { stdio: ['ignore', 'inherit', 'inherit'] });
  try {
    const first = worker(0);
    await firstHeard;
    first.kill('SIGKILL');
    await once(first, 'exit');
    // The claim still holds: nobody sends it meanwhile.
    await once(worker(0.5), 'exit');
    expect(ids).toHaveLength(1);
    await once(worker(2), 'exit');
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    await once(worker(3), 'exit');
    expect(ids).toHaveLength(2);
  } finally {
    receiver.closeAllConnections();
    receiver.close();
    await database.drop();
  }
});
