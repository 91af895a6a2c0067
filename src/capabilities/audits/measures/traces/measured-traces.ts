import { localTime } from '#core/calendar/working-minutes.ts';
import type { HolidayZone } from '#core/calendar/holiday-zones.ts';
import { workingDaysBetween } from '#core/calendar/working-days.ts';
import type { PrefilledAnswer } from '../prefilled.ts';
import type { ContactTrace, TraceMoment } from './contact-trace.ts';

export interface TracedMission {
  zone: HolidayZone;
  network: number | null;
  traces: readonly Pick<ContactTrace, 'moment' | 'channel' | 'happened_at'>[];
  /** Today is past the last day on which a reply counts. */
  closed: boolean;
}

const hourMs = 3_600_000;

/** The first of each moment since the sending: a second answer changes no delay, and nothing comes before the question. */
function firstOf({ traces }: TracedMission, moment: TraceMoment) {
  const sent = traces.find((trace) => trace.moment === 'sent')?.happened_at ?? new Date(0);
  return traces.filter((trace) => trace.moment === moment && trace.happened_at >= sent).toSorted((a, b) => a.happened_at.getTime() - b.happened_at.getTime())[0];
}

/** What noted dates say of the items of the letter channel: delays in working days follow from the dates. */
export function measuredLetter(mission: TracedMission): PrefilledAnswer[] {
  const [sent, ack, answer] = [firstOf(mission, 'sent'), firstOf(mission, 'acknowledged'), firstOf(mission, 'answered')];
  if (!sent) return [];
  const day = (trace: { happened_at: Date }) => localTime(trace.happened_at, mission.zone).date;
  const measured: PrefilledAnswer[] = [];
  if (answer) {
    const source = answer.channel === 'letter' ? 'trace_answered' as const : 'trace_other_channel' as const;
    const by = { source, at: answer.happened_at.toISOString() };
    measured.push({ itemId: 'letter-reply', value: 'yes', locked: true, ...by }, { itemId: 'letter-reply-channel', value: answer.channel, locked: true, ...by }, { itemId: 'letter-reply-date', value: day(answer), locked: true, ...by });
  } else if (mission.closed) {
    measured.push({ itemId: 'letter-reply', value: 'no', locked: false, source: 'no_answer_by_cut_off', at: null });
  }
  if (ack) {
    const by = { locked: true, source: 'trace_acknowledged' as const, at: ack.happened_at.toISOString() };
    measured.push({ itemId: 'letter-ack', value: 'received', ...by }, { itemId: 'letter-ack-date', value: day(ack), ...by });
  } else if (answer && workingDaysBetween(day(sent), day(answer), mission.zone) <= answeredFirstDays) {
    measured.push({ itemId: 'letter-ack', value: 'answered_first', locked: false, source: 'trace_answered', at: answer.happened_at.toISOString() });
  }
  return measured;
}

// Two weeks: no acknowledgement is due by a letter that is answered sooner (item letter-ack).
const answeredFirstDays = 10;

/** What noted times say of the items of the social channel: the delay is counted in hours of the calendar. */
export function measuredSocial(mission: TracedMission): PrefilledAnswer[] {
  const [sent, automatic, answer] = [firstOf(mission, 'sent'), firstOf(mission, 'automatic'), firstOf(mission, 'answered')];
  if (!sent) return [];
  const after = (trace: { happened_at: Date }) => trace.happened_at.getTime() - sent.happened_at.getTime();
  const measured: PrefilledAnswer[] = [{ itemId: 'social-message-sent', value: 'yes', locked: true, source: 'mail_sent', at: sent.happened_at.toISOString() }];
  if (answer) {
    const other = answer.channel !== 'social';
    const by = { locked: true, source: other ? 'trace_other_channel' as const : 'trace_answered' as const, at: answer.happened_at.toISOString() };
    measured.push(
      { itemId: 'social-reply', value: 'yes', ...by }, { itemId: 'social-reply-channel', value: other ? answer.channel : 'same_network', ...by },
      { itemId: `social-network-${mission.network ?? 1}-delay`, value: Math.round(after(answer) / hourMs * 10) / 10, ...by },
    );
  } else if (mission.closed) {
    measured.push({ itemId: 'social-reply', value: 'no', locked: false, source: 'no_answer_by_cut_off', at: null });
  }
  if (answer && after(answer) <= hourMs) measured.push({ itemId: 'social-first-reaction', value: 'answered', locked: true, source: 'trace_answered', at: answer.happened_at.toISOString() });
  else if (automatic && after(automatic) <= hourMs) measured.push({ itemId: 'social-first-reaction', value: 'auto_bare', locked: false, source: 'trace_automatic', at: automatic.happened_at.toISOString() });
  return measured;
}
