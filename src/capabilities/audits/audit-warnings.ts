import type { Channel } from '#core/scoring/dimensions.ts';

/** What a reviewer should know of an audit beside its contradictions (core/quality): how much is missing, what counts apart. */
export type AuditWarning =
  | { code: 'many_missing'; percent: number; limit: number }
  | { code: 'after_cut_off' }
  | { code: 'other_channel'; channel: Channel };

export interface AuditToCheck {
  late: boolean;
  answeredThrough: Channel | null;
  missingLimitPercent: number;
  answers: readonly { value: string | number | null; empty: string | null }[];
}

/** Missing answers are counted among those that were asked for. */
export function auditWarnings({ late, answeredThrough, answers, missingLimitPercent }: AuditToCheck): AuditWarning[] {
  const warnings: AuditWarning[] = [];
  const missing = answers.filter(({ empty }) => empty === 'missing').length;
  const asked = answers.filter(({ value }) => value !== null).length + missing;
  const percent = asked === 0 ? 0 : Math.round((100 * missing) / asked);
  if (percent > missingLimitPercent) warnings.push({ code: 'many_missing', percent, limit: missingLimitPercent });
  if (late) warnings.push({ code: 'after_cut_off' });
  if (answeredThrough) warnings.push({ code: 'other_channel', channel: answeredThrough });
  return warnings;
}
