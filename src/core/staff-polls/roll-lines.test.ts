import { expect, test } from 'vitest';
import type { PollUnit } from './poll.ts';
import { guessRollMapping, readRollLines } from './roll-lines.ts';
import { inOrder, readUnitLines, unitLines, unitOfLine, unitPath } from './unit-lines.ts';

const lines = (text: string) => text.split('\n').map((line) => line.split(';'));
const read = (text: string, units: PollUnit[] = []) => readRollLines(lines(text), guessRollMapping(lines(text)), units);

test('units are written one a line, with those above them, and read back as they were', () => {
  const units = readUnitLines('Accueil\nAccueil > État civil\nVoirie\nAccueil > Élections', []);
  expect(units.map(({ id, parent }) => [id, parent])).toEqual([['accueil', null], ['etat-civil', 'accueil'], ['elections', 'accueil'], ['voirie', null]]);
  expect(unitLines(units)).toBe('Accueil\nAccueil > État civil\nAccueil > Élections\nVoirie');
  expect(readUnitLines(unitLines(units), units)).toEqual(units);
  expect(unitPath(units, 'etat-civil')).toBe('Accueil > État civil');
  // One that goes leaves, with those below it; those that stay keep their ids.
  expect(readUnitLines('Voirie\nÉcoles > Nord', units).map(({ id }) => id)).toEqual(['voirie', 'ecoles', 'nord']);
  expect(inOrder(readUnitLines('École\nécole\n\n >', [])).map(({ label }) => label)).toEqual(['École']);
});

test('two units of one name below different ones are two; a name alone is the only unit of that name', () => {
  const units = readUnitLines('Nord > Accueil\nSud > Accueil\nVoirie', []);
  expect(units.map(({ id }) => id)).toEqual(['nord', 'accueil', 'sud', 'accueil-2', 'voirie']);
  expect(unitOfLine('VOIRIE ', units)?.unit.id).toBe('voirie');
  expect(unitOfLine('Accueil', units)?.units).toHaveLength(6);
});

test('a list with a heading is read by the names of its columns, one without by what its cells look like', () => {
  expect(guessRollMapping(lines('Nom;Courriel;Service\nDurand;a@ville.fr;Accueil'))).toEqual({ columns: ['ignore', 'email', 'unit'], heading: true });
  expect(guessRollMapping(lines('a@ville.fr;Accueil\nb@ville.fr;Accueil'))).toEqual({ columns: ['email', 'unit'], heading: false });
  expect(guessRollMapping(lines('Service;Effectif\nVoirie;12'))).toEqual({ columns: ['unit', 'people'], heading: true });
  expect(guessRollMapping(lines('Voirie;12\nCrèche;14'))).toEqual({ columns: ['unit', 'people'], heading: false });
  expect(guessRollMapping(lines('a@ville.fr;Accueil\nx;Accueil\n;Voirie;3')).columns).toEqual(['email', 'unit', 'people']);
  expect(guessRollMapping([])).toEqual({ columns: [], heading: false });
});

test('a line is somebody who is mailed, somebody who is given a code, or as many as it says', () => {
  const { voters, faults, units } = read('Courriel;Service;Effectif\nMarie Durand <M.Durand@ville.fr>;Accueil;\n;Voirie;3\n;Voirie;\n;;\n');
  expect(voters.map(({ address, unit }) => `${address ?? '-'} ${unit ?? '-'}`)).toEqual(['m.durand@ville.fr accueil', '- voirie', '- voirie', '- voirie', '- voirie']);
  expect([faults, units.map(({ id }) => id)]).toEqual([[], ['accueil', 'voirie']]);
});

test('what cannot be read is told by its line, and the others are read', () => {
  const { voters, faults } = read('Courriel;Service;Effectif\nmarie.durand;Accueil;\na@ville.fr;Accueil;\nA@ville.fr;Voirie;\n;Voirie;douze\n;Voirie;-1');
  expect(faults.map(({ line, kind }) => `${line} ${kind}`)).toEqual(['2 email_invalid', '4 email_twice', '5 people_invalid', '6 people_invalid']);
  expect(voters).toEqual([{ address: 'a@ville.fr', unit: 'accueil' }]);
  const many = Array.from({ length: 41 }, (_, i) => `a${i}@ville.fr;Service ${i}`).join('\n');
  expect(readRollLines(lines(many), { columns: ['email', 'unit'], heading: false }, []).faults.map(({ line, kind }) => [line, kind])).toEqual([[41, 'units_too_many']]);
});
