import type { Figure, OrganisationScore, SiteScore, ViewName } from '#core/scoring/index.ts';

/** The views in which bodies are compared. The counter is an option, compared apart and as a whole. */
const comparedViews = ['global', 'channels', 'steps', 'determinants', 'criteria', 'counter'] as const satisfies readonly ViewName[];
export type ComparedView = (typeof comparedViews)[number];

/** Address of a figure in a result, unique over all views. */
export type FigureName = { readonly view: ComparedView; readonly key: string };

export const figureId = ({ view, key }: { readonly view: string; readonly key: string }): string => `${view}/${key}`;

/** Every figure of a result that may be compared, with or without a value. */
export function comparedFigures(result: SiteScore | OrganisationScore): (FigureName & { readonly figure: Figure })[] {
  const of = (view: ComparedView, figures: Readonly<Partial<Record<string, Figure>>>) =>
    Object.entries(figures).flatMap(([key, figure]) => (figure ? [{ view, key, figure }] : []));
  return [
    ...of('global', { global: result.global }),
    ...of('channels', result.channels),
    ...of('steps', result.steps),
    ...of('determinants', result.determinants),
    ...of('criteria', result.criteria),
    ...of('counter', { counter: result.counter }),
  ];
}
