import { delayBetween } from '#core/calendar/delay.ts';
import { auditCells, compilePlan, scoreAnswer, scoreSite } from '#core/scoring/index.ts';
import type { AuditInput, FigureValue, ScorableAnswer, ScoringPlan, SiteScore } from '#core/scoring/index.ts';
import { gridOf, scoringSource, type Edition, type GridItem } from '#capabilities/grids/index.ts';

/** One contact of the example: its channel, the day it was sent, and the answers; `null` = never reached. */
export interface ExampleContact {
  channel: 'phone' | 'letter';
  sentOn: string;
  answers: Readonly<Record<string, string | number | null>>;
}

/** Three calls, the last of which nobody takes, and two letters, the last of which nobody answers. */
const contacts: readonly ExampleContact[] = [
  { channel: 'phone', sentOn: '2026-04-07', answers: { 'phone-rings': 3, 'phone-tone': 'friendly' } },
  { channel: 'phone', sentOn: '2026-04-14', answers: { 'phone-rings': 6, 'phone-tone': 'neutral' } },
  { channel: 'phone', sentOn: '2026-04-21', answers: { 'phone-rings': null, 'phone-tone': null } },
  { channel: 'letter', sentOn: '2026-04-07', answers: { 'letter-reply-date': '2026-04-17', 'letter-answer-correct': 'right' } },
  { channel: 'letter', sentOn: '2026-04-14', answers: { 'letter-reply-date': null, 'letter-answer-correct': null } },
];
const zone = 'metropole';

/** What one contact gave for one question. `score`: points, or null when the answer stays out of the calculation. */
export interface ExampleAnswer {
  contact: number;
  value: string | number | null;
  /** Days between sending and reply, for questions on a date. */
  delay: number | null;
  score: number | null;
}

export interface ExampleRow {
  item: GridItem;
  criterion: Edition['criteria'][number]['label'];
  answers: ExampleAnswer[];
  /** Mean of the answers that count. */
  score: number;
  /** Share of the global score, 0..1. */
  weight: number;
  /** score x weight: what the row brings to the global score. */
  points: number;
}

export interface WorkedExample {
  contacts: readonly ExampleContact[];
  rows: ExampleRow[];
  /** Share of each channel in this example, 0..1: those of the edition, brought back to the channels present. */
  channels: { id: 'phone' | 'letter'; percent: number; share: number }[];
  global: FigureValue;
}

/**
 * Four questions of the edition's own grid, five invented contacts, and the score that core/scoring makes of them: the
 * page that explains the method computes what it shows. Null when the edition no longer asks these questions.
 */
export function workedExample(edition: Edition): WorkedExample | null {
  const ids = [...new Set(contacts.flatMap(({ answers }) => Object.keys(answers)))];
  const items = ids.flatMap((id) => edition.grid.byId.get(id) ?? []);
  if (items.length < ids.length) return null;
  const channels = sharesOf(edition);
  const plan = compilePlan(scoringSource(
    {
      grid: gridOf(edition.grid.version, items),
      criteria: edition.criteria.filter(({ id }) => items.some(({ criterion }) => criterion === id)),
      channels: edition.channels.flatMap((channel) => {
        const share = channels.find(({ id }) => id === channel.id);
        return share ? [{ ...channel, weight: 100 * share.share }] : [];
      }),
    },
    (from, to, calendar) => delayBetween(from, to, calendar, zone),
  ));
  const site = scoreSite(plan, contacts.map((contact) => auditCells(plan, auditOf(contact))));
  if (site.global.kind !== 'value') return null;
  return { contacts, channels, rows: items.map((item) => rowOf(edition, plan, site, item)), global: site.global.value };
}

function sharesOf({ channels }: Pick<Edition, 'channels'>): WorkedExample['channels'] {
  const present = (['phone', 'letter'] as const).map((id) => ({ id, percent: channels.find((one) => one.id === id)?.weight ?? 0 }));
  const total = present.reduce((sum, { percent }) => sum + percent, 0);
  return present.map(({ id, percent }) => ({ id, percent, share: percent / total }));
}

function auditOf({ channel, sentOn, answers }: ExampleContact): AuditInput {
  const given = Object.entries(answers).map(([itemId, value]): ScorableAnswer => ({ itemId, value, empty: value === null ? 'not_reached' : null }));
  return { channel, answers: given, context: { sentOn } };
}

function rowOf(edition: Edition, plan: ScoringPlan, site: SiteScore, item: GridItem): ExampleRow {
  const figure = site.cells[`${item.criterion}/${item.step}/${item.channel}`];
  const cell = figure?.kind === 'value' ? figure.value : { value: 0, weight: 0 };
  const answers = contacts.flatMap((contact, index) => (contact.channel === item.channel ? [answerOf(plan, item, contact, index)] : []));
  const criterion = edition.criteria.find(({ id }) => id === item.criterion)?.label ?? item.label;
  return { item, criterion, answers, score: cell.value, weight: cell.weight, points: cell.value * cell.weight };
}

function answerOf(plan: ScoringPlan, item: GridItem, contact: ExampleContact, index: number): ExampleAnswer {
  const value = contact.answers[item.id] ?? null;
  const planned = plan.items.get(item.id);
  const score = planned && scoreAnswer(planned, { itemId: item.id, value, empty: value === null ? 'not_reached' : null }, { sentOn: contact.sentOn });
  const delay = item.kind === 'date' && typeof value === 'string' ? delayBetween(contact.sentOn, value, item.calendar, zone) : null;
  return { contact: index, value, delay, score: typeof score === 'number' ? score : null };
}
