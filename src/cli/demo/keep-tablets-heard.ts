import { createApp } from '#app';
import { hearSimulated } from '#capabilities/kiosks/index.points.server.ts';
import type { Settings } from '#platform/env.ts';
import { createLogger } from '#platform/log.ts';

const everyMs = 240_000;

/** As long as the demonstration runs, its tablets say how they do. */
export function keepTabletsHeard(settings: Settings, databaseUrl: string): void {
  const hear = async () => {
    const app = await createApp({ settings, databaseUrl, log: createLogger('silent'), poolSize: 1 });
    await app.runAsSystem(hearSimulated).finally(() => app.close());
  };
  // When the database is being closed there is nothing to say any more.
  setInterval(() => void hear().catch(() => undefined), everyMs).unref();
  void hear().catch(() => undefined);
}
