import { expect, test } from 'vitest';
import { listEditionIds, loadEdition, loadTrophies } from './index.server.ts';
import { checkTrophies } from './check-trophies.ts';
import { trophiesFile } from './trophies.input.ts';

test('every edition has its trophies, its own or those of the edition it is based on', () => {
  for (const id of listEditionIds()) expect(loadTrophies(id).categories.length, id).toBeGreaterThan(10);
});

test('a second round is the edition with its own contacts, from 10 to 14 of them, and the weights of the channels as they were', () => {
  const first = loadEdition('2026');
  const second = loadEdition('2026-final');
  const contacts = second.channels.filter(({ option }) => !option).flatMap(({ audits }) => audits).reduce((sum, { count }) => sum + count, 0);
  expect(contacts).toBe(12);
  expect(second.channels.map(({ id, weight }) => [id, weight])).toEqual(first.channels.map(({ id, weight }) => [id, weight]));
  expect(second.grid).toBe(first.grid);
  expect([second.id, second.based_on]).toEqual(['2026-final', '2026']);
  expect(listEditionIds()).not.toContain('2026-final');
});

test('a kind of body, a stratum or a source that the edition does not know is told', () => {
  const rules = loadTrophies('2026');
  const [category] = rules.categories;
  if (!category) throw new Error('no category');
  const value = { ...rules, source: { ...rules.source, ref: 'A99' }, categories: [{ ...category, bodies: { kinds: ['comune'], strata: ['2k-10k'] } }] };
  const file = { file: 'trophies.yaml', value, tell: (finding: { code: string; found?: string | undefined; near?: string | undefined }) => finding };
  const problems = checkTrophies(file as never, loadEdition('2026'), new Set(['A1', 'A9']));
  expect(problems).toEqual([expect.objectContaining({ code: 'unknown_reference', found: 'A99' }), expect.objectContaining({ found: 'comune', near: 'commune' })]);
});

test('a key that nobody reads, a category twice and a second round of 30 audits are refused', () => {
  const { categories, second_round: round, ...rules } = loadTrophies('2026');
  const [category] = categories;
  const wrong = [
    { ...rules, categories, second_round: round, jury: 'friends' },
    { ...rules, categories: [...categories, category], second_round: round },
    { ...rules, categories, second_round: { ...round, audits: [{ channel: 'phone', scenario: 'information', count: 30 }] } },
  ];
  expect(wrong.map((one) => trophiesFile.safeParse(one).success)).toEqual([false, false, false]);
  expect(trophiesFile.safeParse({ ...rules, categories, second_round: round }).success).toBe(true);
});
