import { setTimeout as sleep } from 'node:timers/promises';

export interface Visits {
  /** Milliseconds until each page was there. */
  waits: number[];
  /** Pages that did not come, by what came instead. */
  failed: string[];
}

/** People who look at pages, one after the other with a pause, until `signal` ends it. */
export async function visit(address: string, paths: readonly string[], { people, pauseMs, cookie, signal }: { people: number; pauseMs: number; cookie: string; signal: AbortSignal }): Promise<Visits> {
  const visits: Visits = { waits: [], failed: [] };
  await Promise.all(Array.from({ length: people }, async (_, person) => {
    for (let i = person; !signal.aborted; i += 1) {
      const path = paths[i % paths.length] ?? '/';
      const began = performance.now();
      const response = await fetch(`${address}${path}`, { headers: { accept: 'text/html', cookie }, redirect: 'manual' }).catch((error: unknown) => String(error));
      if (typeof response === 'string') visits.failed.push(response);
      else {
        await response.arrayBuffer();
        visits.waits.push(performance.now() - began);
        if (response.status !== 200) visits.failed.push(`${path} ${response.status}`);
      }
      await sleep(pauseMs);
    }
  }));
  return visits;
}
