import type { z } from '@hono/zod-openapi';
import type { Locale } from '#core/shared/texts.ts';
import type { Figure, ViewName } from '#core/scoring/index.ts';
import { figureName } from '#capabilities/benchmarks/index.ts';
import type { participantResults } from '#capabilities/benchmarks/index.server.ts';
import type { figureSchema } from './figures.schema.ts';
import { fine, points } from './round-figures.ts';

type Results = Awaited<ReturnType<typeof participantResults>>;
export type ShownFigure = z.input<typeof figureSchema>;

const everyView = ['channels', 'steps', 'determinants', 'criteria', 'cells', 'counterSteps', 'counterDeterminants', 'counterCriteria'] as const satisfies readonly ViewName[];
/** What the free formula opens, as its pages do: the global score, the channels and the option. */
const freeViews = ['channels'] as const satisfies readonly ViewName[];

/** Every figure of a body's results that its formula opens. */
export function shownFigures(results: Results, locale: Locale): ShownFigure[] {
  const of = (view: ViewName, figures: Readonly<Partial<Record<string, Figure>>>) =>
    Object.entries(figures).flatMap(([key, figure]) => (figure ? [shownFigure(results, { view, key, figure }, locale)] : []));
  const { result } = results;
  return [
    ...of('global', { global: result.global }),
    ...(results.detailed ? everyView : freeViews).flatMap((view) => of(view, result[view])),
    ...of('counter', { counter: result.counter }),
  ];
}

/** A figure and its interval, in points; an indication has no interval. */
export function valueOf(figure: Figure): Pick<ShownFigure, 'value' | 'low' | 'high'> {
  if (figure.kind !== 'value') return { value: null, low: null, high: null };
  const { value, low, high, indicative } = figure.value;
  return { value: points(value), low: indicative ? null : points(low), high: indicative ? null : points(high) };
}

/** A figure with its interval and what it is compared with; a free formula compares the global score alone. */
export function shownFigure(results: Results, { view, key, figure }: { view: ViewName; key: string; figure: Figure }, locale: Locale): ShownFigure {
  const compared = results.detailed || view === 'global';
  const peer = compared ? results.peers?.figures.get(`${view}/${key}`) : undefined;
  const value = figure.kind === 'value' ? figure.value : null;
  return {
    view, key, label: figureName({ view, key }, results.edition, locale),
    ...valueOf(figure), indicative: value?.indicative ?? false,
    empty: figure.kind === 'not_applicable' ? figure.reason : figure.kind === 'not_enough_data' ? figure.missing : null,
    audits: value?.audits ?? 0, answers: value?.answers ?? 0, weight: value ? fine(value.weight) : null,
    peers: peer ? { mean: points(peer.mean), quartiles: peer.quartiles && [points(peer.quartiles[0]), points(peer.quartiles[1]), points(peer.quartiles[2])], organisations: peer.organisations } : null,
    stands: (compared ? results.stands.get(`${view}/${key}`) : undefined) ?? null,
  };
}
