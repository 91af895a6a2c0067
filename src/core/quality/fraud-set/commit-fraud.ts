import { addDays } from '../../calendar/date.ts';
import type { RandomStream } from '../../shared/random.ts';
import type { AnswerFact, AuditFacts } from '../facts.ts';
import { usualHours, waits } from './honest-audit.ts';
import type { FraudKind } from './fraud-case.ts';
import { harshText, honestText, reworded } from './phrases.ts';

type Committed = { readonly facts: AuditFacts; readonly traces: readonly string[] };

/** What a kind of fraud does to an audit, with a strength drawn at random: some of it shows little. */
export function commitFraud(kind: FraudKind, facts: AuditFacts, random: RandomStream): Committed {
  return frauds[kind](facts, random);
}

const given = (facts: AuditFacts): AnswerFact[] => [...facts.answers.values()].filter(({ value }) => value !== null);

const withAnswers = (facts: AuditFacts, changed: readonly AnswerFact[]): AuditFacts =>
  ({ ...facts, answers: new Map([...facts.answers, ...changed.map((answer): [string, AnswerFact] => [answer.itemId, answer])]) });

const frauds: Readonly<Record<FraudKind, (facts: AuditFacts, random: RandomStream) => Committed>> = {
  /** A form filled in without a contact: between a half and three and a half seconds a question. */
  invented: (facts, random) => ({ traces: ['too-fast'], facts: { ...facts, callSeconds: null, elapsedSeconds: Math.round(given(facts).length * (0.5 + 3 * random.uniform())) } }),
  /** The words of another audit, up to four in ten of them changed. */
  copied_text: (facts, random) => {
    const [other] = facts.others;
    if (!other) return { traces: [], facts };
    const text = `${honestText(random)} ${honestText(random)}`;
    const silent = given(facts).map((answer) => ({ ...answer, note: null }));
    const copied = { ...withAnswers(facts, silent), remarks: reworded(text, 0.4 * random.uniform(), random), others: [{ ...other, text }, ...facts.others.slice(1)] };
    return { traces: ['same-text'], facts: copied };
  },
  /** A picture of another audit, cropped or compressed: 0 to 14 bits of its hash changed. */
  reused_picture: (facts, random) => {
    const [other] = facts.others;
    const hash = 'f0e1d2c3b4a59687';
    const picture = { name: 'reprise.jpg', sha256: 'reused', capturedAt: facts.contactedAt, differenceHash: flipped(hash, random.integer(15), random) };
    return { traces: ['same-picture'], facts: other ? { ...facts, evidence: [picture], others: [{ ...other, pictures: [hash] }, ...facts.others.slice(1)] } : facts };
  },
  /** Two calls "at the same time", noted up to two minutes apart. */
  two_places: (facts, random) => {
    const [other] = facts.others;
    const moment = new Date(Date.parse(`${facts.contactedAt}Z`) + random.integer(3) * 60_000).toISOString().slice(0, 16);
    return { traces: ['two-places'], facts: other ? { ...facts, others: [{ ...other, channel: 'phone', sameAuthor: true, contactedAt: moment }, ...facts.others.slice(1)] } : facts };
  },
  /** A reply dated earlier than the mailbox received it, by one to six days; one in five mailboxes knows nothing of it. */
  backdated: (facts, random) => {
    const received = addDays(facts.contactedAt.slice(0, 10), 7);
    const reply: AnswerFact = { itemId: 'email-reply-date', kind: 'date', value: addDays(received, -1 - random.integer(6)), empty: null, score: 100, note: null };
    const known = random.uniform() < 0.8 ? received : null;
    return { traces: ['reply-against-mailbox-early'], facts: { ...withAnswers(facts, [reply]), measuredReplyOn: known } };
  },
  /** Waits made longer to blacken the service. The telephone measured the call. */
  longer_than_call: (facts, random) => {
    const wait: AnswerFact = { itemId: 'phone-wait', kind: 'measure', value: 120 + random.integer(200), empty: null, score: 0, note: null };
    const told = withAnswers(facts, [wait]);
    return { traces: ['marks-longer-than-call'], facts: { ...told, callSeconds: Math.round(waits(told.answers) * (0.5 + 0.5 * random.uniform())) } };
  },
  /** A good grade given against what was written. */
  inflated: (facts, random) => {
    const graded = random.shuffle(given(facts).filter(({ score }) => score !== null && score >= 75)).slice(0, 1);
    return { traces: ['good-grade-bad-text'], facts: withAnswers(facts, graded.map((answer) => ({ ...answer, note: harshText(random) }))) };
  },
  /** "Nobody answered", noted for a call made in the evening; three bodies in ten declared no hours. */
  closed_hours: (facts, random) => {
    const silence: AnswerFact = { itemId: 'phone-answered', kind: 'yes_no', value: 'no', empty: null, score: 0, note: null };
    const evening = `${facts.contactedAt.slice(0, 11)}${17 + random.integer(3)}:${String(random.integer(60)).padStart(2, '0')}`;
    const call = withAnswers({ ...facts, contactedAt: evening }, [silence]);
    return { traces: ['closed-when-called'], facts: { ...call, openingHours: random.uniform() < 0.7 ? usualHours : {} } };
  },
  /** A contact made before the day that was drawn. */
  outside_window: (facts, random) => {
    const from = addDays(facts.contactedAt.slice(0, 10), 1 + random.integer(6));
    return { traces: ['before-window'], facts: { ...facts, window: { ...facts.window, from, to: addDays(from, 1) } } };
  },
  /** The best answer at nine in ten questions to all of them. */
  straight_line: (facts, random) => {
    const share = 0.9 + 0.1 * random.uniform();
    const lined = given(facts).filter(({ kind }) => kind === 'yes_no' || kind === 'scale').map((answer) => ({ ...answer, score: random.uniform() < share ? 100 : 0 }));
    const more = Array.from({ length: 20 }, (_, i): AnswerFact => ({ itemId: `more-${i}`, kind: 'yes_no', value: 'yes', empty: null, score: random.uniform() < share ? 100 : 0, note: null }));
    return { traces: ['same-side'], facts: withAnswers(facts, [...lined, ...more]) };
  },
};

function flipped(hash: string, bits: number, random: RandomStream): string {
  const places = random.shuffle(Array.from({ length: 64 }, (_, i) => i)).slice(0, bits);
  return [...hash].map((digit, i) => places.filter((place) => place >> 2 === i).reduce((value, place) => value ^ (1 << (place & 3)), Number.parseInt(digit, 16)).toString(16)).join('');
}
