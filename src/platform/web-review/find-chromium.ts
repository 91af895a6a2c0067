import { existsSync } from 'node:fs';
import { isPackaged, packagedChromium, type Browser } from './packaged-chromium.ts';

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where to look: the program that is set, if any; the folder that holds `node_modules`; the folder to unpack into. */
export interface ChromiumPlaces {
  root: string;
  stateDir: string;
  field?: { chromium?: string | undefined } | undefined;
}

const ofSystem = (set: string | undefined): string | undefined => (set ? [set] : usual).find((path) => existsSync(path));

/** Whether there is a browser to look at websites with; nothing is unpacked to know. */
export function hasChromium({ root, field }: ChromiumPlaces): boolean {
  return ofSystem(field?.chromium) !== undefined || (!field?.chromium && isPackaged(root));
}

/** The browser to look at websites with: the one that is set and no other, else one of the system, else that of npm; null without any. */
export async function findChromium({ root, stateDir, field }: ChromiumPlaces): Promise<Browser | null> {
  const path = ofSystem(field?.chromium);
  if (path) return { path, env: {} };
  return field?.chromium ? null : packagedChromium(root, stateDir);
}
