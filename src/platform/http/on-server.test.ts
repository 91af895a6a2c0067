import { expect, test } from 'vitest';
import { onServer } from './on-server.ts';

const view = { title: 'Blois', lines: [{ value: 71 }], none: null };

test('what is drawn on the server reads as before, and is not written down for the browser', () => {
  const drawn = onServer({ isDataRequest: false }, view);
  expect([drawn.title, drawn.lines, drawn.none]).toEqual(['Blois', view.lines, null]);
  expect(JSON.stringify({ drawn })).toBe('{"drawn":{}}');
});

test('whoever asks for the data of a page gets all of it', () => {
  expect(onServer({ isDataRequest: true }, view)).toBe(view);
});

test('a page without that part has none', () => {
  expect(onServer({ isDataRequest: false }, null)).toBeNull();
});
