import type { Group, NationalRelease } from '#capabilities/benchmarks/index.server.ts';
import type { Edition } from '#capabilities/grids/index.ts';
import { figureOfRuns, releaseValues } from '#core/anonymity/value-runs.ts';
import { commonChannels, determinants, steps } from '#core/scoring/index.ts';
import { randomStream } from '#core/shared/random.ts';

/** A release of a large edition made from a seed, for tests: every group and figure that a national report may quote. */
export function aWideRelease(edition: Edition): NationalRelease {
  const groups: Group[] = [
    group('national', 'national', 200), group('family/authorities', 'family', 140), group('family/others', 'family', 60),
    group('certification/certified', 'certification', 30), group('certification/not-certified', 'certification', 170),
    ...edition.kinds.slice(0, 6).map(({ id }, i) => group(`kind/${id}`, 'kind', 60 - 8 * i, [id])),
    ...edition.strata.slice(1, 5).map(({ id }, i) => group(`strata/commune/${id}`, 'strata', 40 - 6 * i, ['commune'], [id])),
    group('region/11', 'region', 27), group('region/53', 'region', 12), group('departement/33', 'departement', 10),
  ];
  const named = [
    { view: 'global' as const, key: 'global' }, ...commonChannels.map((key) => ({ view: 'channels' as const, key })), ...steps.map((key) => ({ view: 'steps' as const, key })),
    ...determinants.map((key) => ({ view: 'determinants' as const, key })), ...edition.criteria.map(({ id }) => ({ view: 'criteria' as const, key: id })),
  ];
  const figures = groups.flatMap(({ id, organisations, cut }) => named.map(({ view, key }): NationalRelease['figures'][number] => {
    const random = randomStream(id, view, key);
    const level = 50 + 35 * randomStream(view, key).uniform() + (id === 'certification/certified' ? 7 : 0);
    const values = Array.from({ length: organisations }, () => Math.max(2, Math.min(98, level + 18 * (random.uniform() + random.uniform() - 1))));
    const released = releaseValues(values, cut === 'national' || cut === 'family' || cut === 'kind');
    const { quartiles, interval, ...counts } = figureOfRuns(released);
    return { groupId: id, view, key, ...counts, ...released, quartiles: quartiles && [...quartiles], interval: interval && [...interval] };
  }));
  return {
    editionId: edition.id, publishedAt: new Date('2026-09-15T08:00:00Z'), groups, figures, change: null, outOfRankings: new Set(),
    certified: { certified: 28, others: 166, cells: 10, leftOut: 6, difference: 8, released: 8, standardError: 1.9, degrees: 25, low: 4, high: 12 },
  };
}

const group = (id: string, cut: Group['cut'], organisations: number, kinds: string[] = [], strata: string[] = []): Group => ({
  id, audience: 'public', cut, kinds, strata, widening: null, organisations, simulated: true,
});
