import type { IsoDate } from '../calendar/date.ts';
import type { Money } from '../shared/money.ts';
import { cents } from '../shared/money.ts';

/** `purchase_thresholds` of `prices.yaml`, in any order. */
export type PurchaseThreshold = { from: IsoDate; cents: number };

/** The threshold in force on a day; `null` before the first one of the list. */
export function purchaseThresholdOn(date: IsoDate, thresholds: readonly PurchaseThreshold[]): Money | null {
  const inForce = thresholds.filter((threshold) => threshold.from <= date).sort((a, b) => b.from.localeCompare(a.from));
  return inForce[0] ? cents(inForce[0].cents) : null;
}

/**
 * Whether what a buyer has ordered in all, before VAT, needs publicity and competition on that day: at the threshold
 * and above (Code de la commande publique, art. R. 2122-8: "inférieure à"). Unknown thresholds count as needing it.
 */
export function needsCompetition(orderedNet: Money, date: IsoDate, thresholds: readonly PurchaseThreshold[]): boolean {
  const threshold = purchaseThresholdOn(date, thresholds);
  return threshold === null || orderedNet >= threshold;
}
