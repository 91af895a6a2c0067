import { expect, test } from 'vitest';
import { guessMapping } from './guess-mapping.ts';
import { leftOut } from './mapping.ts';
import { isFaulty, lineReader, type ReadLine } from './read-lines.ts';
import { daysComeFirst, readMoment, readTime } from './read-moment.ts';
import { guessScale, stepOf } from './value-scale.ts';

const targets = { questions: [{ id: 'welcome', label: 'L’accueil' }, { id: 'waiting', label: 'L’attente' }], points: [{ id: 'p1', name: 'Guichet état civil' }, { id: 'p2', name: 'Salle d’attente' }] };

test('dates are read as exports write them, and nothing else is a date', () => {
  expect(readMoment('12/03/2025 10:04', true)).toEqual({ date: '2025-03-12', minutes: 604, instant: null });
  expect(readMoment('03/12/2025', false)?.date).toBe('2025-03-12');
  expect(readMoment('2025-03-12T10:04:11Z', true)).toEqual({ date: '2025-03-12', minutes: 604, instant: Date.UTC(2025, 2, 12, 10, 4, 11) });
  expect([readMoment('mercredi 12 mars 2025', true)?.date, readMoment('1er août 2025', true)?.date, readMoment('12-03-25', true)?.date]).toEqual(['2025-03-12', '2025-08-01', '2025-03-12']);
  expect([readMoment('31/02/2025', true), readMoment('hier', true), readMoment('', true), readMoment('5', true)]).toEqual([null, null, null, null]);
  expect([readTime('14h30'), readTime('9:05'), readTime('2:30 pm'), readTime('9h'), readTime('midi')]).toEqual([870, 545, 870, 540, null]);
  expect([daysComeFirst(['01/02/2025', '13/02/2025']), daysComeFirst(['02/13/2025']), daysComeFirst([])]).toEqual([true, false, true]);
});

test('scales of figures and of words are told from the answers', () => {
  expect(guessScale(['1', '5', '3'])).toMatchObject({ steps: 5, figures: { worst: 1, best: 5 } });
  expect(guessScale(['0', '10', '7']).steps).toBe(11);
  expect(guessScale(['Très satisfait', 'Plutôt satisfait', 'Pas du tout satisfait'])).toMatchObject({ steps: 4, figures: null });
  const faces = guessScale(['🙂', '😐', '🙁']);
  expect([faces.steps, stepOf('🙁', faces), stepOf('🙂', faces)]).toEqual([3, 0, 2]);
  expect(stepOf('2', { steps: 5, figures: { worst: 5, best: 1 }, words: {} })).toBe(3);
  expect([stepOf('6', guessScale(['1', '5'])), stepOf('bof', faces), stepOf('1.5', guessScale(['1', '5']))]).toEqual([null, null, null]);
});

const read = (heading: string[], rows: string[][]) => {
  const mapping = guessMapping(heading, rows, targets);
  const reader = lineReader(mapping, '2026-01-31');
  return { mapping, lines: rows.map((row, index) => reader(row, index + 2)).filter((line) => line !== null) };
};

test('an export with a line for each answer is understood by its headings', () => {
  const { mapping, lines } = read(['Horodatage', 'Borne', 'Question', 'Réponse', 'Commentaire'], [
    ['12/03/2025 10:04', 'Salle d’attente 2', 'Êtes-vous satisfait de l’accueil ?', 'Satisfait', ''], ['13/03/2025 11:00', 'État civil', 'Temps d’attente', 'Neutre', 'Trop long'],
    ['13/03/2025 11:01', 'État civil', 'Temps d’attente', 'Insatisfait', ''],
  ]);
  expect(mapping.columns).toEqual(['date', 'place', 'question', 'value', 'comment']);
  expect(lines.filter((line) => !isFaulty(line)).map((line) => { const { pointId, answers } = line as ReadLine; return [pointId, answers]; })).toEqual([
    ['p2', [{ question: 'welcome', value: 2, steps: 3 }]], ['p1', [{ question: 'waiting', value: 1, steps: 3 }]], ['p1', [{ question: 'waiting', value: 0, steps: 3 }]],
  ]);
});

test('a place that no point is named like, or two alike, waits to be chosen; one that is left out is a fault at its cell', () => {
  const rows = [['12/03/2025', 'Annexe Nord', '4'], ['12/03/2025', 'Salle d’attente', '4'], ['12/03/2025', 'Guichet', '4']];
  const { mapping, lines } = read(['Date', 'Borne', 'Note'], rows);
  expect(mapping.places).toEqual({ 'Annexe Nord': '', 'Salle d’attente': 'p2', Guichet: '' });
  expect(lines.map((line) => (isFaulty(line) ? line.code : line.pointId))).toEqual(['import_place_unmapped', 'p2', 'import_place_unmapped']);
  const left = lineReader({ ...mapping, places: { ...mapping.places, Guichet: leftOut } }, '2026-01-31')(rows[2] ?? [], 4);
  expect(left).toMatchObject({ code: 'import_place_unmapped', column: 1 });
});

test('an export with a column for each question is understood too; bad lines are told at their cell', () => {
  const { mapping, lines } = read(['Date', 'L’accueil', 'L’attente'], [['2025-03-12', '4', '2'], ['2025-03-12', '4', '2'], ['demain', '4', '2'], ['2026-12-01', '4', ''], ['2025-03-13', 'beaucoup', ''], ['2025-03-13', '', ''], ['', '', '']]);
  expect(mapping.columns).toEqual(['date', 'answer:welcome', 'answer:waiting']);
  expect(lines.map((line) => (isFaulty(line) ? `${line.line} ${line.column} ${line.code}` : (line as ReadLine).identity))).toEqual([
    '["2025-03-12","4","2"]', '["2025-03-12","4","2"] 1', '4 0 import_date_unreadable', '5 0 import_date_future', '6 1 import_value_outside', '7 null import_line_empty',
  ]);
});
