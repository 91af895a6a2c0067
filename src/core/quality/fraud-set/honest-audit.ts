import { addDays } from '../../calendar/date.ts';
import type { OpeningHours } from '../../calendar/opening-hours.ts';
import type { Questionnaire } from '../../questionnaire/compile.ts';
import { scoreAnswer } from '../../questionnaire/score-answer.ts';
import type { Item } from '../../questionnaire/types.ts';
import type { Channel } from '../../scoring/dimensions.ts';
import type { RandomStream } from '../../shared/random.ts';
import { simulateAnswers } from '../../simulation/simulate-answers.ts';
import type { AnswerFact, AuditFacts, OtherAudit } from '../facts.ts';
import { aside, honestText, shortText } from './phrases.ts';

export type Questionnaires = Readonly<Partial<Record<Channel, Questionnaire>>>;

const day = [{ from: '09:00', to: '12:00' }, { from: '14:00', to: '17:00' }];
export const usualHours: OpeningHours = { mon: day, tue: day, wed: day, thu: day, fri: day };
const half = 'morning';
const first = '2026-04-07';

/** An audit made as it should be, with the small oddities of honest people: rounded measures, late forms, short notes. */
export function honestAudit(id: string, questionnaires: Questionnaires, random: RandomStream, only?: Channel): AuditFacts {
  const drawn = random.pick(['phone', 'phone', 'phone', 'email', 'email', 'letter', 'website', 'social'] as const);
  const channel = only ?? drawn;
  const date = addDays(first, random.integer(4) + 7 * random.integer(5));
  const contactedAt = `${date}T${pad(9 + random.integer(2))}:${pad(random.integer(60))}`;
  const answers = believable(rawAnswers(questionnaires[channel], date, random), channel, random);
  const elapsedSeconds = elapsed(channel, random);
  return {
    organisationId: `body-${id}`, auditId: id, siteId: `site-${id}`, channel, contactedAt,
    submittedAt: parisLater(contactedAt, elapsedSeconds),
    window: { from: date, to: date, half: channel === 'letter' ? null : half },
    elapsedSeconds, callSeconds: channel === 'phone' ? waits(answers) + 60 + random.integer(240) : null,
    measuredReplyOn: channel === 'email' && random.uniform() < 0.9 ? replyDay(answers) : null, distanceKm: null,
    openingHours: random.uniform() < 0.8 ? usualHours : {},
    answers: noted(answers, random), remarks: random.uniform() < 0.6 ? honestText(random) : null,
    evidence: random.uniform() < 0.5 ? [{ name: 'preuve.jpg', sha256: `sha-${id}`, capturedAt: parisLater(contactedAt, random.integer(3600)), differenceHash: someHash(random) }] : [],
    others: otherAudits(id, contactedAt, random),
  };
}

const pad = (n: number): string => String(n).padStart(2, '0');

/** The same clock so many seconds later; days without a change of clock are all that is needed here. */
export function parisLater(from: string, seconds: number): string {
  return new Date(Date.parse(`${from}Z`) + seconds * 1000).toISOString().slice(0, 16);
}

function elapsed(channel: Channel, random: RandomStream): number {
  // Replies to mails and letters come days later; a form is otherwise sent within the hour, rarely days later or in haste.
  if (channel === 'email' || channel === 'letter' || channel === 'social') return 86_400 * (12 + random.integer(20));
  const draw = random.uniform();
  if (draw < 0.04) return 86_400 * (4 + random.integer(3));
  return draw < 0.08 ? 240 + random.integer(120) : 1200 + random.integer(2400);
}

function rawAnswers(questionnaire: Questionnaire | undefined, date: string, random: RandomStream): AnswerFact[] {
  if (!questionnaire) return [];
  const level = 0.8 + 0.9 * random.normal();
  const answers = simulateAnswers({
    questionnaire, level, random, difficulty: (itemId) => ((itemId.length * 7919) % 13) / 6 - 1, until: addDays(date, 10),
    context: { scenario: 'information', persona: 'ordinary', network: 1, sentOn: date },
  });
  const items = new Map(questionnaire.items.map(({ item }): [string, Item] => [item.id, item]));
  return answers.map(({ itemId, value, empty }) => {
    const item = items.get(itemId);
    const score = item && value !== null ? scoreAnswer(item, value, { sentOn: date }, () => 3) : null;
    return { itemId, kind: item?.kind ?? '', value, empty, score, note: null };
  });
}

