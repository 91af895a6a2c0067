import { organisationScores } from '#capabilities/scores/index.server.ts';
import { formatDecimal } from '#core/shared/format.ts';
import { defineTexts } from '#core/shared/texts.ts';
import { ask, isInteractive } from '../ask.ts';
import { chosenEdition } from '../chosen-edition.ts';
import { resultsLines } from '../import/results-pages.ts';
import { scoreAndPublish, scoreEdition } from '../publish-edition.ts';
import type { ScoreOptions } from '../score.ts';
import { withApp } from '../with-app.ts';

const texts = defineTexts({
  fr: {
    scored: (bodies: number) => `${bodies} structures notées`,
    mean: (mean: string) => `Moyenne simple des structures\u202f: ${mean} sur 100`,
    ask: 'Geler et publier\u202f? Les chiffres de l’édition ne changeront plus. [o/N] ',
    notDone: 'Rien n’a été gelé.',
  },
  en: {
    scored: (bodies) => `${bodies} bodies scored`,
    mean: (mean) => `Plain mean of bodies: ${mean} out of 100`,
    ask: 'Freeze and publish? The figures of the edition will not change any more. [y/N] ',
    notDone: 'Nothing was frozen.',
  },
});

export async function runScore(options: ScoreOptions): Promise<void> {
  const { lang } = options;
  const t = texts[lang];
  await withApp(options, async (app, { progress }) => {
    const edition = chosenEdition({ dataDir: app.settings.dataDir, today: app.clock.today() }, options.edition);
    if (options.publish) {
      if (!options.yes && isInteractive() && !(await ask(t.ask))) {
        console.log(t.notDone);
        return;
      }
      await scoreAndPublish(app, edition.id, progress, lang);
      console.log((await resultsLines(app, edition.id, app.settings.origin, lang)).join('\n'));
      return;
    }
    const bodies = await scoreEdition(app, edition.id, progress, lang);
    const values = (await app.runAsSystem((ctx) => organisationScores(ctx.db, edition.id))).flatMap(({ global_value: value }) => value ?? []);
    console.log(`${edition.label[lang]}\n${t.scored(bodies)}`);
    if (values.length > 0) console.log(t.mean(formatDecimal(values.reduce((sum, value) => sum + value, 0) / values.length, lang)));
  });
}
