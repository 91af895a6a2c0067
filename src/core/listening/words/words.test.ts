import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCues } from '../rules/read-cues.ts';
import { deniedWords } from './negation.ts';
import { splitClauses } from './split-clauses.ts';
import { splitSentences } from './split-sentences.ts';
import { stemOf, tokensOf } from './tokens.ts';

const sentences = (text: string): string[] => splitSentences(text).map(({ from, to }) => text.slice(from, to));
const clauses = (text: string): string[] => {
  const tokens = tokensOf(text);
  return splitClauses(tokens, readCues(tokens)).map(({ from, to }) => tokens.slice(from, to).map(({ word }) => word).join(' '));
};
const denied = (text: string): string[] => {
  const tokens = tokensOf(text);
  const marks = deniedWords(tokens);
  return tokens.filter((_, i) => marks[i]).map(({ word }) => word);
};

test.each([
  ['Accueil parfait. Merci !', ['Accueil parfait.', 'Merci !']],
  ['M. Untel, av. Foch, n° 3, m’a reçu. Très bien.', ['M. Untel, av. Foch, n° 3, m’a reçu.', 'Très bien.']],
  ['Voir www.mairie.example/aide.html puis appeler.', ['Voir www.mairie.example/aide.html puis appeler.']],
  ['Entrée 4.50 euros. Cher !', ['Entrée 4.50 euros.', 'Cher !']],
  ['Une heure d’attente... et personne', ['Une heure d’attente... et personne']],
  ['Une heure d’attente… Personne.', ['Une heure d’attente…', 'Personne.']],
  ['super accueil 😀 Par contre le site…', ['super accueil 😀', 'Par contre le site…']],
  ['super 😀 accueil', ['super 😀 accueil']],
  ['ligne une\nligne deux', ['ligne une', 'ligne deux']],
  ['Passeports, cartes, etc. tout est long. Fuyez', ['Passeports, cartes, etc. tout est long.', 'Fuyez']],
  ['Nul !!! 😡', ['Nul !!! 😡']],
  ['Il a dit « Revenez demain. » Et voilà.', ['Il a dit « Revenez demain. »', 'Et voilà.']],
  ['J’y étais à 10h.On m’a reçu.', ['J’y étais à 10h.', 'On m’a reçu.']],
  ['   ', []],
  ['?!', ['?!']],
])('%j is cut where French ends a sentence', (text, expected) => expect(sentences(text)).toEqual(expected));

test('a long text without marks is cut where people begin anew', () => {
  const text = 'alors jai appelé la mairie lundi matin pour mon passeport on ma dit de rappeler mardi et puis mardi on ma dit que la dame etait pas la du coup je suis allé sur place et la machine etait en panne';
  expect(sentences(text)).toHaveLength(3);
});

test('sentences never overlap, keep every letter, and stand where they say', () => {
  fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', 'B', 'é', '.', '…', '!', '?', ' ', '\n', '😀', ',', '1', 'M', '»') }), (text) => {
    const spans = splitSentences(text);
    spans.forEach(({ from, to }, i) => {
      expect(from).toBeLessThan(to);
      expect(from).toBeGreaterThanOrEqual(spans[i - 1]?.to ?? 0);
    });
    expect(spans.map(({ from, to }) => text.slice(from, to)).join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
  }), { numRuns: 300, seed: 5 });
});

test.each([
  ['Accueil sympa mais deux heures debout', ['accueil sympa', 'mais deux heures debout']],
  ['Le site bugge, par contre la dame est gentille', ['le site bugge ,', 'par contre la dame est gentille']],
  ['Ils répondent et pourtant rien ne bouge', ['ils repondent', 'et pourtant rien ne bouge']],
  ['Si vos agents sont courtois, les délais sont longs', ['si vos agents sont courtois ,', 'les delais sont longs']],
  ['Bien que reçu aimablement, je n’ai rien obtenu', ['bien que recu aimablement ,', 'je n ai rien obtenu']],
  ['Personnel souriant, locaux sales', ['personnel souriant ,', 'locaux sales']],
  ['Rapide et souriante', ['rapide et souriante']],
  ['Mais quelle attente', ['mais quelle attente']],
])('%j has its subjects apart', (text, expected) => expect(clauses(text)).toEqual(expected));

test.each([
  ['Ils ne sont pas aimables', ['sont', 'aimables']],
  ['pas aimable', ['aimable']],
  ['Aucun problème, merci', ['probleme']],
  ['sans attente ni tracas', ['attente', 'ni', 'tracas']],
  ['Personne au guichet', ['au', 'guichet']],
  ['une personne au guichet', []],
  ['plus rapide', []],
  ['Je n’ai jamais attendu. Bravo', ['ai', 'attendu', 'bravo']],
  ['Ce n’est pas clair, mais poli', ['est', 'clair']],
  ['sans doute le meilleur', []],
])('what %j denies', (text, expected) => expect(denied(text)).toEqual(expected));

test('words are read without accents, capitals, elisions and letters held down; what is typed short is written out; places are those of the text', () => {
  const text = 'L’ACCUEIL était trooop long pr un rdv 🙃';
  const tokens = tokensOf(text);
  expect(tokens.map(({ word }) => word)).toEqual(['l', 'accueil', 'etait', 'trop', 'long', 'pour', 'un', 'rendez-vous', '🙃']);
  expect(tokens.map(({ from, to }) => text.slice(from, to))).toEqual(['L', 'ACCUEIL', 'était', 'trooop', 'long', 'pr', 'un', 'rdv', '🙃']);
});

test('words of one family share a stem', () => {
  expect(new Set(['aimable', 'aimables'].map(stemOf)).size).toBe(1);
  expect(stemOf('attendu')).toBe('attendu');
  expect(new Set(['longue', 'longues'].map(stemOf)).size).toBe(1);
});
