import { changeBetween, type Change } from '#core/statistics/change.ts';
import { comparableFigures, type Figure, type OrganisationScore, type SiteScore } from '#core/scoring/index.ts';
import { comparedFigures, figureId, type FigureName } from '../compared-figures.ts';

type Result = SiteScore | OrganisationScore;

/** A body that took part twice: as published by each edition, and on the items that both measure alike. */
export type TwiceMeasured = {
  readonly organisationId: string;
  readonly before: Result;
  readonly after: Result;
  readonly commonBefore: Result;
  readonly commonAfter: Result;
};

/** What moved in one figure of a body. Points. */
export type MovedFigure = FigureName & {
  readonly before: number;
  readonly after: number;
  /** On common items; null where too few are common to follow the figure. */
  readonly common: { readonly before: number; readonly after: number } | null;
  /** Null: not tested. */
  readonly change: Change | null;
};

/** The views in which change is told. */
export const followed: ReadonlySet<string> = new Set(['global', 'channels', 'criteria']);

/**
 * What moved in every body between two editions, by its id. The test is made on common items, whose variances are moderated
 * inside each kind and edition. Indicative figures are not tested, nor those that `tested` leaves out.
 */
export function changeTests(
  bodies: readonly TwiceMeasured[],
  kindOf: ReadonlyMap<string, string>,
  rules: { followable: (figure: FigureName) => boolean; tested: (figure: FigureName) => boolean },
): Map<string, MovedFigure[]> {
  const then = estimates(bodies.map(({ organisationId, commonBefore }) => ({ organisationId, result: commonBefore })), kindOf);
  const now = estimates(bodies.map(({ organisationId, commonAfter }) => ({ organisationId, result: commonAfter })), kindOf);
  return new Map(bodies.map((body) => {
    const [before, commonBefore, commonAfter] = [body.before, body.commonBefore, body.commonAfter].map(valuesOf);
    const moved = comparedFigures(body.after).flatMap(({ view, key, figure }): MovedFigure[] => {
      const id = figureId({ view, key });
      const was = before?.get(id);
      if (!followed.has(view) || figure.kind !== 'value' || was === undefined) return [];
      const [a, b] = [commonBefore?.get(id), commonAfter?.get(id)];
      const common = a !== undefined && b !== undefined && rules.followable({ view, key }) ? { before: a, after: b } : null;
      const [early, late] = [then.get(id)?.get(body.organisationId), now.get(id)?.get(body.organisationId)];
      const change = common && early && late && rules.tested({ view, key }) ? changeBetween(early, late) : null;
      return [{ view, key, before: was, after: figure.value.value, common, change }];
    });
    return [body.organisationId, moved];
  }));
}

/** Values of a result by figure id. */
export function valuesOf(result: Result): Map<string, number> {
  return new Map(comparedFigures(result).flatMap((one) => (one.figure.kind === 'value' ? [[figureId(one), one.figure.value.value] as const] : [])));
}

/** By figure, then by body. */
function estimates(bodies: readonly { organisationId: string; result: Result }[], kindOf: ReadonlyMap<string, string>) {
  const figures = new Map<string, Map<string, Figure>>();
  for (const { organisationId, result } of bodies) {
    for (const { view, key, figure } of comparedFigures(result)) {
      if (!followed.has(view)) continue;
      const of = figures.get(figureId({ view, key })) ?? new Map<string, Figure>();
      figures.set(figureId({ view, key }), of.set(organisationId, figure));
    }
  }
  return new Map([...figures].map(([id, of]) => {
    const byKind = [...Map.groupBy(of, ([organisationId]) => kindOf.get(organisationId)).values()];
    return [id, new Map(byKind.flatMap((ofKind) => [...comparableFigures(new Map(ofKind))]))] as const;
  }));
}
