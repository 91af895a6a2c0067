import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { testSecret } from './app-settings.ts';

export interface BuiltServer {
  child: ChildProcess;
  address: string;
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>;
  /** Ends it in order. */
  stop(): Promise<void>;
}

/** Flags with which `npm start` starts Node. */
const productionFlags = ['--max-semi-space-size=8'];

/** The site as production serves it, in a process of its own, with the embedded database of `stateDir`. `heapMb`: the most its heap may hold; more ends it. */
export async function startBuiltServer(stateDir: string, { heapMb }: { heapMb?: number } = {}): Promise<BuiltServer> {
  buildOnce();
  const flags = heapMb === undefined ? productionFlags : [...productionFlags, `--max-old-space-size=${heapMb}`];
  const child = spawn(process.execPath, [...flags, 'server.mjs'], {
    env: {
      PATH: process.env['PATH'] ?? '', PARVIS_STATE_DIR: stateDir, PARVIS_SECRET: testSecret, PORT: '0', PARVIS_LOG_LEVEL: 'silent', PARVIS_JOBS: 'off',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\/\/\S+/.exec(line)?.[0];
    if (!address) continue;
    const end = (signal: NodeJS.Signals) => {
      child.kill(signal);
      return ended;
    };
    return { child, address, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
  }
  throw new Error(`the server ended before it was ready: ${said}`);
}

function buildOnce(): void {
  if (existsSync('build/handler.js')) return;
  const { status, stderr } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`the site could not be built: ${stderr}`);
}
