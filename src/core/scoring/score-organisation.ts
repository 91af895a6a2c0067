import { hasValue, value } from '../shared/outcome.ts';
import { sumOf } from '../shared/vector.ts';
import { channels } from './dimensions.ts';
import { firmness, withInterval } from './figure.ts';
import { countByChannel } from './score-site.ts';
import type { Figure, FigureValue, OrganisationScore, SiteScore } from './types.ts';

/**
 * An organisation is the mean of its sites, each counting the same. Its sites are all its sites, not a sample of
 * them, so only the errors of the sites enter: v = sum (w_s / sum w)^2 v_s, degrees of freedom by Satterthwaite.
 * In a view, a site counts as much as the view weighs in its own score, so that the parts of an organisation
 * add up to its global score like those of a site.
 *
 * Throws RangeError without sites, or when they were scored with different versions of the grid or method.
 */
export function scoreOrganisation(sites: readonly SiteScore[]): OrganisationScore {
  const [first] = sites;
  if (!first) throw new RangeError('an organisation without sites has no score');
  for (const site of sites) refuseOtherVersion(first, site);
  return {
    gridVersion: first.gridVersion,
    methodVersion: first.methodVersion,
    sites: sites.length,
    global: meanFigure(sites.map((site) => site.global)),
    channels: meanFigures(sites.map((site) => site.channels)),
    steps: meanFigures(sites.map((site) => site.steps)),
    determinants: meanFigures(sites.map((site) => site.determinants)),
    criteria: meanFigures(sites.map((site) => site.criteria)),
    cells: meanFigures(sites.map((site) => site.cells)),
    counter: meanFigure(sites.map((site) => site.counter)),
    counterSteps: meanFigures(sites.map((site) => site.counterSteps)),
    counterDeterminants: meanFigures(sites.map((site) => site.counterDeterminants)),
    counterCriteria: meanFigures(sites.map((site) => site.counterCriteria)),
    audits: auditsOf(sites),
  };
}

function refuseOtherVersion(first: SiteScore, { gridVersion, methodVersion }: SiteScore): void {
  if (gridVersion === first.gridVersion && methodVersion === first.methodVersion) return;
  throw new RangeError(`sites scored with ${first.gridVersion}/${first.methodVersion} and ${gridVersion}/${methodVersion}`);
}

function meanFigures(records: readonly Readonly<Partial<Record<string, Figure>>>[]): Record<string, Figure> {
  const byKey = new Map<string, Figure[]>();
  for (const record of records) {
    for (const [key, figure] of Object.entries(record)) {
      if (figure) byKey.set(key, [...(byKey.get(key) ?? []), figure]);
    }
  }
  return Object.fromEntries([...byKey].map(([key, figures]) => [key, meanFigure(figures)]));
}

function meanFigure(figures: readonly Figure[]): Figure {
  const known = figures.filter(hasValue).map((figure): FigureValue => figure.value);
  const [first] = known;
  if (!first) return figures[0] ?? { kind: 'not_enough_data', missing: 'audits' };
  if (figures.length === 1) return value(first);
  const total = sumOf(known, (figure) => figure.weight);
  const varianceOf = (figure: FigureValue): number => ((figure.weight / total) * figure.standardError) ** 2;
  const variance = sumOf(known, varianceOf);
  const degreesBy = (own: (figure: FigureValue) => number): number => variance ** 2 / sumOf(known, (figure) => varianceOf(figure) ** 2 / own(figure));
  const support = {
    audits: sumOf(known, (figure) => figure.audits),
    answers: sumOf(known, (figure) => figure.answers),
  };
  const score = sumOf(known, (figure) => (figure.weight / total) * figure.value);
  return value({
    ...withInterval(score, variance, degreesBy((figure) => figure.degreesOfFreedom), support.audits),
    effectiveDegrees: degreesBy((figure) => figure.effectiveDegrees),
    ...support,
    ...firmness(support),
    weight: total / figures.length,
  });
}

function auditsOf(sites: readonly SiteScore[]): OrganisationScore['audits'] {
  const counts = countByChannel([]);
  for (const channel of channels) counts[channel] = sumOf(sites, (site) => site.audits[channel]);
  return counts;
}
