import { join } from 'node:path';
import { createPool } from '../db/connect.ts';
import { startEmbedded } from '../db/embedded/start-embedded.ts';
import type { EmbeddedStep } from '../db/embedded/embedded.texts.ts';
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
export async function openDatabase(settings: Settings, log: Logger, options: { onProgress?: (step: EmbeddedStep) => void; fresh?: boolean } = {}): Promise<OpenDatabase> {
  const embedded = settings.databaseUrl ? undefined : await startEmbedded({ stateDir: embeddedFolder(settings), log, onExit: endWithDatabase(log), ...(options.fresh ? { fresh: true } : {}), ...(options.onProgress ? { onProgress: options.onProgress } : {}) });
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

/** The embedded database has a folder of its own, which another user may own. */
export function embeddedFolder(settings: Pick<Settings, 'stateDir'>): string {
  return join(settings.stateDir, 'postgres');
}

/** Without its database the process serves nothing: it ends, and whoever supervises it starts it again. */
function endWithDatabase(log: Logger): () => void {
  return () => {
    log.fatal('the database server ended by itself');
    process.exit(1);
  };
}
