import { ackContent } from '#core/mail-replies/ack-content.ts';
import { sureFrom } from '#core/mail-replies/reply.ts';
import { localTime } from '#core/calendar/working-minutes.ts';
import type { HolidayZone } from '#core/calendar/holiday-zones.ts';
import { workingDaysBetween } from '#core/calendar/working-days.ts';
import type { MissionMail, DecidedKind } from './mission-mail.queries.server.ts';
import type { PrefilledAnswer } from '../prefilled.ts';

export interface MeasuredThread {
  scenario: string;
  zone: HolidayZone;
  sentAt: Date | null;
  replies: readonly Pick<MissionMail, 'received_at' | 'kind' | 'confidence' | 'decided_kind' | 'stranger' | 'body'>[];
  /** Today is past the last day on which a reply counts. */
  closed: boolean;
  /** An answer came by another channel, as its evaluator noted. */
  otherAnswer: { channel: 'letter' | 'phone'; at: Date } | null;
}

const clockToleranceMs = 60_000;

interface Told {
  at: Date;
  kind: DecidedKind;
  /** A person decided, or the rules are sure and the sender known. */
  sure: boolean;
  body: string;
}

/**
 * What a thread says about the items of the e-mail channel that are no matter of judgement: whether and when the mail
 * left, was acknowledged, was answered. Nothing is said before it is known: "none" only after the cut-off.
 */
export function measuredMail(thread: MeasuredThread): PrefilledAnswer[] {
  if (!thread.sentAt) return [];
  // A mailbox's clock may run behind ours a little; what came before the mail left answers something else.
  const since = thread.sentAt.getTime() - clockToleranceMs;
  const told = thread.replies.filter(({ received_at: at }) => at.getTime() >= since).map(tell);
  const bounced = told.find(({ kind, sure }) => kind === 'bounce' && sure);
  const first = (...kinds: DecidedKind[]) => told.find(({ kind }) => kinds.includes(kind));
  const answer = first('human');
  const sent: PrefilledAnswer = { itemId: 'email-sent', value: bounced && !answer ? 'no' : 'yes', locked: true, source: bounced && !answer ? 'mail_bounced' : 'mail_sent', at: iso(bounced && !answer ? bounced.at : thread.sentAt) };
  if (sent.value === 'no') return [sent];
  return [sent, ...aboutAnswer(thread, answer), ...aboutAck(thread, first('acknowledgement'), answer), ...aboutTransfer(first('transfer'), answer)];
}

function tell({ received_at: at, kind, confidence, decided_kind: decided, stranger, body }: MeasuredThread['replies'][number]): Told {
  return { at, kind: decided ?? kind, sure: decided !== null || (confidence >= sureFrom && !stranger), body };
}

function aboutAnswer({ scenario, zone, closed, otherAnswer }: MeasuredThread, answer: Told | undefined): PrefilledAnswer[] {
  const dateItem = scenario === 'complaint' ? 'email-complaint-reply-date' : 'email-reply-date';
  if (otherAnswer && (!answer || otherAnswer.at < answer.at)) {
    const other = { locked: false, source: 'trace_other_channel' as const, at: iso(otherAnswer.at) };
    return [{ itemId: 'email-reply', value: 'yes', ...other }, { itemId: 'email-reply-channel', value: otherAnswer.channel, ...other }, { itemId: dateItem, value: localTime(otherAnswer.at, zone).date, ...other }];
  }
  if (answer) {
    const by = { locked: answer.sure, source: 'mail_answered' as const, at: iso(answer.at) };
    return [{ itemId: 'email-reply', value: 'yes', ...by }, { itemId: 'email-reply-channel', value: 'email', ...by }, { itemId: dateItem, value: localTime(answer.at, zone).date, ...by }];
  }
  // By another channel the evaluator alone knows: a proposal, never a lock.
  return closed ? [{ itemId: 'email-reply', value: 'no', locked: false, source: 'no_mail_by_cut_off', at: null }] : [];
}

function aboutAck(thread: MeasuredThread, ack: Told | undefined, answer: Told | undefined): PrefilledAnswer[] {
  const complaint = thread.scenario === 'complaint';
  const item = complaint ? 'email-complaint-ack' : 'email-ack';
  if (ack && (!answer || ack.at <= answer.at)) {
    const by = { locked: ack.sure, source: 'mail_acknowledged' as const, at: iso(ack.at) };
    const content = ackContent(ack.body);
    const says = (id: string, value: boolean): PrefilledAnswer => ({ itemId: id, value: value ? 'yes' : 'no', ...by, locked: false });
    return [
      { itemId: item, value: complaint ? 'yes' : 'received', ...by },
      { itemId: complaint ? 'email-complaint-ack-date' : 'email-ack-date', value: localTime(ack.at, thread.zone).date, ...by },
      ...(complaint
        ? [says('email-complaint-time-announced', content.replyTime)]
        : [says('email-ack-reply-time', content.replyTime), says('email-ack-service', content.service), says('email-ack-number', content.number)]),
    ];
  }
  if (answer && thread.sentAt && !complaint && workingDays(thread, answer.at) <= 1) return [{ itemId: item, value: 'answered_first', locked: answer.sure, source: 'mail_answered', at: iso(answer.at) }];
  if (answer || thread.closed) return [{ itemId: item, value: complaint ? 'no' : 'none', locked: answer ? answer.sure : true, source: answer ? 'mail_answered' : 'no_mail_by_cut_off', at: answer ? iso(answer.at) : null }];
  return [];
}

function workingDays({ sentAt, zone }: MeasuredThread, at: Date): number {
  return sentAt ? workingDaysBetween(localTime(sentAt, zone).date, localTime(at, zone).date, zone) : 0;
}

/** That it was passed on is a fact; what was done with it is for the evaluator to say. */
function aboutTransfer(transfer: Told | undefined, answer: Told | undefined): PrefilledAnswer[] {
  if (!transfer) return [];
  return [{ itemId: 'email-redirected', value: answer && answer.at < transfer.at ? 'answered' : 'forwarded', locked: false, source: 'mail_forwarded', at: iso(transfer.at) }];
}

function iso(at: Date): string {
  return at.toISOString();
}
