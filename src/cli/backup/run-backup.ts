import { backup } from '#platform/db/backup.ts';
import { createPool } from '#platform/db/connect.ts';
import type { CommonOptions } from '../command.ts';
import { withDatabase } from '../with-app.ts';
import { backupTexts } from './backup.texts.ts';

export async function runBackup(file: string, options: CommonOptions): Promise<void> {
  const t = backupTexts[options.lang];
  await withDatabase(options, async ({ databaseUrl, log, progress }) => {
    const pool = createPool({ url: databaseUrl, max: 1, log });
    try {
      const { tables, rows, bytes } = await backup(pool, file, { onProgress: ({ done, total }) => progress.show(t.saving, done, total) });
      progress.finish(t.saving);
      console.log(t.saved(tables, rows, bytes, file));
    } finally {
      await pool.end();
    }
  });
}
