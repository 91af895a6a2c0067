import { expect, test } from 'vitest';
import { shortEnough } from './socket-folder.ts';

const long = `/srv/${'d'.repeat(120)}`;

test('a folder whose socket path the system cannot hold is left out', () => {
  expect(shortEnough([long, '/tmp/parvis-1'])).toEqual(['/tmp/parvis-1']);
});

test('when no folder is short enough, the refusal says which and how long it may be', () => {
  expect(() => shortEnough([long])).toThrow(expect.objectContaining({ code: 'socket_path_too_long', params: { folder: long, limit: expect.any(Number) } }));
});

test('accented letters count as the bytes they take', () => {
  expect(shortEnough([`/${'e'.repeat(60)}`, '/a'])).toHaveLength(2);
  expect(shortEnough([`/${'é'.repeat(60)}`, '/a'])).toEqual(['/a']);
});
