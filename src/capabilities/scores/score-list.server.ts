import type { Ctx } from '#platform/context.ts';
import { freezeOf, readinessOf, type FreezeRow, type Readiness } from './freeze.queries.server.ts';
import { mayScore } from './scores.access.ts';
import { organisationScores, type ScoreListRow } from './scores.queries.server.ts';

export const scoreOrders = ['score', 'name', 'audits', 'width'] as const;
export type ScoreOrder = (typeof scoreOrders)[number];

export interface ScoreList {
  rows: ScoreListRow[];
  total: number;
  readiness: Readiness;
  freeze: FreezeRow | undefined;
  /** Whether the reader may have the edition scored again now. */
  mayRescore: boolean;
}

export const scoresOnAPage = 50;

/** Computed scores of an edition's bodies, a page of them in the order asked, highest, widest or first in the alphabet on top. */
export async function scoreList(ctx: Ctx, wanted: { editionId: string; order: ScoreOrder; page: number; search: string }): Promise<ScoreList> {
  const all = (await organisationScores(ctx.db, wanted.editionId)).filter(({ organisation_name: name }) => matches(name, wanted.search));
  const start = (wanted.page - 1) * scoresOnAPage;
  const freeze = await freezeOf(ctx.db, wanted.editionId);
  return {
    rows: all.toSorted(comparators[wanted.order]).slice(start, start + scoresOnAPage), total: all.length,
    readiness: await readinessOf(ctx.db, wanted.editionId), freeze, mayRescore: mayScore(ctx.actor) && !freeze,
  };
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const matches = (name: string, search: string): boolean => plain(name).includes(plain(search.trim()));
const width = ({ low, high }: ScoreListRow): number => (low === null || high === null ? -1 : high - low);

const comparators: Record<ScoreOrder, (a: ScoreListRow, b: ScoreListRow) => number> = {
  score: (a, b) => (b.global_value ?? -1) - (a.global_value ?? -1),
  name: (a, b) => a.organisation_name.localeCompare(b.organisation_name, 'fr'),
  audits: (a, b) => b.audits - a.audits || a.organisation_name.localeCompare(b.organisation_name, 'fr'),
  width: (a, b) => width(b) - width(a),
};
