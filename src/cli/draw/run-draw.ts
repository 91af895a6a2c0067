import { commitDraw, currentDrawEdition, enterBeacon, freezeList, makeDraw, publicDraw } from '#capabilities/registrations/index.server.ts';
import { defineTexts } from '#core/shared/texts.ts';
import type { Ctx } from '#platform/context.ts';
import { ask, isInteractive } from '../ask.ts';
import type { DrawOptions } from '../draw.ts';
import { withApp } from '../with-app.ts';

const texts = defineTexts({
  fr: {
    ask: { commit: 'Engager la graine\u202f? [o/N] ', freeze: 'Arrêter la liste des candidats\u202f? [o/N] ', run: (value: string) => `Faire le tirage avec la valeur publique ${value}\u202f? [o/N] ` },
    notDone: 'Rien n’a changé.',
    seed: (hash: string) => `Empreinte de la graine\u202f: ${hash}`,
    list: (hash: string, count: number) => `${count} candidats. Empreinte de la liste\u202f: ${hash}`,
    drawn: (places: number, waiting: number) => `${places} places données, ${waiting} structures en liste d’attente.`,
  },
  en: {
    ask: { commit: 'Commit to the seed? [y/N] ', freeze: 'Freeze the list of candidates? [y/N] ', run: (value) => `Make the draw with the public value ${value}? [y/N] ` },
    notDone: 'Nothing has changed.',
    seed: (hash) => `Fingerprint of the seed: ${hash}`,
    list: (hash, count) => `${count} candidates. Fingerprint of the list: ${hash}`,
    drawn: (places, waiting) => `${places} places given, ${waiting} bodies on the waiting list.`,
  },
});

/** One step of a draw for an operator at the terminal; each is refused on the wrong day, as in the office. */
export async function runDraw(options: DrawOptions): Promise<void> {
  const { lang, commit, freeze, run = '' } = options;
  const t = texts[lang];
  await withApp(options, async (app) => {
    const question = commit ? t.ask.commit : freeze ? t.ask.freeze : t.ask.run(run);
    if (!options.yes && isInteractive() && !(await ask(question))) {
      console.log(t.notDone);
      return;
    }
    const { state } = await app.runAsSystem(async (ctx) => {
      const editionId = options.edition ?? currentDrawEdition(ctx);
      await take({ ...ctx, locale: lang }, editionId, options);
      return publicDraw(ctx, editionId);
    });
    if (commit && state.commitment) console.log(t.seed(state.commitment.seedHash));
    if (freeze && state.list) console.log(t.list(state.list.hash, state.list.candidates.length));
    if (state.result) console.log(t.drawn(state.result.file.places.length, state.result.file.waiting.length));
  });
}

async function take(ctx: Ctx, editionId: string, { commit, freeze, run = '' }: DrawOptions): Promise<void> {
  if (commit) return commitDraw(ctx, editionId);
  if (freeze) return freezeList(ctx, editionId);
  await enterBeacon(ctx, { editionId, value: run });
  await makeDraw(ctx, editionId);
}
