import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

/** The first line that a program says; null when it ends without a word. */
export async function firstLine(child: ChildProcess): Promise<string | null> {
  if (!child.stdout) return null;
  const lines = createInterface({ input: child.stdout });
  const ended = once(child, 'exit').then(() => null);
  return Promise.race([once(lines, 'line').then(([line]) => String(line)), ended]);
}

export function begin(args: string[], env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, args, { env: { PATH: process.env['PATH'] ?? '', ...env }, stdio: ['ignore', 'pipe', process.env['PARVIS_FAULTS_LOUD'] ? 'inherit' : 'ignore'] });
}

export async function end(child: ChildProcess | null, signal: NodeJS.Signals): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

/** Ids of a process's children. */
export function childrenOf(parent: number): number[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => statOf(pid)?.parent === parent);
}

function statOf(pid: number): { state: string; parent: number } | null {
  try {
    const [state = '', parent] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return { state, parent: Number(parent) };
  } catch {
    return null;
  }
}

export function signal(pids: readonly number[], name: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch {
      // It has ended already.
    }
  }
}

export async function untilGone(pids: readonly number[]): Promise<void> {
  const lives = (pid: number) => (statOf(pid)?.state ?? 'Z') !== 'Z';
  for (let waited = 0; pids.some(lives); waited += 10) {
    if (waited > 20_000) throw new Error(`processes ${pids.filter(lives).join(', ')} do not end`);
    await sleep(10);
  }
}
