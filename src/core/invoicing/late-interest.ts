import type { IsoDate } from '../calendar/date.ts';
import { daysBetween } from '../calendar/date.ts';
import type { LatePayment, LatePaymentTerms } from '../pricing/payment.ts';
import { latePayment } from '../pricing/payment.ts';
import type { Money } from '../shared/money.ts';
import { cents } from '../shared/money.ts';

/** Rates of the central bank, each from its first day. */
export type BankRate = { from: IsoDate; percent: number };

export type Settlement = { on: IsoDate; amount: Money };

export type LateState = LatePayment & { daysLate: number };

/**
 * Default interest on an invoice up to a day: on what was open after each day from the due date on, whatever was paid
 * or credited since; the rate is that of the first day of the half-year in which the delay began (Code de la commande
 * publique, art. R. 2192-31 and R. 2192-36). Null while nothing was ever late. The sum is rounded once.
 */
export function lateInterest(
  invoice: { gross: Money; dueOn: IsoDate; settlements: readonly Settlement[] },
  until: IsoDate,
  rates: readonly BankRate[],
  terms: LatePaymentTerms,
): LateState | null {
  const { gross, dueOn } = invoice;
  const settlements = invoice.settlements.filter(({ on }) => on <= until).toSorted((a, b) => a.on.localeCompare(b.on));
  let open: number = gross;
  let from = dueOn;
  let centDays = 0;
  let lastOpenDay = dueOn;
  const openUntil = (day: IsoDate) => {
    if (open <= 0 || day <= from) return;
    centDays += open * daysBetween(from, day);
    lastOpenDay = day;
  };
  for (const { on, amount } of settlements) {
    openUntil(on);
    if (on > from) from = on;
    open -= amount;
  }
  openUntil(until);
  if (centDays === 0) return null;
  return { ...latePayment(cents(centDays), 1, rateOn(halfYearOf(dueOn), rates), terms), daysLate: daysBetween(dueOn, lastOpenDay) };
}

/** 1 January or 1 July before or on the day. */
function halfYearOf(day: IsoDate): IsoDate {
  return day.slice(5) < '07-01' ? `${day.slice(0, 4)}-01-01` : `${day.slice(0, 4)}-07-01`;
}

/** The rate in force on a day. Throws a `RangeError` before the first one that is known. */
function rateOn(day: IsoDate, rates: readonly BankRate[]): number {
  const inForce = rates.filter((rate) => rate.from <= day).toSorted((a, b) => b.from.localeCompare(a.from))[0];
  if (!inForce) throw new RangeError(`No rate of the central bank is known for ${day}`);
  return inForce.percent;
}
