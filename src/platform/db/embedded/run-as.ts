import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';

/** The unprivileged user of the server when the product runs as root; `null` = our own. */
export interface Identity {
  uid: number;
  gid: number;
  name: string;
}

// The caller's PG* and locale variables would change what initdb and the server do.
function environment(extra: Record<string, string>): Record<string, string> {
  const kept = ['PATH', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH', 'TMPDIR', 'SystemRoot', 'TEMP', 'TMP'];
  const inherited = kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  return { ...Object.fromEntries(inherited), LC_ALL: 'C', TZ: 'UTC', ...extra };
}

function optionsFor(identity: Identity | null, cwd: string, extra: Record<string, string> = {}): SpawnOptions {
  // The child's working folder must be one that its user may enter: ours may be closed to it.
  return { cwd, env: environment(extra), windowsHide: true, ...(identity ? { uid: identity.uid, gid: identity.gid } : {}) };
}

/** Runs a short program to its end and gives its status (null = could not be started) and its words. */
export function runNow(identity: Identity | null, command: string, args: string[]): { status: number | null; code: string; output: string } {
  const result = spawnSync(command, args, { ...optionsFor(identity, '/'), encoding: 'utf8', timeout: 10_000, stdio: ['ignore', 'pipe', 'pipe'] });
  const code = result.error && 'code' in result.error ? String(result.error.code) : '';
  return { status: result.status, code, output: `${result.stdout ?? ''}${result.stderr ?? ''}`.trim() || code };
}

/** Runs a longer program without blocking; rejects with its words when it fails. `onStart` is given its number. */
export function run(identity: Identity | null, command: string, args: string[], onStart?: (pid: number) => void): Promise<void> {
  const child = spawn(command, args, { ...optionsFor(identity, '/'), stdio: ['ignore', 'ignore', 'pipe'] });
  if (child.pid !== undefined) onStart?.(child.pid);
  let words = '';
  child.stderr?.on('data', (chunk: Buffer) => (words += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => (status === 0 ? resolve() : reject(new Error(words.trim() || `${command} ended with ${status}`))));
  });
}

/**
 * Starts a program in a session of its own: Ctrl+C in the terminal reaches the product only, which then
 * closes its doors before its database.
 */
export function startDetached(
  identity: Identity | null,
  command: string,
  args: string[],
  { stdin, stderr, env = {} }: { stdin: 'pipe' | 'ignore'; stderr: 'pipe' | 'ignore'; env?: Record<string, string> },
): ChildProcess {
  return spawn(command, args, { ...optionsFor(identity, '/', env), detached: true, stdio: [stdin, 'ignore', stderr] });
}
