import { expect, test } from 'vitest';
import { readSurvey, type SurveyQuestion } from './survey.ts';

const word = (text: string) => ({ fr: text, en: text });
const questions: SurveyQuestion[] = [
  { id: 'q1', kind: 'choice', label: word('Un jour ?'), options: [{ id: 'o1', label: word('Mardi') }, { id: 'o2', label: word('Samedi') }], required: true },
  { id: 'q2', kind: 'choices', label: word('Quoi ?'), options: [{ id: 'o1', label: word('Bancs') }, { id: 'o2', label: word('Arbres') }, { id: 'o3', label: word('Jeux') }], required: false },
  { id: 'q3', kind: 'yes_no', label: word('D’accord ?'), options: [], required: false },
  { id: 'q4', kind: 'text', label: word('Autre ?'), options: [], required: false },
];
const sent = (given: Record<string, string[]>) => readSurvey(questions, (id) => given[id] ?? []);

test('what was chosen and what was written are told apart; choices are put in the order offered', () => {
  expect(sent({ q1: ['o2'], q2: ['o3', 'o1'], q4: [' Un banc '] })).toEqual({ answers: { chosen: { q1: 'o2', q2: ['o1', 'o3'] }, words: { q4: 'Un banc' } } });
});

test('a question that must be answered, an answer nobody offered, and nothing at all are refused, each at its place', () => {
  expect(sent({ q3: ['yes'] })).toEqual({ faults: { q1: 'missing' }, nothing: false });
  expect(sent({ q1: ['o9'], q2: ['o1', 'nothing'] })).toEqual({ faults: { q1: 'unknown', q2: 'unknown' }, nothing: false });
  expect(sent({ q1: ['  '] })).toEqual({ faults: { q1: 'missing' }, nothing: true });
});
