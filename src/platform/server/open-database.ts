import { createPool } from '../db/connect.ts';
import { startEmbedded } from '../db/embedded/start-embedded.ts';
import { migrate, migrationsFolder } from '../db/migrate.ts';
import { checkServer } from '../db/server-checks.server.ts';
import type { Settings } from '../env.ts';
import type { Logger } from '../log.ts';

export interface OpenDatabase {
  url: string;
  close(): Promise<void>;
}

/**
 * The database of these settings, ready for use: the given server, or the embedded one started here; checked
 * for durability and migrated. Throws `server_too_old`, `server_not_durable`, `database_in_use`.
 */
export async function openDatabase(settings: Settings, log: Logger, onProgress?: (step: string) => void): Promise<OpenDatabase> {
  const embedded = settings.databaseUrl ? undefined : await startEmbedded({ stateDir: settings.stateDir, log, ...(onProgress ? { onProgress } : {}) });
  const url = settings.databaseUrl ?? embedded?.ownerUrl ?? '';
  try {
    const pool = createPool({ url, max: 2, log });
    try {
      const client = await pool.connect();
      try {
        await checkServer(client);
      } finally {
        client.release();
      }
      const applied = await migrate(pool, migrationsFolder(settings.root));
      if (applied.length > 0) log.info({ applied }, 'migrations applied');
    } finally {
      await pool.end();
    }
    return { url, close: async () => embedded?.stop() };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}
