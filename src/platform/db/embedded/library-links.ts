import { readFileSync, readlinkSync, statSync, symlinkSync, unlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';

const links = z.array(z.strictObject({ source: z.string(), target: z.string() }));

/**
 * npm packages cannot hold symbolic links: the binaries' package makes its own (libicuuc.so.60 and the like) in
 * an install script, which `--ignore-scripts` and npm 12 leave out. Makes the missing ones in `native`.
 * Returns false when the folder may not be written.
 */
export function repairLibraryLinks(native: string): boolean {
  for (const { source, target } of linksOf(native)) {
    const link = join(dirname(native), target);
    if (exists(link)) continue;
    try {
      if (isDangling(link)) unlinkSync(link);
      symlinkSync(basename(source), link);
    } catch {
      if (!exists(link)) return false;
    }
  }
  return true;
}

function linksOf(native: string): z.infer<typeof links> {
  try {
    return links.parse(JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')));
  } catch {
    return []; // Windows: no links, no list
  }
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

function isDangling(path: string): boolean {
  try {
    return readlinkSync(path) !== '';
  } catch {
    return false;
  }
}
