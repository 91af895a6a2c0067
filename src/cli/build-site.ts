import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const stampFile = 'build/parvis-sources';

/** Builds the site when there is no build of these very sources. Returns whether it had to. */
export async function buildSite(root: string): Promise<boolean> {
  const stamp = sourcesStamp(root);
  const file = resolve(root, stampFile);
  if (existsSync(file) && readFileSync(file, 'utf8') === stamp) return false;
  await run(process.execPath, [resolve(root, 'node_modules/vite/bin/vite.js'), 'build'], root);
  writeFileSync(file, stamp);
  return true;
}

/** Digest of names, sizes and times of what the build is made from. */
function sourcesStamp(root: string): string {
  const hash = createHash('sha256');
  for (const folder of ['src', 'static']) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).toSorted()) {
      const { size, mtimeMs, isFile } = describe(join(root, folder, entry));
      if (isFile) hash.update(`${entry} ${size} ${mtimeMs}\n`);
    }
  }
  for (const name of ['package-lock.json', 'vite.config.ts']) hash.update(readFileSync(join(root, name)));
  return hash.digest('hex');
}

function describe(path: string): { size: number; mtimeMs: number; isFile: boolean } {
  const stat = statSync(path);
  return { size: stat.size, mtimeMs: stat.mtimeMs, isFile: stat.isFile() };
}

function run(command: string, args: string[], cwd: string): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NODE_ENV: 'production' } });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('error', failed);
    child.on('exit', (code) => (code === 0 ? done() : failed(new Error(`the site could not be built:\n${said.slice(-4000)}`))));
  });
}
