import type { RunsFigure } from '#core/anonymity/value-runs.ts';
import type { FigureName } from '../compared-figures.ts';
import { shownChange } from './panel-change.ts';
import type { NationalRelease } from './release.server.ts';

/** One published number with a name of its own: `2026/national/channels/phone/mean`. */
export interface NationalCell {
  id: string;
  value: number;
}

export type Measure = 'organisations' | 'mean' | 'low' | 'high' | 'first_quartile' | 'median' | 'third_quartile';

const cellId = (editionId: string, groupId: string, { view, key }: FigureName, measure: Measure): string => `${editionId}/${groupId}/${view}/${key}/${measure}`;

/** Every number that is published of an edition to everybody, by its name. */
export function nationalCells(release: NationalRelease): NationalCell[] {
  const { editionId, figures, certified, change } = release;
  const shown = change && shownChange(change.released, change.centres);
  return [
    ...figures.flatMap((figure) => Object.entries(measuresOf(figure)).flatMap(([measure, value]) =>
      (value === null ? [] : [{ id: cellId(editionId, figure.groupId, figure, measure as Measure), value }]))), // keys of Measure, below
    ...(certified ? (['certified', 'others', 'cells', 'leftOut', 'difference', 'standardError', 'low', 'high'] as const).map((name) => ({ id: `${editionId}/certified-difference/${name}`, value: certified[name] })) : []),
    ...(shown && change ? [
      ...(['total', 'stayed', 'low', 'high', 'panel'] as const).map((name) => ({ id: `${editionId}/change/${name}`, value: shown[name] })),
      ...(['stayed', 'entered', 'gone'] as const).map((name) => ({ id: `${editionId}/change/bodies-${name}`, value: change.released[name] })),
    ] : []),
  ];
}

export function measuresOf({ organisations, mean, interval, quartiles }: RunsFigure): Record<Measure, number | null> {
  return {
    organisations, mean, low: interval?.[0] ?? null, high: interval?.[1] ?? null,
    first_quartile: quartiles?.[0] ?? null, median: quartiles?.[1] ?? null, third_quartile: quartiles?.[2] ?? null,
  };
}
