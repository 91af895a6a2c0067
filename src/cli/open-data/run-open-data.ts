import { changedOpenTables, releaseOpenData } from '#capabilities/benchmarks/index.server.ts';
import { defineTexts } from '#core/shared/texts.ts';
import { ask, isInteractive } from '../ask.ts';
import { chosenEdition } from '../chosen-edition.ts';
import type { OpenDataOptions } from '../open-data.ts';
import { withApp } from '../with-app.ts';

const texts = defineTexts({
  fr: {
    unchanged: 'Aucune table ne change\u202f: il n’y a rien à publier.',
    changed: (tables: string) => `Tables qui changent\u202f: ${tables}`,
    ask: 'Publier cette version\u202f? Elle ne pourra plus être retirée\u202f; la précédente reste à son adresse. [o/N] ',
    notDone: 'Rien n’a été publié.',
    released: (edition: string, version: number) => `${edition}\u202f: version ${version} publiée.`,
  },
  en: {
    unchanged: 'No table changes: there is nothing to publish.',
    changed: (tables) => `Tables that change: ${tables}`,
    ask: 'Publish this version? It cannot be taken back; the one before stays at its address. [y/N] ',
    notDone: 'Nothing was published.',
    released: (edition, version) => `${edition}: version ${version} published.`,
  },
});

export async function runOpenData(options: OpenDataOptions): Promise<void> {
  const t = texts[options.lang];
  await withApp(options, async (app) => {
    const edition = chosenEdition({ dataDir: app.settings.dataDir, today: app.clock.today() }, options.edition);
    const changed = await app.runAsSystem((ctx) => changedOpenTables(ctx, edition.id));
    if (changed.length === 0) {
      console.log(t.unchanged);
      return;
    }
    console.log(t.changed(changed.join(', ')));
    if (!options.yes && isInteractive() && !(await ask(t.ask))) {
      console.log(t.notDone);
      return;
    }
    const version = await app.runAsSystem((ctx) => releaseOpenData(ctx, edition.id, { fr: options.fr, en: options.en }));
    if (version !== null) console.log(t.released(edition.label[options.lang], version));
  });
}
