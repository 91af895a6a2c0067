import { readdirSync, readFileSync } from 'node:fs';

export interface Use {
  /** Seconds of processor used so far. */
  cpu: number;
  /** Megabytes held now. */
  memory: number;
}

/** What a process uses, from Linux's /proc. */
export function useOf(pid: number): Use {
  const fields = statOf(String(pid));
  return { cpu: secondsOf(fields), memory: (Number(fields[21]) * 4096) / 1e6 };
}

/** Seconds of processor of the database that is open under `folder`, over all its processes that live. */
export function databaseSeconds(folder: string): number {
  const parent = readFileSync(`${folder}/data/postmaster.pid`, 'utf8').split('\n')[0] ?? '';
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).reduce((sum, pid) => {
    try {
      const fields = statOf(pid);
      return fields[1] === parent || pid === parent ? sum + secondsOf(fields) : sum;
    } catch {
      // It has ended meanwhile.
      return sum;
    }
  }, 0);
}

/** Fields of a process after its name: state, parent, … */
const statOf = (pid: string) => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
/** The kernel counts in hundredths. */
const secondsOf = (fields: readonly string[]) => (Number(fields[11]) + Number(fields[12])) / 100;

export const quantile = (values: readonly number[], share: number) => values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;
