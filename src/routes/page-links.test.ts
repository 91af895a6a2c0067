import { expect, test } from 'vitest';
import { pageLinks, pageNumber } from './page-links.ts';

const url = (search = '') => new URL(`https://parvis.example/office/journal${search}`);
const shown = (page: number, total: number) =>
  pageLinks(url(), { page, size: 10, total }, 'fr')?.pages.map((one) => one?.label ?? '…').join('\u0020');

test('one page needs no links', () => {
  expect(pageLinks(url(), { page: 1, size: 10, total: 10 }, 'fr')).toBeNull();
  expect(pageLinks(url(), { page: 7, size: 10, total: 30 }, 'fr')).toBeNull();
});

test('the ends and the neighbours are shown; a single page left out is shown rather than dots', () => {
  expect(shown(1, 25)).toBe('1 2 3');
  expect(shown(1, 95)).toBe('1 2 … 10');
  expect(shown(5, 95)).toBe('1 … 4 5 6 … 10');
  expect(shown(4, 95)).toBe('1 2 3 4 5 … 10');
});

test('links keep the filter and say which rows are shown', () => {
  const links = pageLinks(url('?body=Rennes&page=2'), { page: 2, size: 10, total: 25 }, 'en');
  expect(links?.next?.href).toBe('/office/journal?body=Rennes&page=3');
  expect(links?.position).toBe('11 to 20 of 25');
});

test('a page number that is none is the first', () => {
  for (const search of ['', '?page=0', '?page=-3', '?page=x', '?page=1.5', '?page=99999999999']) expect(pageNumber(url(search))).toBe(1);
  expect(pageNumber(url('?page=12'))).toBe(12);
});
