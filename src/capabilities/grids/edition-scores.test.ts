import { expect, test } from 'vitest';
import { delayBetween } from '#core/calendar/delay.ts';
import { completeAnswers, evaluate } from '#core/questionnaire/evaluate.ts';
import { scoreAnswer } from '#core/questionnaire/score-answer.ts';
import type { CountDelay } from '#core/questionnaire/score-answer.ts';
import type { Answer, Item } from '#core/questionnaire/types.ts';
import type { AuditInput } from '#core/scoring/index.ts';
import { auditCells, compilePlan, scoreSite } from '#core/scoring/index.ts';
import { valueOrNull } from '#core/shared/outcome.ts';
import { loadEdition } from './load-edition.server.ts';
import { questionnaireOf } from './questionnaires.ts';
import { scoringSource } from './scoring-source.ts';

const edition = loadEdition('2026');
const sentOn = '2026-04-01';
const countDelay: CountDelay = (sent, answered, calendar) => delayBetween(sent, answered, calendar, 'metropole');
const plan = compilePlan(scoringSource(edition, countDelay));

/** Every kind of value an item can be told apart by. */
function valuesOf(item: Item): (string | number)[] {
  if (item.kind === 'yes_no') return ['yes', 'no'];
  if ('options' in item) return item.options.map(({ id }) => id);
  if (item.kind === 'date') return ['2026-04-02', '2026-04-15', '2026-06-11'];
  return 'bands' in item ? item.bands.map(({ upTo }) => upTo ?? 1_000_000) : [];
}

function extreme(item: Item, sign: 1 | -1): string | number {
  const worth = (value: string | number) => sign * (scoreAnswer(item, value, { sentOn }, countDelay) ?? -sign * 1000);
  return valuesOf(item).reduce((best, value) => (worth(value) > worth(best) ? value : best));
}

/** All the audits of a site whose every answer is the best (1) or the worst (-1) it can be. */
function auditsOf(sign: 1 | -1): AuditInput[] {
  return edition.channels.flatMap(({ id: channel, audits }) =>
    audits.map(({ scenario, network }) => {
      const questionnaire = questionnaireOf(edition.grid, channel);
      const context = { scenario, network, persona: 'ordinary', sentOn };
      const given = new Map<string, Answer>();
      for (const [index, { item }] of questionnaire.items.entries()) {
        if (evaluate(questionnaire, given, context).statuses[index] !== 'to_answer') continue;
        given.set(item.id, { itemId: item.id, value: extreme(item, sign), empty: null });
      }
      return { channel, answers: completeAnswers(questionnaire, given, context), context: { sentOn } };
    }),
  );
}

const globalOf = (audits: readonly AuditInput[]) =>
  valueOrNull(
    scoreSite(
      plan,
      audits.map((audit) => auditCells(plan, audit)),
    ).global,
  )?.value;

test('a body that does everything right scores 100, one that does everything wrong scores 0', () => {
  expect(globalOf(auditsOf(1))).toBeCloseTo(100);
  expect(globalOf(auditsOf(-1))).toBeCloseTo(0);
});

test('a body that never answers is not rewarded by the questions that could not be asked', () => {
  const silent = auditsOf(-1).filter(
    ({ channel }) => channel === 'phone' || channel === 'email' || channel === 'letter',
  );
  const rest = auditsOf(1).filter(({ channel }) => channel === 'website' || channel === 'social');
  // The two other channels weigh 40 of 100.
  expect(globalOf([...silent, ...rest])).toBeLessThan(45);
});
