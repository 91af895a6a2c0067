import { chmodSync, mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const roomNeeded = 1024 ** 3;

/** Where test servers write: memory when it has a gigabyte of room (the same fsync calls, no disk to wait for). */
export function testFilesRoot(): string {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    if (bavail * bsize > roomNeeded) return '/dev/shm';
  } catch {
    // Not Linux, or a container without it.
  }
  return tmpdir();
}

/** A new empty folder which any user may cross, so that a server started by root can reach what it owns inside. */
export function temporaryFolder(name: string, root = testFilesRoot()): string {
  const folder = mkdtempSync(join(root, `parvis-${name}-`));
  chmodSync(folder, 0o711);
  return folder;
}
