import { readFile } from 'node:fs/promises';
import { defineTexts } from '#core/shared/texts.ts';
import { replayTrophies, trophySha256, type TrophyMismatch } from '#capabilities/trophies/index.server.ts';
import { exitCodes, type CommonOptions } from '../command.ts';

const texts = defineTexts({
  fr: {
    sealed: (edition: string, categories: number, winners: number) => `Trophées ${edition}, fichier scellé\u202f: finalistes, décisions et intervalles de ${categories} catégories recalculés, ${winners} prix retrouvés, empreintes identiques.`,
    public: (edition: string, categories: number, winners: number) => `Trophées ${edition}, fichier public\u202f: ${winners} prix de ${categories} catégories vérifiés sous l’empreinte de la décision, intervalles recalculés.`,
    differ: (count: number) => `${count} écart${count > 1 ? 's' : ''}\u202f:`,
    mismatches: {
      unreadable: 'ce n’est pas un fichier de trophées', rules: 'les règles ne sont pas celles de la sélection', seal_finalists: 'l’empreinte des finalistes est une autre', seal_decision: 'l’empreinte de la décision est une autre',
      finalists: 'd’autres finalistes', outcome: 'une autre décision', winners: 'd’autres gagnants', interval: 'un autre intervalle', separated: 'un ex æquo que le test sépare', too_few_audits: 'trop peu d’audits au second tour',
    } satisfies Record<TrophyMismatch['what'], string> as Record<TrophyMismatch['what'], string>,
  },
  en: {
    sealed: (edition, categories, winners) => `Trophies ${edition}, sealed file: finalists, decisions and intervals of ${categories} categories worked out again, ${winners} prizes found, same fingerprints.`,
    public: (edition, categories, winners) => `Trophies ${edition}, public file: ${winners} prizes of ${categories} categories checked under the fingerprint of the decision, intervals worked out again.`,
    differ: (count) => `${count} difference${count === 1 ? '' : 's'}:`,
    mismatches: {
      unreadable: 'this is no file of trophies', rules: 'the rules are not those of the selection', seal_finalists: 'the fingerprint of the finalists is another', seal_decision: 'the fingerprint of the decision is another',
      finalists: 'other finalists', outcome: 'another decision', winners: 'other winners', interval: 'another interval', separated: 'a joint prize that the test separates', too_few_audits: 'too few audits in the second round',
    },
  },
});

/** Ends with 0 when everything is found again, with 1 when something differs. */
export async function runReplayTrophies(path: string, { lang }: CommonOptions): Promise<void> {
  const t = texts[lang];
  const { kind, edition, categories, winners, mismatches } = replayTrophies(parsed(await readFile(path, 'utf8')), trophySha256);
  if (mismatches.length === 0 && kind) {
    console.log(t[kind](edition, categories, winners));
    return;
  }
  console.error([t.differ(mismatches.length), ...mismatches.map(({ what, category }) => `  ${category ? `${category}: ` : ''}${t.mismatches[what]}`)].join('\n'));
  process.exitCode = exitCodes.refused;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
