import type { IsoDate } from '#core/calendar/date.ts';
import { needsCompetition, purchaseThresholdOn, type PurchaseThreshold } from '#core/pricing/purchase-threshold.ts';
import { cents } from '#core/shared/money.ts';
import { listEditionIds, loadEdition } from '#capabilities/grids/index.server.ts';
import type { Ctx } from '#platform/context.ts';
import { orderedBetween } from './running-total.queries.server.ts';

/** What one buyer has ordered in the twelve months up to a day, against the threshold of competition of that day. */
export interface RunningTotal {
  siren: string;
  until: IsoDate;
  orders: number;
  netCents: number;
  /** Null: no threshold is known for that day. */
  thresholdCents: number | null;
  needsCompetition: boolean;
}

/**
 * The running total of a buyer, known by its SIREN, before VAT: accepted orders of all editions in the twelve months up
 * to `date`, of every body that shares the SIREN, seen or not; one withdrawn after its invoice counts until it is credited. Thresholds are those of the prices
 * of the latest edition. Splitting a need to stay below is unlawful, so every order of the buyer counts.
 */
export async function runningTotal(ctx: Ctx, siren: string, date: IsoDate): Promise<RunningTotal> {
  const { orders, netCents } = await orderedBetween(ctx.db, siren, yearBefore(date), date);
  const thresholds = latestThresholds(ctx.settings.dataDir);
  return {
    siren, until: date, orders, netCents, thresholdCents: purchaseThresholdOn(date, thresholds),
    needsCompetition: needsCompetition(cents(netCents), date, thresholds),
  };
}

/** The same day a year before; 29 February goes back to the 28th. */
function yearBefore(date: IsoDate): IsoDate {
  const before = `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;
  return before.endsWith('-02-29') ? before.replace('-29', '-28') : before;
}

function latestThresholds(dataDir: string): readonly PurchaseThreshold[] {
  const last = listEditionIds(dataDir).at(-1);
  return last === undefined ? [] : loadEdition(last, dataDir).prices.purchase_thresholds;
}
