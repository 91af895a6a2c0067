import { createHash } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Files kept by their SHA-256: the same content is stored once and a repeated write is harmless. */
export interface FileStore {
  /** Durable before it returns. */
  put(content: Uint8Array): Promise<string>;
  get(sha256: string): Promise<Buffer>;
  path(sha256: string): string;
  /** Removes a file last written before `before`; false where it is not there or was written since. Only for what nothing refers to. */
  remove(sha256: string, before: Date): Promise<boolean>;
}

export function createFileStore(folder: string): FileStore {
  const path = (sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('not a file name of the store');
    return join(folder, sha256.slice(0, 2), sha256);
  };
  return {
    path,
    async put(content) {
      const sha256 = createHash('sha256').update(content).digest('hex');
      const target = path(sha256);
      // Written again, it is young again: whoever removes files leaves it time to be referred to.
      const now = new Date();
      if (await utimes(target, now, now).then(() => true, () => false)) return sha256;
      await mkdir(dirname(target), { recursive: true, mode: 0o700 });
      const part = `${target}.${process.pid}.part`;
      const handle = await open(part, 'w', 0o600);
      try {
        await handle.writeFile(content);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(part, target);
      return sha256;
    },
    async get(sha256) {
      return readFile(path(sha256));
    },
    async remove(sha256, before) {
      const target = path(sha256);
      const written = await stat(target).then(({ mtime }) => mtime, () => null);
      if (written === null || written >= before) return false;
      await rm(target, { force: true });
      return true;
    },
  };
}
