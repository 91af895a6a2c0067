import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { problem } from '#platform/http/problem.ts';
import type { Binaries } from './binaries.ts';
import type { Home } from './home.ts';
import { isServerOf, readPostmasterFile } from './postmaster.ts';
import { run, startDetached } from './run-as.ts';
import { type Endpoint, serverArguments } from './settings.ts';
import { startWatchdog } from './watchdog.ts';

export interface ServerExit {
  code: number | null;
  signal: NodeJS.Signals | null;
  /** The last lines the server wrote. */
  words: string;
}

export interface RunningServer {
  pid: number;
  /** Settled when the server has ended, for whatever reason. */
  ended: Promise<ServerExit>;
  stop(): Promise<void>;
}

interface Launch {
  home: Home;
  binaries: Binaries;
  endpoint: Endpoint;
  warn: (message: string) => void;
  /** Called once when the start takes long, e.g. after a power cut. */
  onRecovery: () => void;
}

// What a killed server leaves for a moment: its pid file, or children still attached to its memory.
const dyingServer = /postmaster\.pid" already exists|shared memory block .* still in use/;
const dyingMs = 30_000;

/** Starts the server and waits until it accepts connections. Throws `server_start_failed` with its words. */
export async function launchServer(launch: Launch): Promise<RunningServer> {
  for (let waited = 0; ; waited += 200) {
    const attempt = spawnServer(launch);
    const exit = await Promise.race([attempt.ended, untilReady(launch, attempt)]);
    if (exit === 'ready') return attempt;
    if (!dyingServer.test(exit.words) || waited >= dyingMs) throw problem('server_start_failed', { detail: exit.words });
    await sleep(200);
  }
}

function spawnServer({ home, binaries, endpoint, warn }: Launch): RunningServer {
  const data = join(home.folder, 'data');
  const args = ['-D', data, ...serverArguments(binaries.major, endpoint)];
  const child = startDetached(home.identity, join(binaries.folder, 'postgres'), args, {
    stdin: 'ignore',
    stderr: 'pipe',
    env: strangerWithItsNumber(data),
  });
  const ended = endOf(child, warn);
  if (child.pid === undefined) return { pid: 0, ended, stop: async () => undefined };
  const watchdog = startWatchdog(home.identity, child.pid, (reason) =>
    warn(`the database would outlive a crash of this process: its watchdog is gone (${reason})`));
  void ended.then(() => watchdog.end());
  return { pid: child.pid, ended, stop: () => stopServer(child, ended, binaries, data) };
}

/**
 * After a crash in a container the number in `postmaster.pid` often belongs to another process of ours, and the
 * server would refuse for ever. PostgreSQL leaves out the number in this variable (made for pg_ctl), and still
 * checks that nobody uses the old server's shared memory.
 */
function strangerWithItsNumber(data: string): Record<string, string> {
  const left = readPostmasterFile(data);
  return left && !isServerOf(left.pid, data) ? { PG_GRANDPARENT_PID: String(left.pid) } : {};
}

const keptLines = 20;

function endOf(child: ChildProcess, warn: (message: string) => void): Promise<ServerExit> {
  let lines: string[] = [];
  child.stderr?.on('data', (chunk: Buffer) => {
    const fresh = chunk.toString().split('\n').map((line) => line.trim()).filter((line) => line !== '');
    lines = [...lines, ...fresh].slice(-keptLines);
    for (const line of fresh.filter(isTrouble)) warn(`PostgreSQL: ${line}`);
  });
  return new Promise((resolve) => {
    child.on('error', (error) => resolve({ code: null, signal: null, words: error.message }));
    child.on('close', (code, signal) => resolve({ code, signal, words: lines.join('\n') }));
  });
}

// A refused or ended connection is the news of its client, who is told; the rest is about the server itself.
function isTrouble(line: string): boolean {
  return /^(FATAL|PANIC|WARNING):/.test(line) && !/terminating connection|connection to client lost|the database system is|does not exist|too many/.test(line);
}

const pollMs = 10;
const slowMs = 3_000;

async function untilReady({ home, onRecovery }: Launch, { pid, ended }: RunningServer): Promise<'ready' | ServerExit> {
  let over = false;
  void ended.then(() => (over = true));
  for (let waited = 0; !over; waited += pollMs) {
    const said = readPostmasterFile(join(home.folder, 'data'));
    if (said?.pid === pid && said.status === 'ready') return 'ready';
    if (waited === slowMs) onRecovery();
    await sleep(pollMs);
  }
  return ended;
}

const stopMs = 60_000;

/** Fast shutdown; a server that cannot end in a minute is ended at once and recovers at its next start. */
async function stopServer(child: ChildProcess, ended: Promise<ServerExit>, binaries: Binaries, data: string): Promise<void> {
  // Windows has no signals: Node would end the process without a word.
  if (process.platform === 'win32') await run(null, join(binaries.folder, 'pg_ctl'), ['stop', '-D', data, '-m', 'fast']);
  else child.kill('SIGINT');
  const timer = setTimeout(() => child.kill('SIGQUIT'), stopMs);
  await ended;
  clearTimeout(timer);
}
