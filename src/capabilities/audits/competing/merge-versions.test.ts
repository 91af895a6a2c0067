import { expect, test } from 'vitest';
import { compileQuestionnaire } from '#core/questionnaire/compile.ts';
import type { Answer, Item } from '#core/questionnaire/types.ts';
import { differingParts, mergedContent, type VersionContent } from './merge-versions.ts';

const question = (id: string, reachedIf: Item['reachedIf'] = null): Item => ({ id, label: { fr: id, en: id }, kind: 'yes_no', good: 'yes', applies: null, reachedIf });
const questionnaire = compileQuestionnaire({ version: '1', items: [question('answered'), question('polite', { item: 'answered', is: 'yes' }), question('clear')] });
const said = (itemId: string, value: string | null, empty: Answer['empty'] = null): Answer => ({ itemId, value, empty });
const version = (answers: Answer[], changes: Partial<VersionContent> = {}): VersionContent => ({ contactedAt: '2026-04-13T09:30:00.000Z', answeredThrough: null, remarks: null, answers, ...changes });
const context = () => ({});

test('only what differs is told: values, reasons, notes and the facts of the contact, whatever the way an instant is written', () => {
  const one = version([said('answered', 'yes'), said('polite', 'yes'), said('clear', 'no')]);
  const two = version([said('answered', 'yes'), { ...said('polite', 'yes'), note: 'Très' }, said('clear', 'yes')], { contactedAt: '2026-04-13T11:30:00+02:00', remarks: 'Deuxième' });
  expect(differingParts(one, two, ['answered', 'polite', 'clear'])).toEqual({ fields: ['remarks'], items: ['polite', 'clear'] });
});

test('what is named comes from the other version, the rest stands', () => {
  const stands = version([said('answered', 'yes'), said('polite', 'no'), said('clear', 'no')], { remarks: 'une' });
  const other = version([said('answered', 'yes'), said('polite', 'yes'), said('clear', 'yes')], { remarks: 'deux' });
  const { content, dropped } = mergedContent(questionnaire, { stands, other }, new Set(['polite', 'remarks']), context);
  expect(content).toMatchObject({ remarks: 'deux', answers: [said('answered', 'yes'), said('polite', 'yes'), said('clear', 'no')] });
  expect(dropped).toEqual([]);
});

test('an answer that the choice closes falls away and is named; a question that it opens stays open', () => {
  const reached = version([said('answered', 'yes'), said('polite', 'yes'), said('clear', 'no')]);
  const not = version([said('answered', 'no'), said('polite', null, 'not_reached'), said('clear', 'no')]);
  const closed = mergedContent(questionnaire, { stands: reached, other: not }, new Set(['answered']), context);
  expect(closed.content.answers.map(({ itemId }) => itemId)).toEqual(['answered', 'clear']);
  expect(closed.dropped).toEqual(['polite']);
  const opened = mergedContent(questionnaire, { stands: not, other: reached }, new Set(['answered']), context);
  expect(opened.content.answers.map(({ itemId }) => itemId)).toEqual(['answered', 'clear']);
});
