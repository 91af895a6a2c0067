import { formatDecimal, formatInteger } from '#core/shared/format.ts';
import { defineTexts, type Locale } from '#core/shared/texts.ts';
import type { CertifiedDifference } from './certified-difference.ts';

const fr = {
  higher: (points: string, low: string, high: string, error: string) =>
    `À nature et taille égales, les structures certifiées obtiennent un score plus élevé\u202f: ${points} points d’écart, entre ${low} et ${high} (erreur type ${error}).`,
  lower: (points: string, low: string, high: string, error: string) =>
    `À nature et taille égales, les structures certifiées obtiennent un score moins élevé\u202f: ${points} points d’écart, entre ${low} et ${high} (erreur type ${error}).`,
  open: (points: string, low: string, high: string, error: string) =>
    `À nature et taille égales, l’écart entre structures certifiées et autres est de ${points} points, entre ${low} et ${high} (erreur type ${error})\u202f: aucun écart n’est établi.`,
  basis: (certified: string, others: string, cells: string, leftOut: string) =>
    `Calcul sur ${certified} structures certifiées et ${others} autres, dans ${cells} croisements de nature et de taille, avec les poids des certifiées\u202f; ${leftOut} structures sans équivalent restent hors du calcul.`,
  none: 'Trop peu de structures certifiées ont leur équivalent non certifié, de même nature et de même taille\u202f: aucun écart n’est calculé.',
};

const texts = defineTexts<typeof fr>({
  fr,
  en: {
    higher: (points, low, high, error) =>
      `Among bodies of the same kind and size, certified bodies score higher: a difference of ${points} points, between ${low} and ${high} (standard error ${error}).`,
    lower: (points, low, high, error) =>
      `Among bodies of the same kind and size, certified bodies score lower: a difference of ${points} points, between ${low} and ${high} (standard error ${error}).`,
    open: (points, low, high, error) =>
      `Among bodies of the same kind and size, the difference between certified bodies and others is ${points} points, between ${low} and ${high} (standard error ${error}): no difference is established.`,
    basis: (certified, others, cells, leftOut) =>
      `Worked out on ${certified} certified bodies and ${others} others, in ${cells} crossings of kind and size, with the weights of the certified; ${leftOut} bodies without a counterpart are left out.`,
    none: 'Too few certified bodies have a counterpart without certificate, of the same kind and size: no difference is worked out.',
  },
});

/** What may be said of certified bodies: higher or lower only where the published interval leaves 0 out, and never a cause. */
export function certifiedSentence(found: CertifiedDifference | null, locale: Locale): string {
  const t = texts[locale];
  if (!found) return t.none;
  const { difference, low, high, standardError, certified, others, cells, leftOut } = found;
  const say = low > 0 ? t.higher : high < 0 ? t.lower : t.open;
  const whole = (value: number) => formatInteger(value, locale);
  return `${say(whole(difference), whole(low), whole(high), formatDecimal(standardError, locale))} ${t.basis(whole(certified), whole(others), whole(cells), whole(leftOut))}`;
}
