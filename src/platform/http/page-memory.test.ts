import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { createPageMemory, pageKey } from './page-memory.ts';

const html = (text: string, init: ResponseInit = {}) => async () => new Response(text, { headers: { 'content-type': 'text/html' }, ...init });

test('a page is rendered once while it is remembered, and again afterwards', async () => {
  let time = 0;
  const memory = createPageMemory({ bytes: 10_000, now: () => time });
  expect(await (await memory.recall('/', 5, html('first'))).text()).toBe('first');
  expect(await (await memory.recall('/', 5, html('second'))).text()).toBe('first');
  time = 5001;
  expect(await (await memory.recall('/', 5, html('second'))).text()).toBe('second');
});

test('one key never gives another one’s page', async () => {
  const memory = createPageMemory({ bytes: 10_000 });
  await memory.recall('person-a /results', 5, html('of a'));
  expect(await (await memory.recall('person-b /results', 5, html('of b'))).text()).toBe('of b');
});

test('errors, redirects and answers that set a cookie are not remembered', async () => {
  const memory = createPageMemory({ bytes: 10_000 });
  await memory.recall('/a', 5, html('gone', { status: 404 }));
  expect(await (await memory.recall('/a', 5, html('back'))).text()).toBe('back');
  await memory.recall('/b', 5, html('yours', { headers: { 'set-cookie': 'a=1' } }));
  expect(await (await memory.recall('/b', 5, html('mine'))).text()).toBe('mine');
});

test('the oldest page goes when the memory is full', async () => {
  // Each of these takes some twenty bytes, compressed.
  const memory = createPageMemory({ bytes: 50 });
  for (const key of ['a', 'b', 'c']) await memory.recall(key, 5, html(key));
  expect(await (await memory.recall('b', 5, html('again'))).text()).toBe('b');
  expect(await (await memory.recall('a', 5, html('again'))).text()).toBe('again');
});

test('only pages are remembered, each under its reader and address', () => {
  const asked = (init: RequestInit = {}, isDataRequest = false) => {
    const request = new Request('https://parvis.example/results?edition=2026', { headers: { accept: 'text/html' }, ...init });
    return { request, url: new URL(request.url), isDataRequest };
  };
  expect(pageKey(asked(), 'person')).toBe('person parvis.example/results?edition=2026');
  // A visitor's query could be varied by anybody to push the other pages out.
  expect(pageKey(asked(), null)).toBeNull();
  expect(pageKey(asked({ method: 'POST' }), null)).toBeNull();
  expect(pageKey(asked({ headers: { accept: 'application/json' } }), null)).toBeNull();
  // The data of a page is asked for under the address of the page: remembered, it would be sent in its place.
  expect(pageKey(asked({}, true), null)).toBeNull();
});

test('whoever reads gzip gets the page compressed, whoever does not gets it plain', async () => {
  const memory = createPageMemory({ bytes: 10_000 });
  await memory.recall('/', 5, html('the page'));
  const compressed = await memory.recall('/', 5, html('another'), true);
  expect(compressed.headers.get('content-encoding')).toBe('gzip');
  expect(gunzipSync(await compressed.arrayBuffer()).toString()).toBe('the page');
  expect(await (await memory.recall('/', 5, html('another'))).text()).toBe('the page');
});
