import { fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { findBrowser } from './chromium.ts';
import { openSessions, secondFactorKeys } from './people.ts';
import type { RunningSite } from './site.ts';

/**
 * Starts the site once for all journeys; what they need to know goes to them through the environment. A site that
 * already runs is taken instead when PARVIS_TEST_ADDRESS and PARVIS_TEST_DATABASE name it.
 */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  const browser = await findBrowser();
  Object.assign(process.env, { PARVIS_TEST_BROWSER: browser.path, PARVIS_TEST_BROWSER_ENV: JSON.stringify(browser.env) });
  if (process.env['PARVIS_TEST_ADDRESS'] && process.env['PARVIS_TEST_DATABASE']) {
    await shareSessions();
    return undefined;
  }
  const child = fork(resolve('tests/journeys/harness/site.ts'), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const site = await new Promise<RunningSite>((ready, failed) => {
    child.once('message', (message: RunningSite) => ready(message));
    child.once('error', failed);
    child.once('exit', (code) => failed(new Error(`the site did not start (code ${code})`)));
  });
  Object.assign(process.env, { PARVIS_TEST_ADDRESS: site.address, PARVIS_TEST_DATABASE: site.databaseUrl, PARVIS_TEST_SECRET: site.secret });
  await shareSessions();
  return async () => {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
  };
}

async function shareSessions(): Promise<void> {
  process.env['PARVIS_TEST_SESSIONS'] = JSON.stringify(await openSessions());
  process.env['PARVIS_TEST_KEYS'] = JSON.stringify(secondFactorKeys());
}
