import { expect, test } from 'vitest';
import { sameQuery } from './same-query.ts';

test('the other language shows the same edition, filter and page', () => {
  expect(sameQuery(new URLSearchParams('edition=2024&q=évry&sites[]=1'))).toBe('?edition=2024&q=%C3%A9vry&sites%5B%5D=1');
  expect(sameQuery(new URLSearchParams(''))).toBe('');
});

test('a form that was sent is not sent again in the other language', () => {
  expect(sameQuery(new URLSearchParams('/publish&edition=2026'))).toBe('?edition=2026');
  expect(sameQuery(new URLSearchParams('/link'))).toBe('');
});
