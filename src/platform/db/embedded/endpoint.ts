import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Home } from './home.ts';
import type { Endpoint } from './settings.ts';
import { openSocketFolder, socketPort } from './socket-folder.ts';

/**
 * Where the server will listen: a socket in a private folder. Windows has no such folder: there a free local
 * port and a random password kept in the home (written as documented, not yet tried on a real machine).
 */
export async function openEndpoint(home: Home): Promise<Endpoint> {
  const password = clusterPassword(home);
  if (password === undefined) return { host: openSocketFolder(home), port: socketPort };
  return { host: '127.0.0.1', port: await freePort(), password };
}

/** The password of the cluster's roles; undefined where the private socket folder is the protection. */
export function clusterPassword(home: Home): string | undefined {
  if (process.platform !== 'win32') return undefined;
  const file = join(home.folder, 'password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
