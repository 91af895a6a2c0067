import { ownWords, plain } from './own-words.ts';
import { replyKinds, type ReadMail, type ReplyKind, type Verdict } from './reply.ts';
import { replyRules, type ReplyRule } from './reply-rules.ts';

// What speaks for a mail before any rule does: a short mail that nothing explains was most likely written by a person.
const start: Readonly<Record<ReplyKind, number>> = { bounce: -2, automatic: -1, acknowledgement: -1, transfer: -1, human: 0.5 };

// Only so much of a text is looked at: what a mail is stands at its beginning.
const lookedAt = 6000;

/** Says what a mail is, how sure that is, and by which rules. The same mail always gets the same verdict. */
export function classifyReply(mail: ReadMail): Verdict {
  const places = readingsOf(mail);
  const spoke = replyRules.filter((rule) => speaks(rule, places));
  const points = pointsOf(spoke, places);
  const total = replyKinds.reduce((sum, kind) => sum + Math.exp(points[kind]), 0);
  const kind = replyKinds.reduce((best, one) => (points[one] > points[best] ? one : best));
  return {
    kind,
    confidence: Math.min(Math.exp(points[kind]) / total, ceilingOf(kind, spoke, places)),
    rules: spoke.filter((rule) => rule.kind === kind && rule.points > 0).toSorted((a, b) => b.points - a.points).map(({ id }) => id),
  };
}

// Formalities are not an answer: every kind of mail may say "Re:" and "cordialement".
const formalities = new Set(['reply-subject', 'closing', 'named-signature']);
const neverSure = 0.75;
const onlyLate = /warning message only|pas encore ete (?:remis|distribue)|action: delayed|will be retried|nouvelles? tentatives?/;

/**
 * Without one sign of what the mail says, no verdict of a human answer is sure. Nor is a bounce that only warns of a delay:
 * the message may still arrive.
 */
function ceilingOf(kind: ReplyKind, spoke: readonly ReplyRule[], { text }: Readings): number {
  if (kind === 'bounce') return onlyLate.test(text) ? neverSure : 1;
  return kind !== 'human' || spoke.some((rule) => rule.kind === 'human' && !formalities.has(rule.id)) ? 1 : neverSure;
}

interface Readings {
  mail: ReadMail;
  subject: string;
  text: string;
  from: string;
  parts: string;
}

function readingsOf(mail: ReadMail): Readings {
  return {
    mail,
    subject: plain(mail.subject.slice(0, 500)).trim(),
    text: plain(ownWords(mail.text.slice(0, lookedAt))),
    from: plain(mail.from.slice(0, 300)),
    parts: mail.parts.join(' ').toLowerCase(),
  };
}

function speaks(rule: ReplyRule, { mail, ...readings }: Readings): boolean {
  if (rule.in === 'return-path') return mail.returnPath !== null && rule.pattern.test(mail.returnPath);
  if (rule.in.startsWith('header:')) return rule.pattern.test(plain((mail.headers[rule.in.slice('header:'.length)] ?? '').slice(0, 300)));
  return rule.pattern.test(readings[rule.in as 'subject' | 'text' | 'from' | 'parts']); // the other places are those of `mail`
}

/** Adds up the rules; then what depends on several of them together. */
function pointsOf(spoke: readonly ReplyRule[], { text }: Readings): Record<ReplyKind, number> {
  const points = { ...start };
  for (const rule of spoke) points[rule.kind] += rule.points;
  const has = (...ids: string[]) => spoke.some(({ id }) => ids.includes(id));
  // A machine that says the request is received acknowledges it: the header tells how it was sent, not what it says.
  if (has('ack-words', 'ack-legal')) points.automatic = Math.min(points.automatic, points.acknowledgement - 2);
  // A person who answers often begins by saying that the message was received, or that a remark was passed on.
  if (has('facts') && has('facts-more')) {
    points.acknowledgement -= 4;
    points.transfer -= 3;
  }
  // Nothing but "we pass it on" is a transfer, even where it is acknowledged too.
  if (has('transfer-words') && has('ack-words')) points.acknowledgement -= 1.5;
  if (text.length > 700 && has('facts')) points.human += 1;
  return points;
}
