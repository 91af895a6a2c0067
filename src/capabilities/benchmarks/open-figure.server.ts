import { hasValue } from '#core/shared/outcome.ts';
import { sumOf } from '#core/shared/vector.ts';
import { explain, explainedSite, type ExplainedAudit, type Figure, type OrganisationScore, type Part, type SiteScore, type ViewName } from '#core/scoring/index.ts';
import { scoringPlanOf } from '#capabilities/scores/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { problem } from '#platform/http/problem.ts';
import { participantResults, type Results, type ResultsWanted } from './participant-results.server.ts';
import { besideResults } from './remembered-results.server.ts';
import { resultAudits } from './result-audits.server.ts';
import type { ScoredAudit } from './scored-audits.queries.server.ts';

/** In which ways a figure may be cut, the usual one first. A cell has none: it opens on its items. */
const cutsOf: Readonly<Record<ViewName, readonly ViewName[]>> = {
  global: ['channels', 'steps', 'determinants', 'criteria'],
  channels: ['steps', 'determinants', 'criteria'],
  steps: ['channels', 'determinants', 'criteria'],
  determinants: ['criteria', 'channels', 'steps'],
  criteria: ['channels', 'steps'],
  cells: [],
  counter: ['counterSteps', 'counterDeterminants', 'counterCriteria'],
  counterSteps: ['counterDeterminants', 'counterCriteria'],
  counterDeterminants: ['counterCriteria', 'counterSteps'],
  counterCriteria: ['counterSteps'],
};

export interface FigureWanted extends ResultsWanted {
  view: string;
  key: string;
  /** The cut asked for; the usual one when it is none of this figure's. */
  by?: string | undefined;
}

/** A published figure with what it is made of. */
export interface OpenedFigure {
  results: Results;
  view: ViewName;
  key: string;
  figure: Figure;
  cut: ViewName | null;
  cuts: readonly ViewName[];
  /** Down to audits; null when the figure has no value, or is the mean of several sites. */
  part: Part | null;
  /** The same figure of each site, where the body has several and none was asked for. */
  sites: { id: string; name: string; value: number; weight: number }[];
  /** The audits it may rest on, in order of channel and time. */
  audits: ScoredAudit[];
  /** False when answers were corrected after the freeze: the parts then tell of another figure. */
  agrees: boolean;
}

// Sums in another order than when the score was computed.
const noise = 1e-6;

/**
 * Opens a figure of a body's published results: parts whose weighted values add up to it, down to each answer.
 * Throws `not_found` for a figure that is none, and `detail_not_in_formula` for a free participation.
 */
export async function openFigure(ctx: Ctx, wanted: FigureWanted): Promise<OpenedFigure> {
  const results = await participantResults(ctx, wanted);
  if (!results.detailed) throw problem('detail_not_in_formula');
  const view = viewNamed(wanted.view);
  const figure = view && figureIn(results.result, view, wanted.key);
  if (!view || !figure) throw problem('not_found');
  const cuts = cutsOf[view];
  const cut = cuts.find((name) => name === wanted.by) ?? cuts[0] ?? null;
  const opened = { results, view, key: wanted.key, figure, cut, cuts };
  const site = results.site ?? (results.sites.length === 1 ? results.sites[0] : undefined);
  if (!site) return { ...opened, part: null, sites: siteParts(results, view, wanted.key), audits: [], agrees: true };
  const audits = await resultAudits(ctx, wanted.organisationId, results);
  const measured = besideResults(results, 'explained', () => explainedSite(scoringPlanOf(results.edition, site.departmentCode), audits.map(asExplained)));
  const explained = explain(measured, { view, key: wanted.key, through: cut ? [cut] : [] });
  const part = hasValue(explained) ? explained.value : null;
  const agrees = figure.kind !== 'value' || (part !== null && Math.abs(part.value - figure.value.value) < noise);
  return { ...opened, part, sites: [], audits, agrees };
}

export const asExplained = (audit: ScoredAudit): ExplainedAudit => ({
  id: audit.id, channel: audit.channel, answers: audit.answers, context: { sentOn: audit.sentOn },
});

const viewNamed = (name: string): ViewName | undefined => (Object.keys(cutsOf) as ViewName[]).find((view) => view === name);

/** A figure of a result by its address; undefined when there is none of that name. */
function figureIn(result: SiteScore | OrganisationScore, view: ViewName, key: string): Figure | undefined {
  if (view === 'global' || view === 'counter') return key === view ? result[view] : undefined;
  const figures: Readonly<Partial<Record<string, Figure>>> = result[view];
  return Object.hasOwn(figures, key) ? figures[key] : undefined;
}

/** A body is the mean of its sites, each counting as much as the figure weighs in its own score. */
function siteParts({ sites }: Results, view: ViewName, key: string): OpenedFigure['sites'] {
  const having = sites.flatMap(({ id, name, result }) => {
    const figure = figureIn(result, view, key);
    return figure?.kind === 'value' ? [{ id, name, value: figure.value.value, weight: figure.value.weight }] : [];
  });
  const total = sumOf(having, ({ weight }) => weight);
  return having.map((site) => ({ ...site, weight: site.weight / total }));
}
