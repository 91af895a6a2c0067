import type { App } from '#app';
import { directoryIsLoaded, loadDirectory } from '#capabilities/organisations/index.server.ts';
import { defineTexts, type Locale } from '#core/shared/texts.ts';
import type { ProgressLine } from './progress-line.ts';

const texts = defineTexts({
  fr: { loading: 'Chargement de l’annuaire des collectivités' },
  en: { loading: 'Loading the directory of local authorities' },
});

/** Loads the public directory of bodies where a database has none yet: some five seconds, once. */
export async function ensureDirectory(app: App, progress: ProgressLine, lang: Locale): Promise<void> {
  if (await app.runAsSystem((ctx) => directoryIsLoaded(ctx.db))) return;
  const label = texts[lang].loading;
  progress.show(label);
  await app.runAsSystem((ctx) => loadDirectory(ctx.db, ({ done, total }) => progress.show(label, done, total)));
  progress.finish(label);
}
