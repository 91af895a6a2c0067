import { readdirSync, readFileSync } from 'node:fs';

const pageSize = 4096;

/** Memory of a process and of all its descendants, in bytes; 0 where /proc tells nothing. */
export function memoryOfTree(root: number): number {
  const parents = new Map<number, number>();
  const memory = new Map<number, number>();
  for (const name of namesOf('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    const stat = read(`/proc/${pid}/stat`);
    parents.set(pid, Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    memory.set(pid, stat === '' ? 0 : privatePages(pid) * pageSize);
  }
  const within = (pid: number): boolean => pid === root || (pid > 1 && parents.has(pid) && within(parents.get(pid) ?? 0));
  return [...memory].reduce((sum, [pid, bytes]) => sum + (within(pid) ? bytes : 0), 0);
}

/** Resident less shared: pages that several processes share would count several times. */
function privatePages(pid: number): number {
  const [, resident = '0', shared = '0'] = read(`/proc/${pid}/statm`).split(' ');
  return Math.max(0, Number(resident) - Number(shared));
}

function namesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // It ended since.
    return '';
  }
}
