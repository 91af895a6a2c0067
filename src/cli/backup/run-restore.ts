import { existsSync } from 'node:fs';
import { createApp } from '#app';
import { restore, type RestoreSummary } from '#platform/db/backup.ts';
import { createPool } from '#platform/db/connect.ts';
import { isProblem, problem } from '#platform/http/problem.ts';
import { ask, isInteractive } from '../ask.ts';
import type { RestoreOptions } from '../restore.ts';
import { withDatabase, type Opened } from '../with-app.ts';
import { backupTexts } from './backup.texts.ts';

/** Restores into a new database at once; one in use is replaced only when somebody says so. */
export async function runRestore(file: string, options: RestoreOptions): Promise<void> {
  const t = backupTexts[options.lang];
  if (!existsSync(file)) throw problem('file_absent', { name: file });
  await withDatabase(options, async (opened) => {
    await prepareJobTables(opened);
    const summary = await restoreOnce(file, opened, options, options.yes ?? false).catch(async (error: unknown) => {
      if (!isProblem(error) || error.code !== 'restore_target_not_empty' || !isInteractive()) throw error;
      if (!(await ask(t.replace(String(error.params['table']))))) return null;
      return restoreOnce(file, opened, options, true);
    });
    if (!summary) {
      console.log(t.notDone);
      return;
    }
    opened.progress.finish(t.restoring);
    console.log(`${t.restored(summary.takenAt, summary.tables, summary.rows)}\n${t.restart}`);
  });
}

/** The tables of the job queue are made by the product itself when it first starts; a backup holds them. */
async function prepareJobTables({ settings, databaseUrl, log }: Opened): Promise<void> {
  await (await createApp({ settings, databaseUrl, log, poolSize: 1 })).close();
}

async function restoreOnce(file: string, { databaseUrl, log, progress }: Opened, { lang }: RestoreOptions, replace: boolean): Promise<RestoreSummary> {
  const pool = createPool({ url: databaseUrl, max: 1, log });
  try {
    return await restore(pool, file, { replace, onProgress: ({ done, total }) => progress.show(backupTexts[lang].restoring, done, total) });
  } finally {
    await pool.end();
  }
}
