import { expect, test } from 'vitest';
import { shownAnswers } from './answer.texts.ts';
import { conditionText } from './condition.texts.ts';
import { gridPage } from './grid-page.ts';
import { smallEdition } from './small-edition.ts';

const edition = smallEdition();

test('the page shows every question with its answers, scores and rules', () => {
  const page = gridPage(edition, 'fr');
  for (const { id } of edition.grid.items) expect(page).toContain(`<tr id="${id}">`);
  expect(page).toContain('<li>jusqu’à 3 sonneries\u202f: 100</li>');
  expect(page).toContain('<li>Atteinte si «\u202fQuestion\u202f»\u202f: oui</li>');
});

test('labels are written safely', () => {
  const spoilt = smallEdition({ 'grid/letter.yaml': ['en: Question', 'en: "<script>"'] });
  expect(gridPage(spoilt, 'en')).toContain('&lt;script&gt;');
});

test('bands are shown with their unit, delays in the days they count', () => {
  const [rings, reply] = ['phone-rings', 'letter-replied'].map((id) => edition.grid.byId.get(id));
  expect(rings && shownAnswers(rings, 'en').map(({ text }) => text)).toEqual([
    'up to 3 rings',
    'up to 7 rings',
    'more',
  ]);
  expect(reply && shownAnswers(reply, 'fr')[0]).toEqual({ text: 'jusqu’à 15 jours ouvrés', score: 100 });
});

test('a condition reads as a sentence, with labels in place of ids', () => {
  const named = { items: edition.grid.byId, personas: edition.personas };
  const condition = {
    all: [
      { any: [{ scenario: ['complaint'] }, { persona: ['ordinary'] }] },
      { item: 'phone-rings', at_most: 3 },
      { not: { item: 'phone-tone', is: 'cold' } },
    ],
  };
  expect(conditionText(condition, named, 'en')).toBe(
    '(scenario: Complaint or profile: Ordinary) and “Question”: at most 3 and unless “Question”: Cold',
  );
});
