import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moderationLists, moderationRules } from '#capabilities/grids/index.server.ts';
import { maskEntry, type MaskingRules } from './mask-entry.ts';

const lists = moderationLists();
const rules: MaskingRules = { examine: moderationRules(), firstNames: new Set(lists.firstNames), noNames: new Set(lists.noNames) };
const masked = (text: string, author: string | null = null) => maskEntry(text, 'fr', author, rules);

test('names of agents, telephones, accounts and the author who signs are masked; opinions stay, insults among them', () => {
  expect(masked('Madame Le Goff du guichet 3 est nulle, appelez le 06 12 34 56 78 ou, @jdupond, bande d’incapables.', 'Jean Dupond').text).toBe('Madame [nom] du guichet 3 est nulle, appelez le [téléphone] ou, [nom], bande d’incapables.');
  expect(masked('Accueil parfait. Dupond', 'Jean Dupond').text).toBe('Accueil parfait. [nom]');
  expect(masked('Accueil parfait.', 'Accueil parfait').text).toBe('Accueil parfait.');
});

test('a person looks at names that may be none, at long numbers that no shape explains, and at danger; not at what is sure', () => {
  expect(masked('Merci à Maïwenn du guichet.').doubtful).toBe(true);
  expect(masked('Mon numéro 123456789 ne passe pas.').doubtful).toBe(true);
  expect(masked('Je vais venir avec un fusil.').doubtful).toBe(true);
  expect(masked('Merci à Nadia et à Madame Petit, dossier traité en 2 semaines pour 150 euros.').doubtful).toBe(false);
});

test('whatever stands beside them, first names, numbers and accounts are masked', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom('Merci', 'à', 'Nadia', 'Madame', 'Le Goff', '06 12 34 56 78', '@jean', 'jean@ville.fr', 'deux heures', '.', '!')), (words) => {
    expect(masked(words.join(' ')).text).not.toMatch(/Nadia|06 12|@\w/);
  }));
});
