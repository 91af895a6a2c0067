import { isoWeekday } from '#core/calendar/date.ts';
import { parisTimeOf } from '#core/calendar/paris-time.ts';
import type { Item } from '#core/questionnaire/types.ts';
import type { Channel } from '#core/scoring/dimensions.ts';

/** What a reviewer should look at twice. Each is a question to ask, never a proof. */
export type AuditWarning =
  | { code: 'out_of_window'; from: string; to: string }
  | { code: 'wrong_half'; time: string; half: string }
  | { code: 'in_open_hours'; time: string }
  | { code: 'sent_late'; days: number }
  | { code: 'too_fast'; minutes: number }
  | { code: 'many_missing'; percent: number; limit: number }
  | { code: 'all_the_same'; answers: number; value: string }
  | { code: 'repeated_note'; times: number }
  | { code: 'after_cut_off' }
  | { code: 'other_channel'; channel: Channel };

export interface AuditToCheck {
  channel: Channel;
  window: { from: string; to: string; half: string | null };
  contactedAt: Date;
  submittedAt: Date;
  late: boolean;
  answeredThrough: Channel | null;
  missingLimitPercent: number;
  answers: readonly { item: Item; value: string | number | null; empty: string | null; note: string | null }[];
}

/** Simple consistency of an audit with its mission and with itself. */
export function auditWarnings(audit: AuditToCheck): AuditWarning[] {
  return [...momentWarnings(audit), ...delayWarnings(audit), ...answerWarnings(audit)];
}

// Answered at once: what is written down days later is remembered, not observed.
const immediate: readonly Channel[] = ['phone', 'website', 'counter'];
const remembersDays = 3;
const fewestMinutes = 3;

function momentWarnings({ window, contactedAt }: AuditToCheck): AuditWarning[] {
  const [day = '', time = ''] = parisTimeOf(contactedAt).split('T');
  const warnings: AuditWarning[] = [];
  if (day < window.from || day > window.to) warnings.push({ code: 'out_of_window', from: window.from, to: window.to });
  if ((window.half === 'morning' && time >= '13:00') || (window.half === 'afternoon' && time < '12:00')) {
    warnings.push({ code: 'wrong_half', time, half: window.half });
  }
  // Most services are open at these hours: an out-of-hours call hears nothing of the announcement it is to judge.
  if (window.half === 'out_of_hours' && isoWeekday(day) <= 5 && time >= '10:00' && time < '12:00') warnings.push({ code: 'in_open_hours', time });
  return warnings;
}

function delayWarnings({ channel, contactedAt, submittedAt, late, answeredThrough }: AuditToCheck): AuditWarning[] {
  const warnings: AuditWarning[] = [];
  const minutes = (submittedAt.getTime() - contactedAt.getTime()) / 60_000;
  const days = Math.floor(minutes / (24 * 60));
  if (immediate.includes(channel) && days > remembersDays) warnings.push({ code: 'sent_late', days });
  if (minutes < fewestMinutes) warnings.push({ code: 'too_fast', minutes: Math.max(0, Math.floor(minutes)) });
  if (late) warnings.push({ code: 'after_cut_off' });
  if (answeredThrough) warnings.push({ code: 'other_channel', channel: answeredThrough });
  return warnings;
}

const enoughToCompare = 12;
const sameNoteTimes = 3;

function answerWarnings({ answers, missingLimitPercent }: AuditToCheck): AuditWarning[] {
  const warnings: AuditWarning[] = [];
  const missing = answers.filter(({ empty }) => empty === 'missing').length;
  const asked = answers.filter(({ value }) => value !== null).length + missing;
  const percent = asked === 0 ? 0 : Math.round((100 * missing) / asked);
  if (percent > missingLimitPercent) warnings.push({ code: 'many_missing', percent, limit: missingLimitPercent });

  const yesNo = answers.flatMap(({ item, value }) => (item.kind === 'yes_no' && value !== null ? [String(value)] : []));
  const [first = ''] = yesNo;
  if (yesNo.length >= enoughToCompare && yesNo.every((value) => value === first)) warnings.push({ code: 'all_the_same', answers: yesNo.length, value: first });

  const notes = Map.groupBy(answers.flatMap(({ note }) => (note ? [note.trim().toLowerCase()] : [])), (note) => note);
  const times = Math.max(0, ...[...notes.values()].map((same) => same.length));
  if (times >= sameNoteTimes) warnings.push({ code: 'repeated_note', times });
  return warnings;
}