const pairs: readonly (readonly [lower: string, higher: string])[] = [['email-ack-date', 'email-reply-date'], ['letter-ack-date', 'letter-reply-date']];

/** Simulated answers know nothing of each other: whoever was there notes dates and measures that go together. */
function believable(raw: readonly AnswerFact[], channel: Channel, random: RandomStream): Map<string, AnswerFact> {
  const answers = new Map(raw.map((answer) => [answer.itemId, answer]));
  const set = (itemId: string, value: string | number): void => {
    const known = answers.get(itemId);
    if (known && known.value !== null) answers.set(itemId, { ...known, value });
  };
  const text = (itemId: string): string | null => (typeof answers.get(itemId)?.value === 'string' ? String(answers.get(itemId)?.value) : null);
  for (const [ack, reply] of pairs) {
    const [a, r] = [text(ack), text(reply)];
    if (a !== null && r !== null && r < a) set(reply, a);
  }
  for (const itemId of answers.keys()) if (itemId.endsWith('-time') && channel === 'website') set(itemId, 20 + random.integer(120));
  const rings = answers.get('phone-rings')?.value;
  // One in eight guesses the seconds.
  if (typeof rings === 'number') set('phone-wait', Math.max(1, Math.round(rings * (random.uniform() < 0.125 ? 2 : 5)) + random.integer(6)));
  set('phone-hold-time', 10 + random.integer(80));
  set('phone-transfer-wait', 5 + random.integer(40));
  if (text('email-answer-covers') === 'none' && random.uniform() < 0.9) set('email-answer-correct', 'wrong');
  if (text('letter-answer-covers') === 'none' && random.uniform() < 0.9) set('letter-answer-correct', 'wrong');
  if (text('phone-answer-complete') === 'all' && random.uniform() < 0.9) set('phone-answer-precise', 'precise');
  return answers;
}

export const waits = (answers: ReadonlyMap<string, AnswerFact>): number =>
  ['phone-wait', 'phone-hold-time', 'phone-transfer-wait'].reduce((all, id) => all + Number(answers.get(id)?.value ?? 0), 0);

const replyDay = (answers: ReadonlyMap<string, AnswerFact>): string | null => {
  const value = answers.get('email-reply-date')?.value;
  return typeof value === 'string' ? value : null;
};

/** Notes at a few questions; now and then one that sounds worse than it is. */
function noted(answers: ReadonlyMap<string, AnswerFact>, random: RandomStream): Map<string, AnswerFact> {
  return new Map([...answers].map(([id, answer]): [string, AnswerFact] => {
    if (answer.value === null || random.uniform() > 0.06) return [id, answer];
    const draw = random.uniform();
    return [id, { ...answer, note: draw < 0.03 ? aside(random) : draw < 0.3 ? shortText(random) : honestText(random) }];
  }));
}

export function someHash(random: RandomStream): string {
  return Array.from({ length: 16 }, () => random.integer(16).toString(16)).join('');
}

function otherAudits(id: string, contactedAt: string, random: RandomStream): OtherAudit[] {
  return Array.from({ length: 8 }, (_, i): OtherAudit => ({
    organisationId: `body-${id}-${i}`, auditId: `${id}-other-${i}`, siteId: `site-${id}-${i}`, channel: random.pick(['phone', 'email', 'website']), sameAuthor: i < 5,
    // A clock read to the minute: one honest person in a hundred notes two calls at the same one.
    contactedAt: i === 0 && random.uniform() < 0.01 ? contactedAt : parisLater(contactedAt, (1 + random.integer(400)) * 600),
    answers: new Map(), text: random.uniform() < 0.2 ? shortText(random) : honestText(random), pictures: random.uniform() < 0.5 ? [someHash(random)] : [],
  }));
}
