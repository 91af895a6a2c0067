import type { App } from '#app';
import { buildPeerGroups, publishEdition } from '#capabilities/benchmarks/index.server.ts';
import { freezeEdition, rescoreEdition } from '#capabilities/scores/index.server.ts';
import { formatInteger } from '#core/shared/format.ts';
import { defineTexts, type Locale } from '#core/shared/texts.ts';
import type { ProgressLine } from './progress-line.ts';

const publishTexts = defineTexts({
  fr: {
    scoring: 'Calcul des scores',
    freezing: 'Gel des scores',
    grouping: 'Groupes de comparaison',
    publishing: 'Publication',
    frozen: (subjects: number, digest: string) => `${formatInteger(subjects, 'fr')} scores gelés, empreinte ${digest.slice(0, 12)}`,
    groups: (groups: number, withheld: number) => `${groups} publiés, ${withheld} retenus (trop peu de structures)`,
  },
  en: {
    scoring: 'Scoring',
    freezing: 'Freezing the scores',
    grouping: 'Groups of comparison',
    publishing: 'Publication',
    frozen: (subjects: number, digest: string) => `${formatInteger(subjects, 'en')} scores frozen, digest ${digest.slice(0, 12)}`,
    groups: (groups: number, withheld: number) => `${groups} published, ${withheld} withheld (too few bodies)`,
  },
});

/** Scores every body of an edition again from its answers. Returns how many. */
export async function scoreEdition(app: App, editionId: string, progress: ProgressLine, lang: Locale): Promise<number> {
  const t = publishTexts[lang];
  progress.show(t.scoring);
  const bodies = await rescoreEdition(app.runAsSystem, editionId, { report: async (done, total) => progress.show(t.scoring, done, total) });
  progress.finish(t.scoring);
  return bodies;
}

/**
 * From validated audits to results that bodies can read: scores, freeze, groups of comparison, publication. Throws
 * `edition_already_frozen`, `edition_not_ready` and `edition_already_published`.
 */
export async function scoreAndPublish(app: App, editionId: string, progress: ProgressLine, lang: Locale): Promise<void> {
  const t = publishTexts[lang];
  await scoreEdition(app, editionId, progress, lang);
  progress.show(t.freezing);
  const { subjects, digest } = await app.runAsSystem((ctx) => freezeEdition(ctx, editionId));
  progress.finish(t.freezing, t.frozen(subjects, digest));
  progress.show(t.grouping);
  const { groups, withheld } = await app.runAsSystem((ctx) => buildPeerGroups(ctx, editionId));
  progress.finish(t.grouping, t.groups(groups, withheld));
  progress.show(t.publishing);
  await app.runAsSystem((ctx) => publishEdition(ctx, editionId));
  progress.finish(t.publishing);
}
