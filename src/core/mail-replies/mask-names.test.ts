import { expect, test } from 'vitest';
import { maskNames, nationalDigits } from './mask-names.ts';

const mask = (text: string, senderName = '') => maskNames(text, { senderName, serviceNumbers: ['0561000000'], keep: ['Claire Morel', 'Commune de Saint-Jean'] });

test('whoever is named after a title, in a signature or by the sender’s name is masked', () => {
  expect(mask('Mme Dupont vous recevra.')).toBe('Mme [nom masqué] vous recevra.');
  expect(mask('Voyez avec M. Jean-Marc de La Tour demain')).toBe('Voyez avec M. [nom masqué] demain');
  expect(mask('Cordialement,\n\nJulie Marchand\nService accueil\n05 61 00 00 14')).toBe('Cordialement,\n\n[nom masqué]\nService accueil\n05 61 •• •• ••');
  expect(mask('Bonne journée,\nNadia')).toBe('Bonne journée,\n[nom masqué]');
  expect(mask('Ici Quentin, du service. Quentin', 'Quentin Vasseur')).toBe('Ici [nom masqué], du service. [nom masqué]');
  expect(mask('Restant à votre disposition,\nHélène Girard, officier d’état civil')).toContain('[nom masqué], officier d’état civil');
  expect(mask('Votre dossier est suivi par Awa Ndiaye.')).toBe('Votre dossier est suivi par [nom masqué].');
  expect(mask('Transmis à Sylvie LEROUX ce jour')).toBe('Transmis à [nom masqué] ce jour');
});

test('addresses and direct lines keep their form without leading to a person', () => {
  expect(mask('Écrivez à jean.dupont@ville.example ou à accueil@ville.example')).toBe('Écrivez à [adresse masquée]@ville.example ou à accueil@ville.example');
  expect(mask('Ligne directe : 05.61.12.34.56')).toBe('Ligne directe : 05.61.••.••.••');
  expect(mask('+33 6 12 34 56 78')).toBe('+33 6 12 •• •• ••');
  expect(mask('Standard : 05 61 00 00 00')).toBe('Standard : 05 61 00 00 00');
  expect(nationalDigits('+33 5 61 00 00 00')).toBe('0561000000');
});

test('the cover identity, streets, services and formulas stay', () => {
  for (const text of [
    'Bonjour Madame Morel,', 'Madame, Monsieur,', '12 rue Jean Jaurès', 'Place Victor HUGO', 'Le service accueil', 'Cordialement,\nLe service accueil',
    'Madame le Maire', 'Monsieur le Directeur', 'Je suis absente jusqu’au 4 mai', 'la Ville de Saint-Jean', 'Cordialement,\nService population',
  ]) expect(mask(text)).toBe(text);
});

test('a hostile text costs no more than its length', () => {
  for (const text of ['M. '.repeat(60_000), 'A'.repeat(200_000), 'A '.repeat(100_000), 'Mme A’'.repeat(40_000), 'a@'.repeat(90_000), '05 '.repeat(60_000), 'Cordialement\n'.repeat(20_000)]) {
    expect(typeof mask(text)).toBe('string');
  }
});
