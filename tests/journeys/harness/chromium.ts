import { resolve } from 'node:path';
import { packagedChromium, type Browser } from '#platform/web-review/packaged-chromium.ts';

export type { Browser };

const systemBrowser = '/usr/bin/chromium';

/**
 * The Chromium of the journeys: the one that npm installed, the same on every machine and the quicker one; the
 * system's with `PARVIS_BROWSER=system`, and where the package has no program to offer.
 */
export async function findBrowser(): Promise<Browser> {
  const packaged = process.env['PARVIS_BROWSER'] === 'system' ? null : await packagedChromium(resolve('.'), resolve('node_modules/.cache'));
  return packaged ?? { path: systemBrowser, env: {} };
}
