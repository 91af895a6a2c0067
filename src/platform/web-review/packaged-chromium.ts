import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A program, and what its process needs in its environment. */
export interface Browser {
  path: string;
  env: Record<string, string>;
}

const packageFile = (root: string): string => join(root, 'node_modules/@sparticuz/chromium/package.json');

/** Whether npm brought a Chromium for this machine: Linux on x64, and not left out of a production install. */
export const isPackaged = (root: string): boolean => process.platform === 'linux' && process.arch === 'x64' && existsSync(packageFile(root));

const unpacking = new Map<string, Promise<string>>();

/**
 * The Chromium that npm brought, unpacked once under `cacheDir` (about 210 MB, some seconds). Null where there is none. It
 * brings its own libraries and fonts, so that a bare system is enough.
 */
export async function packagedChromium(root: string, cacheDir: string): Promise<Browser | null> {
  if (!isPackaged(root)) return null;
  const { version } = JSON.parse(readFileSync(packageFile(root), 'utf8')) as { version: string }; // npm's own file
  const folder = join(cacheDir, `parvis-chromium-${version}`);
  const work = unpacking.get(folder) ?? unpack(root, folder).finally(() => unpacking.delete(folder));
  unpacking.set(folder, work);
  await work;
  return { path: join(folder, 'chromium'), env: { LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') } };
}

/** In a process of its own, since the package writes to fixed names of the temporary folder it is given; then moved in one go. */
async function unpack(root: string, folder: string): Promise<string> {
  if (existsSync(folder)) return folder;
  const partial = `${folder}.${process.pid}`;
  mkdirSync(partial, { recursive: true });
  const script = "const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath();";
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: root, env: { ...process.env, TMPDIR: partial, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' }, // the name by which the package unpacks its libraries too
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
