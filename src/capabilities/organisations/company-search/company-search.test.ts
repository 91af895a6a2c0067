import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createCompanySearch, retryAfterMs } from './company-search.server.ts';

const hospital = {
  siren: '263500035', nom_complet: 'CENTRE HOSPITALIER DE REDON', nom_raison_sociale: 'CENTRE HOSPITALIER DE REDON', nature_juridique: '7364', etat_administratif: 'A',
  siege: { siret: '26350003500013', numero_voie: '8', type_voie: 'AVENUE', libelle_voie: 'ETIENNE GASCON', code_postal: '35600', libelle_commune: 'REDON' },
  complements: { est_service_public: true }, finances: null, an_unknown_field: [1, 2],
};
const shop = { siren: '356000000', nom_complet: 'LA POSTE', nature_juridique: '5599', etat_administratif: 'A', siege: null };
const answerOf = (...results: unknown[]) => JSON.stringify({ results, total_results: results.length, page: 1, per_page: 10, total_pages: 1 });

/** An imitation of the interface on this machine, and a search that asks it; `asked` lists the queries it got. */
async function imitation(handler: RequestListener, options: { timeoutMs?: number; perSecond?: number } = {}) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(new URL(request.url ?? '', 'http://x').searchParams.get('q') ?? '');
    handler(request, response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => new Promise((done) => {
    server.closeAllConnections();
    server.close(() => done());
  }));
  const time = { now: 1_000_000 };
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // listening on TCP
  return { asked, time, server, search: createCompanySearch({ url, log: { warn: () => undefined }, now: () => time.now, timeoutMs: 300, perSecond: 50, ...options }) };
}

test('bodies are read from the answer, public ones first, capitals set as people write', async () => {
  const { search, asked } = await imitation((_, response) => response.end(answerOf(shop, hospital)));
  const { state, companies } = await search.search('  Hôpital  Redon ');
  expect(state).toBe('found');
  expect(companies).toEqual([
    { siren: '263500035', name: 'Centre Hospitalier de Redon', kind: 'hospital', siret: expect.any(String), address: '8 avenue Etienne Gascon', postcode: '35600', city: 'Redon' },
    { siren: '356000000', name: 'La Poste', kind: null, siret: '', address: '', postcode: '', city: '' },
  ]);
  expect((await search.bySiren('263500035')).company?.name).toBe('Centre Hospitalier de Redon');
  await search.search('hôpital redon');
  expect(asked).toEqual(['hôpital redon']);
});

test('without an address it is off; fewer than three letters are not asked', async () => {
  const off = createCompanySearch({ url: undefined, log: { warn: () => undefined } });
  expect(off.on).toBe(false);
  expect(await off.search('redon')).toEqual({ state: 'off', companies: [] });
  const { search, asked } = await imitation((_, response) => response.end(answerOf()));
  expect(await search.search('re')).toEqual({ state: 'found', companies: [] });
  expect(asked).toEqual([]);
});

test('a slow answer is given up, and after three failures nobody is asked until a pause has passed, then once', async () => {
  const { search, asked, time } = await imitation(() => undefined, { timeoutMs: 50 });
  for (const text of ['aaa', 'bbb', 'ccc', 'ddd', 'eee']) expect(await search.search(text)).toEqual({ state: 'down', companies: [] });
  expect(asked).toEqual(['aaa', 'bbb', 'ccc']);
  time.now += 30_001;
  await Promise.all([search.search('fff'), search.search('ggg')]);
  expect(asked).toHaveLength(4);
  time.now += 30_001;
  await search.search('hhh');
  expect(asked).toHaveLength(4);
  time.now += 30_001;
  await search.search('iii');
  expect(asked).toHaveLength(5);
});

test('it is heard when it asks to wait (429, Retry-After), and asked again afterwards', async () => {
  let busy = true;
  const { search, asked, time } = await imitation((_, response) => {
    response.statusCode = busy ? 429 : 200;
    if (busy) response.setHeader('retry-after', '7');
    response.end(busy ? '' : answerOf(hospital));
  });
  expect((await search.search('redon')).state).toBe('busy');
  time.now += 6_000;
  expect((await search.search('redon')).state).toBe('busy');
  expect(asked).toHaveLength(1);
  busy = false;
  time.now += 1_001;
  expect((await search.search('redon')).companies).toHaveLength(1);
});

test.each<[string, RequestListener]>([
  ['500', (_, response) => { response.statusCode = 500; response.end('oops'); }],
  ['garbage', (_, response) => response.end('<html>maintenance</html>')],
  ['JSON of another shape', (_, response) => response.end('{"resultats": []}')],
  ['2 MB', (_, response) => response.end(answerOf(hospital).padEnd(2_000_000, ' '))],
  ['a redirection', (_, response) => { response.statusCode = 302; response.setHeader('location', 'http://127.0.0.1:9/'); response.end(); }],
  ['a cut connection', (request) => request.socket.destroy()],
])('%s is no answer, and harms nobody', async (_, handler) => {
  const { search } = await imitation(handler);
  expect(await search.search('redon')).toEqual({ state: 'down', companies: [] });
});

test('a server that is not there is no answer', async () => {
  const { search, server } = await imitation((_, response) => response.end());
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  expect(await search.search('redon')).toEqual({ state: 'down', companies: [] });
});

test('one wrong result does not spoil the others; a closed body is not shown; a refused query finds nothing', async () => {
  const { search } = await imitation((request, response) => {
    if (request.url?.includes('zzz')) { response.statusCode = 400; response.end('{"erreur":"…"}'); return; }
    response.end(answerOf({ siren: 12 }, { siren: '123' }, { ...hospital, etat_administratif: 'C' }, null, hospital));
  });
  expect((await search.search('redon')).companies).toHaveLength(1);
  expect(await search.search('zzz')).toEqual({ state: 'found', companies: [] });
});

test('no more is asked in a second than the limit, and nobody waits', async () => {
  const { search, asked, time } = await imitation((_, response) => response.end(answerOf()), { perSecond: 2 });
  const states = await Promise.all(['aaa', 'bbb', 'ccc'].map(async (text) => (await search.search(text)).state));
  expect(states.toSorted()).toEqual(['busy', 'found', 'found']);
  time.now += 1_000;
  expect((await search.search('ccc')).state).toBe('found');
  expect(asked).toHaveLength(3);
});

test('Retry-After is seconds or a date', () => {
  expect(retryAfterMs('5', 0)).toBe(5_000);
  expect(retryAfterMs('Thu, 01 Jan 1970 00:01:00 GMT', 20_000)).toBe(40_000);
  expect(retryAfterMs(null, 0)).toBe(10_000);
  expect(retryAfterMs('soon', 0)).toBe(10_000);
});
