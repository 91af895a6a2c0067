import { expect, test } from 'vitest';
import { blindFile, chosenWords, tellingWords } from './blind-file.ts';

const body = { name: 'Communauté d’agglomération de Saint-Brieuc', sites: [{ name: 'Hôtel de ville de Plérin', address: '12 rue du Port', postcode: '22190', city: 'Plérin', website: 'https://www.saintbrieuc-agglo.example/accueil' }] };
const blind = (text: string, chosen: string[] = []) => blindFile({ title: text, summary: '', answers: { effect: text } }, body, chosen).title;

test('the name of the body, its places and its addresses do not reach the jury', () => {
  expect(blind('À Plérin comme à SAINT-BRIEUC, la communauté d’agglomération de saint-brieuc répond.')).toBe('À […] comme à SAINT-[…], la […] répond.');
  expect(blind('Écrire à accueil@plerin.example, appeler le 02 96 00 00 00, ou voir https://www.saintbrieuc-agglo.example/x.')).not.toMatch(/plerin|02 96|saintbrieuc/i);
  expect(blind('Le 22190')).toBe('Le […]');
});

test('words that say nothing of which body stay', () => {
  expect(blind('La mairie et la communauté accueillent à l’hôtel de ville.')).toBe('La mairie et la communauté accueillent à l’hôtel de ville.');
  expect(tellingWords(body)).not.toContain('communaute');
});

test('the body hides what else would give it away', () => {
  expect(blind('Les Briochins viennent au Grand Pardon.', chosenWords('briochins, grand pardon\nx'))).toBe('Les […] viennent au […].');
});

test('a name is not hidden within another word', () => {
  expect(blindFile({ title: 'Un portail', summary: '', answers: {} }, { name: 'Port', sites: [] }, ['port']).title).toBe('Un portail');
});
