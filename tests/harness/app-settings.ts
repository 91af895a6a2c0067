import { resolve } from 'node:path';
import type { Settings } from '#platform/env.ts';

export const testSecret = 'Q7rT2mXv9LpK4sWz8BnC1hJd6GfY3aEu';

export function testSettings(stateDir: string, databaseUrl: string): Settings {
  const root = resolve('.');
  return {
    databaseUrl, secret: testSecret, origin: 'http://127.0.0.1:4999', stateDir, root, dataDir: resolve(root, 'data'),
    logLevel: 'silent', demo: false, secondFactorOptional: false, identityProvider: undefined, mailFrom: 'Parvis <test@example.org>', smtpUrl: undefined, host: '127.0.0.1', proxies: 0, port: 0,
  };
}
