import { commonChannels, determinants, steps, type Figure, type OrganisationScore, type SiteScore } from '#core/scoring/index.ts';
import { defineTexts, type Locale } from '#core/shared/texts.ts';
import { channelTexts, determinantTexts, stepTexts, type Edition } from '#capabilities/grids/index.ts';
import type { Cell } from '#platform/files/cell.ts';
import type { RowSource } from '#platform/files/row-stream.ts';
import type { RunStep } from '#platform/jobs/job.ts';
import { exportedScoresAfter, type ExportedScore } from './exported-scores.queries.server.ts';

const texts = defineTexts({
  fr: {
    name: 'scores',
    headings: [
      'Structure', 'SIREN', 'Nature', 'Strate', 'Certifiée', 'Portée', 'Lieu', 'Audits', 'Score global', 'Borne basse (95 %)', 'Borne haute (95 %)', 'Erreur type',
    ],
    ends: ['Gelé', 'Simulé', 'Version de la grille', 'Version de la méthode'],
    subjects: { organisation: 'structure', site: 'lieu' },
    channel: (name: string) => `Canal\u202f: ${name}`,
    step: (name: string) => `Étape\u202f: ${name}`,
    determinant: (name: string) => `Déterminant\u202f: ${name}`,
    option: (name: string) => `Option\u202f: ${name}`,
  },
  en: {
    name: 'scores',
    headings: [
      'Body', 'SIREN', 'Kind', 'Stratum', 'Certified', 'Subject', 'Site', 'Audits', 'Global score', 'Lower bound (95%)', 'Upper bound (95%)', 'Standard error',
    ],
    ends: ['Frozen', 'Simulated', 'Grid version', 'Method version'],
    subjects: { organisation: 'body', site: 'site' },
    channel: (name) => `Channel: ${name}`,
    step: (name) => `Step: ${name}`,
    determinant: (name) => `Determinant: ${name}`,
    option: (name) => `Option: ${name}`,
  },
});

const scoresATime = 500;

/** The scores of bodies and sites of an edition, as frozen when it is, else as computed last; figures in points 0..100. */
export function exportScores(run: RunStep, edition: Edition, locale: Locale): RowSource {
  const t = texts[locale];
  const views = [
    ...commonChannels.map((id) => t.channel(channelTexts[locale][id])),
    ...steps.map((id) => t.step(stepTexts[locale][id])),
    ...determinants.map((id) => t.determinant(determinantTexts[locale][id])),
    t.option(channelTexts[locale].counter),
  ];
  return { name: t.name, headings: [...t.headings, ...views, ...t.ends], rows: linesOf(run, edition, locale) };
}

async function* linesOf(run: RunStep, edition: Edition, locale: Locale): AsyncGenerator<Cell[]> {
  let after: ExportedScore | null = null;
  for (;;) {
    const since: ExportedScore | null = after;
    const scores: ExportedScore[] = await run((ctx) => exportedScoresAfter(ctx.db, edition.id, since, scoresATime));
    for (const score of scores) yield lineOf(score, edition, locale);
    after = scores.at(-1) ?? null;
    if (scores.length < scoresATime) return;
  }
}

function lineOf(score: ExportedScore, edition: Edition, locale: Locale): Cell[] {
  const { result } = score;
  const label = (list: readonly { id: string; label: Record<Locale, string> }[], id: string | null) => list.find((one) => one.id === id)?.label[locale] ?? id ?? '';
  const value = result.global.kind === 'value' ? result.global.value : null;
  return [
    score.name, score.siren ?? '', label(edition.kinds, score.kind), label(edition.strata, score.stratum), score.certified ?? '',
    texts[locale].subjects[score.subject], score.site ?? '', auditsOf(result),
    points(value?.value), points(value?.low), points(value?.high), points(value?.standardError),
    ...figuresOf(result).map((figure) => (figure?.kind === 'value' ? points(figure.value.value) : '')),
    score.frozen, score.simulated, score.gridVersion, score.methodVersion,
  ];
}

function figuresOf(result: SiteScore | OrganisationScore): (Figure | undefined)[] {
  return [
    ...commonChannels.map((id) => result.channels[id]), ...steps.map((id) => result.steps[id]),
    ...determinants.map((id) => result.determinants[id]), result.counter,
  ];
}

const auditsOf = ({ audits }: SiteScore | OrganisationScore) => Object.values(audits).reduce((sum, count) => sum + count, 0);

/** Two decimals: enough to add up, no more than was measured. */
const points = (value: number | undefined): Cell => (value === undefined ? '' : Math.round(value * 100) / 100);
