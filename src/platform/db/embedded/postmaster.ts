import { readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { problem } from '#platform/http/problem.ts';
import { runNow } from './run-as.ts';

/** What a server writes about itself in its data folder. */
export interface PostmasterFile {
  pid: number;
  /** `starting`, `ready`, `stopping`… */
  status: string;
}

export function readPostmasterFile(data: string): PostmasterFile | null {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number.parseInt(lines[0] ?? '', 10);
    return pid > 0 ? { pid, status: (lines[7] ?? '').trim() } : null;
  } catch {
    return null;
  }
}

/** Whether that process is a server working in `data` (an absolute path without links), not a stranger who got its number. */
export function isServerOf(pid: number, data: string): boolean {
  if (process.platform !== 'linux') return runNow(null, 'ps', ['-o', 'command=', '-p', String(pid)]).output.includes(data);
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === data;
  } catch {
    return false;
  }
}

const patience = [
  { signal: 'SIGINT', ms: 20_000 }, // fast: open transactions are undone
  { signal: 'SIGQUIT', ms: 5_000 }, // at once: the next start recovers from the log, as after a power cut
] as const;

/**
 * Stops a server left behind by a product that was killed. The caller holds the folder's lock, so nobody uses
 * it; its watchdog may be ending it already, hence it is never adopted. Returns whether there was one.
 * Throws `server_stuck`.
 */
export async function stopOrphan(data: string, onFound: () => void): Promise<boolean> {
  const found = readPostmasterFile(data);
  if (!found || !isServerOf(found.pid, data)) return false;
  onFound();
  for (const { signal, ms } of patience) {
    signalQuietly(found.pid, signal);
    for (let waited = 0; waited < ms; waited += 20) {
      if (!isServerOf(found.pid, data)) return true;
      await sleep(20);
    }
  }
  throw problem('server_stuck', { folder: data, pid: found.pid });
}

function signalQuietly(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended meanwhile, which is what we want.
  }
}
