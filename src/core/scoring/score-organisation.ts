import { hasValue, value } from '../shared/outcome.ts';
import { channels } from './dimensions.ts';
import { firmness, withInterval } from './figure.ts';
import type { Figure, Figures, FigureValue, OrganisationScore, SiteScore } from './types.ts';

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
  for (const { gridVersion, methodVersion } of sites) {
    if (gridVersion !== first.gridVersion || methodVersion !== first.methodVersion) {
      throw new RangeError(`sites scored with ${first.gridVersion}/${first.methodVersion} and ${gridVersion}/${methodVersion}`);
    }
  }
  const view = (of: (site: SiteScore) => Figures): Figures => meanFigures(sites.map(of));
  return {
    gridVersion: first.gridVersion,
    methodVersion: first.methodVersion,
    sites: sites.length,
    global: meanFigure(sites.map((site) => site.global)),
    channels: view((site) => site.channels),
    steps: view((site) => site.steps),
    determinants: view((site) => site.determinants),
    criteria: view((site) => site.criteria),
    cells: view((site) => site.cells),
    counter: meanFigure(sites.map((site) => site.counter)),
    counterSteps: view((site) => site.counterSteps),
    counterDeterminants: view((site) => site.counterDeterminants),
    counterCriteria: view((site) => site.counterCriteria),
    audits: auditsOf(sites),
  };
}

function meanFigures(records: readonly Figures[]): Figures {
  const keys = new Set(records.flatMap((record) => Object.keys(record)));
  return Object.fromEntries(
    [...keys].map((key) => [key, meanFigure(records.flatMap((record) => (record[key] ? [record[key]] : [])))]),
  );
}

function meanFigure(figures: readonly Figure[]): Figure {
  const known = figures.filter(hasValue).map((figure): FigureValue => figure.value);
  if (known.length === 0) return figures[0] ?? { kind: 'not_enough_data', missing: 'audits' };
  if (known.length === 1 && figures.length === 1) return value(known[0]);
  const total = add(known, (figure) => figure.weight);
  const part = (figure: FigureValue): number => figure.weight / total;
  const variances = known.map((figure) => (part(figure) * figure.standardError) ** 2);
  const variance = variances.reduce((sum, v) => sum + v, 0);
  const spread = known.reduce((sum, { degreesOfFreedom }, i) => sum + variances[i] ** 2 / degreesOfFreedom, 0);
  const support = { audits: add(known, (figure) => figure.audits), answers: add(known, (figure) => figure.answers) };
  const score = add(known, (figure) => part(figure) * figure.value);
  return value({
    ...withInterval(score, variance, variance ** 2 / spread, support.audits),
    ...support,
    ...firmness(support),
    weight: total / figures.length,
  });
}

const add = (figures: readonly FigureValue[], amount: (figure: FigureValue) => number): number =>
  figures.reduce((sum, figure) => sum + amount(figure), 0);

function auditsOf(sites: readonly SiteScore[]): OrganisationScore['audits'] {
  const counts = { phone: 0, email: 0, letter: 0, website: 0, social: 0, counter: 0 };
  for (const channel of channels) counts[channel] = sites.reduce((sum, site) => sum + site.audits[channel], 0);
  return counts;
}
