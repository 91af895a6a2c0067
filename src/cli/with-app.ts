import { createApp, type App } from '#app';
import { isProblem } from '#platform/http/problem.ts';
import { embeddedTexts } from '#platform/db/embedded/embedded.texts.ts';
import { runningEmbedded } from '#platform/db/embedded/running-embedded.ts';
import { readSettings, type Settings } from '#platform/env.ts';
import { createLogger, type Logger } from '#platform/log.ts';
import { embeddedFolder, openDatabase, type OpenDatabase } from '#platform/server/open-database.ts';
import type { CommonOptions } from './command.ts';
import { progressLine, type ProgressLine } from './progress-line.ts';

/** What a command that needs the database works with. */
export interface Opened {
  settings: Settings;
  databaseUrl: string;
  log: Logger;
  progress: ProgressLine;
}

/**
 * Opens the database by the rules of the product (that of DATABASE_URL, else the embedded one: joined when a running
 * product holds it, started otherwise), does the work, and leaves everything as it was found.
 * Throws what `readSettings` and `openDatabase` do.
 */
export async function withDatabase<T>(options: CommonOptions, work: (opened: Opened) => Promise<T>): Promise<T> {
  const env = options.stateDir ? { ...process.env, PARVIS_STATE_DIR: options.stateDir } : process.env;
  // No log among a command's own lines, unless it is asked for.
  const settings = readSettings({ PARVIS_LOG_LEVEL: 'silent', ...env }, { secretNeeded: false });
  const log = createLogger(settings.logLevel);
  const progress = progressLine(process.stderr);
  const database = await openOrJoin(settings, log, options, progress);
  try {
    return await work({ settings, databaseUrl: database.url, log, progress });
  } finally {
    await database.close();
  }
}

/** The same, with the whole product on that database. Its jobs are left to the server. */
export async function withApp<T>(options: CommonOptions, work: (app: App, opened: Opened) => Promise<T>): Promise<T> {
  return withDatabase(options, async (opened) => {
    const { settings, databaseUrl, log } = opened;
    const app = await createApp({ settings, databaseUrl, log, poolSize: 4 });
    try {
      return await work(app, opened);
    } finally {
      await app.close();
    }
  });
}

async function openOrJoin(settings: Settings, log: Logger, { lang }: CommonOptions, progress: ProgressLine): Promise<OpenDatabase> {
  const running = settings.databaseUrl ? null : runningEmbedded(embeddedFolder(settings));
  if (running) return { url: running, close: async () => undefined };
  const texts = embeddedTexts[lang];
  try {
    const opened = await openDatabase(settings, log, { onProgress: (step) => progress.show(texts[step]) });
    if (!settings.databaseUrl) progress.finish(texts.starting);
    return opened;
  } catch (error) {
    // Started by somebody else in between: then there is one to join.
    const joined = isProblem(error) && error.code === 'database_in_use' ? runningEmbedded(embeddedFolder(settings)) : null;
    if (joined) return { url: joined, close: async () => undefined };
    throw error;
  }
}
