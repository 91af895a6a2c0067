/** An amount of euros in whole cents. Made by `cents` or `euros`, so that a bare number cannot pass for money. */
export type Money = number & { readonly money: 'EUR cents' };

/** A number as a fraction of integers, so that no rate is ever a floating-point one. */
export type Ratio = { readonly numerator: number; readonly denominator: number };

/** Throws a `RangeError` on anything but a safe integer. */
export function cents(amount: number): Money {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`Not a whole number of cents: ${amount}`);
  return amount as Money; // the only place where a checked number becomes money
}

/** An amount written in euros with at most two decimals: `euros(12.5)` is 12 € 50. */
export function euros(amount: number): Money {
  const rounded = Math.round(amount * 100);
  if (Math.abs(amount * 100 - rounded) > 1e-6) throw new RangeError(`More than two decimals: ${amount}`);
  return cents(rounded);
}

export const NO_MONEY: Money = cents(0);

export function sumMoney(amounts: readonly Money[]): Money {
  return cents(amounts.reduce((total, amount) => total + amount, 0));
}

export function addMoney(a: Money, b: Money): Money {
  return cents(a + b);
}

export function subtractMoney(a: Money, b: Money): Money {
  return cents(a - b);
}

/**
 * An amount times a ratio, exact and then rounded to the cent, half a cent away from zero (as accountants do, and so
 * that a credit note cancels its invoice).
 */
export function multiplyMoney(amount: Money, ratio: Ratio): Money {
  const denominator = BigInt(ratio.denominator);
  if (denominator <= 0n) throw new RangeError(`Denominator must be positive: ${ratio.denominator}`);
  const product = BigInt(amount) * BigInt(ratio.numerator);
  const sign = product < 0n ? -1n : 1n;
  const rounded = (sign * product * 2n + denominator) / (denominator * 2n);
  return cents(Number(sign * rounded));
}

export function timesMoney(amount: Money, quantity: number): Money {
  return multiplyMoney(amount, { numerator: quantity, denominator: 1 });
}

/** A percentage with at most four decimals as an exact ratio: 5.5 % is 55,000 / 1,000,000. */
export function percent(value: number): Ratio {
  const numerator = Math.round(value * 10_000);
  if (Math.abs(value * 10_000 - numerator) > 1e-6) throw new RangeError(`More than four decimals: ${value} %`);
  return { numerator, denominator: 1_000_000 };
}
