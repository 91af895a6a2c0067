import { existsSync } from 'node:fs';

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser to look at websites with: the one that is set, else one of the system, else that of npm; null without any. */
export async function findChromium(set: string | undefined): Promise<string | null> {
  if (set) return existsSync(set) ? set : null;
  const system = usual.find((path) => existsSync(path));
  if (system) return system;
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    return await packaged.executablePath();
  } catch {
    return null;
  }
}
