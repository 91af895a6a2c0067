import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A small disk of its own for the database: it can run full, and lose its power. */
export interface Disk {
  folder: string;
  /** Why it cannot run full or lose its power here; null when it can. */
  unable: string | null;
  fill(): void;
  free(): void;
  /** All that was not yet safe is gone, at once: nothing more is written. */
  cutPower(): void;
  /** What was safe is there again. Nobody may hold a file of the disk open. */
  powerOn(): Promise<void>;
  remove(): Promise<void>;
}

const megabytes = 1_400;
/** EXT4_IOC_SHUTDOWN with EXT4_GOING_FLAGS_NOLOGFLUSH: nothing that waits is written, not even the log of the file system. */
const shutdown = 'import fcntl,os,struct,sys; fcntl.ioctl(os.open(sys.argv[1], os.O_RDONLY), 0x8004587d, struct.pack("I", 2))';

function run(command: string, ...args: string[]): string | null {
  const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? null : `${command}: ${error?.message ?? stderr.trim()}`;
}

/** A disk in a file, mounted under `root`; where this machine allows none, an ordinary folder that says so. */
export function openDisk(root: string): Disk {
  const folder = join(root, 'disk');
  mkdirSync(folder, { mode: 0o755 });
  let image = 0;
  const file = () => join(root, `disk-${image}.img`);
  closeSync(openSync(file(), 'w'));
  const failed = run('truncate', '-s', `${megabytes}M`, file()) ?? run('mkfs.ext4', '-q', '-m', '0', '-E', 'lazy_itable_init=1', file()) ?? run('mount', '-o', 'loop', file(), folder);
  const ballast = join(folder, 'ballast');
  const disk: Disk = {
    folder,
    unable: failed,
    fill() {
      const { bavail, bsize } = statfsSync(folder);
      const room = bavail * bsize;
      run('fallocate', '-l', String(Math.max(0, room - 64 * 1024)), ballast);
      // The rest, block by block.
      try {
        writeFileSync(`${ballast}-2`, Buffer.alloc(256 * 1024));
      } catch {
        // It is full: that is what was wanted.
      }
    },
    free() {
      for (const one of [ballast, `${ballast}-2`]) rmSync(one, { force: true });
      // Else a power cut that follows within seconds brings the ballast back, and nobody ever takes it away.
      run('sync', '-f', folder);
    },
    cutPower() {
      const refused = run('python3', '-c', shutdown, folder);
      if (refused) throw new Error(refused);
    },
    async powerOn() {
      for (let tries = 0; ; tries += 1) {
        const busy = run('umount', folder);
        if (!busy) break;
        if (tries > 100) throw new Error(busy);
        await sleep(50);
      }
      // A copy on a loop device of its own: the dead file system may not answer from memory.
      const before = file();
      image += 1;
      const refused = run('cp', '--sparse=always', before, file()) ?? run('mount', '-o', 'loop', file(), folder);
      if (refused) throw new Error(refused);
      rmSync(before);
    },
    async remove() {
      for (let tries = 0; !failed && tries < 100 && run('umount', folder); tries += 1) await sleep(50);
      rmSync(root, { recursive: true, force: true });
    },
  };
  return disk;
}

/** Whether a disk of this machine can lose its power: the ioctl needs Python, the mount needs root. */
export const canCutPower = (disk: Disk) => disk.unable === null && run('python3', '--version') === null;
