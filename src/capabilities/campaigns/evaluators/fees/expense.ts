import { cents, multiplyMoney, type Money } from '#core/shared/money.ts';

export const expenseKinds = ['travel', 'transport', 'postage', 'telephone', 'other'] as const;
export type ExpenseKind = (typeof expenseKinds)[number];

/** What kilometres by car are paid, exact to the cent. */
export function travelCents(kilometres: number, centsAKilometre: number): Money {
  return multiplyMoney(cents(centsAKilometre), { numerator: kilometres, denominator: 1 });
}

/** An amount of euros as people type it, in cents; null when it is none: '12', '12,5', '12.50 €'. */
export function typedCents(text: string): number | null {
  const match = /^(\d{1,6})(?:[.,](\d{1,2}))?$/.exec(text.replace(/[\s\u00a0\u202f€]/g, ''));
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '0').padEnd(2, '0')) : null;
}
