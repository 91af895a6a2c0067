/** By how many points an audit's own score typically moves when something in it turns out wrong. */
const typicalChange = 20;

/** How likely something is wrong in an audit without any finding, and how likely a finding of each severity is right (docs/method.md). */
const base = 0.03;
const rightOnce: Readonly<Record<1 | 2 | 3, number>> = { 1: 0.1, 2: 0.4, 3: 0.8 };

/**
 * By how much reading an audit is expected to move the published score of its site, in points of 100:
 * weight x 20 x (1 - 0.97 x product over open findings of (1 - p of its severity)).
 *
 * `weight`: share of the audit in the global score of its site (0..1), the weight of its channel over the audits planned in it.
 */
export function expectedEffect({ weight, severities }: { readonly weight: number; readonly severities: readonly (1 | 2 | 3)[] }): number {
  const sound = severities.reduce((all, severity) => all * (1 - rightOnce[severity]), 1 - base);
  return weight * typicalChange * (1 - sound);
}

/**
 * The share of one audit in the global score of its site: the percentage of its channel, scaled to the channels planned at the
 * site, over the audits planned in the channel. 0 for a channel outside the common score.
 */
export function auditShare(channel: string, planned: Readonly<Record<string, number>>, weights: Readonly<Record<string, number>>): number {
  const measured = Object.keys(weights).filter((one) => (planned[one] ?? 0) > 0);
  const total = measured.reduce((all, one) => all + (weights[one] ?? 0), 0);
  const audits = planned[channel] ?? 0;
  return total > 0 && audits > 0 ? (weights[channel] ?? 0) / total / audits : 0;
}
