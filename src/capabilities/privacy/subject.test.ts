import { expect, test } from 'vitest';
import { sql } from 'kysely';
import { testApp } from '#tests/harness/app.ts';
import { mentionPattern } from './subject.ts';

const parvis = await testApp();
const jean = { names: ['Jean Test'], emails: ['durand@ville.example'], phones: ['06 12 34 56 78'] };
/** Whether PostgreSQL finds the person in the text, as it does in columns. */
const found = (text: string, who = jean) => parvis.system(async ({ db }) => {
  const { rows } = await sql<{ found: boolean }>`select ${text}::text ~* ${mentionPattern(who)} as found`.execute(db);
  return rows[0]?.found;
});

test.each([
  'Écrire à durand@ville.example.', 'DURAND@ville.example, merci', '<durand@ville.example>', '"durand@ville.example"', 'mailto:durand@ville.example?x',
  'Vu avec Jean Test.', 'd’après Jean\nTest', 'jean test', 'au 0612345678', '06.12.34.56.78', JSON.stringify('Bonjour\nJean Test'), JSON.stringify('Jean\nTest'),
])('a text that names the person is found: %s', async (text) => expect(await found(text)).toBe(true));

test.each([
  'm.durand@ville.example', 'x+durand@ville.example', 'le-durand@ville.example', 'durand@ville.example.org', 'durand@ville.examples', 'durand@ville.example-nord.fr',
  'Jean Testard', 'Jean Test-Dubois', 'Marie-Jean Test', 'Dejean Test', '10612345678', '06 12 34 56 789', 'a0612345678b',
])('a text that names somebody alike is not: %s', async (text) => expect(await found(text)).toBe(false));
