import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

export interface Browser {
  path: string;
  /** Added to the environment of the browser's process. */
  env: Record<string, string>;
}

const systemBrowser = '/usr/bin/chromium';
const packageFile = 'node_modules/@sparticuz/chromium/package.json';

/**
 * The Chromium of the journeys: the one that npm installed, the same on every machine and the quicker one; the
 * system's with `PARVIS_BROWSER=system`, and where the package has no program to offer.
 */
export async function findBrowser(): Promise<Browser> {
  const packaged = process.platform === 'linux' && process.arch === 'x64' && existsSync(packageFile);
  if (process.env['PARVIS_BROWSER'] === 'system' || !packaged) return { path: systemBrowser, env: {} };
  const folder = await unpacked();
  return {
    path: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
}

/** Unpacks once, beside the package: its own code would write to fixed paths of the system's temporary folder. */
async function unpacked(): Promise<string> {
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string }; // npm's own file
  const folder = resolve(`node_modules/.cache/parvis-chromium-${version}`);
  if (existsSync(folder)) return folder;
  const partial = `${folder}.${process.pid}`;
  mkdirSync(partial, { recursive: true });
  const script = "const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath();";
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...process.env, TMPDIR: partial, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
  });
  // Without any font Chromium dies on the first text, and the package's own list names one folder of the system only.
  const fonts = join(folder, 'fonts');
  writeFileSync(join(partial, 'fonts.conf'), `<?xml version="1.0"?>\n<fontconfig><dir>${fonts}</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>\n`);
  try {
    renameSync(partial, folder);
  } catch (error) {
    // Another run was quicker: its folder is as good.
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}
