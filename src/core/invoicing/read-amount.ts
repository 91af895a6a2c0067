import type { Money } from '../shared/money.ts';
import { cents } from '../shared/money.ts';

/** An amount as people type it: `1 250,00`, `1250.5`, `1.250,00 €`, `1,250.00`. Null when it is none, or has three decimals. */
export function readAmount(text: string): Money | null {
  const compact = text.replace(/[\s\u00a0\u202f€]/g, '');
  const grouped = /^\d{1,3}((,\d{3})+(\.\d{1,2})?|(\.\d{3})+(,\d{1,2})?)$/.exec(compact);
  const plain = /^\d+([.,]\d{1,2})?$/.exec(compact);
  if (!grouped && !plain) return null;
  const [, decimals = ''] = /[.,](\d{1,2})$/.exec(compact) ?? [];
  const whole = (decimals ? compact.slice(0, -decimals.length - 1) : compact).replace(/[.,]/g, '');
  const amount = Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
  return Number.isSafeInteger(amount) ? cents(amount) : null;
}
