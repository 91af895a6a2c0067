import { createDb, createPool } from '#platform/db/connect.ts';
import type { Db } from '#platform/db/connect.ts';
import { migrate, migrationsFolder } from '#platform/db/migrate.ts';
import { directoryBodies } from '#capabilities/organisations/directory-bodies.ts';
import type { SearchableOrganisation } from '#capabilities/organisations/index.ts';
import { loadDirectory, saveOrganisations, searchKey, searchOrganisations, searchTokens } from '#capabilities/organisations/index.server.ts';
import { readDirectory } from '#capabilities/organisations/read-directory.server.ts';
import { randomStream } from '#core/shared/random.ts';
import { uuidFromName } from '#platform/ids.ts';
import { startTestServer } from '#tests/harness/postgres.ts';
import type { Looked } from './search-typing.ts';
import { drawLooked } from './search-typing.ts';

/**
 * How soon the directory shows the right body among the first five, and how long a search takes at the server.
 * Target: 6 keystrokes for 95 % of the participants' list, p95 under 50 ms.
 */
const KEYSTROKES = 6;
const SHOWN = 5;

const times: number[] = [];

async function keystrokes(db: Db, looked: Looked, text: string): Promise<number> {
  for (let typed = 1; typed <= Math.min(text.length, 12); typed += 1) {
    const began = performance.now();
    const found = await searchOrganisations(db, text.slice(0, typed), { limit: SHOWN });
    times.push(performance.now() - began);
    if (found.some((body) => body.id === looked.id)) return typed;
  }
  return Infinity;
}

async function measure(db: Db, title: string, list: readonly Looked[]): Promise<void> {
  const needed = { start: [] as number[], telling: [] as number[], either: [] as number[] };
  for (const looked of list) {
    const start = await keystrokes(db, looked, looked.fromTheStart);
    const telling = await keystrokes(db, looked, looked.tellingWord);
    needed.start.push(start);
    needed.telling.push(telling);
    needed.either.push(Math.min(start, telling));
  }
  for (const [way, counts] of Object.entries(needed)) {
    const shares = [4, 5, KEYSTROKES].map((most) => {
      const share = counts.filter((count) => count <= most).length / counts.length;
      return `${most}: ${(100 * share).toFixed(1)} %`;
    });
    console.log(`${title} (${list.length}), ${way.padEnd(8)} ${shares.join('  ')}`);
  }
}

const quantile = (values: readonly number[], q: number): number =>
  [...values].sort((a, b) => a - b)[Math.floor(q * (values.length - 1))] ?? Number.NaN;

/** Searches sent twenty at a time, as a busy morning would. */
async function measureTogether(db: Db, list: readonly Looked[]): Promise<void> {
  const texts = list.flatMap(({ fromTheStart }) => [2, 3, 4, 5, 6].map((length) => fromTheStart.slice(0, length)));
  const waits: number[] = [];
  const worker = async () => {
    for (let text = texts.pop(); text !== undefined; text = texts.pop()) {
      const began = performance.now();
      await searchOrganisations(db, text, { limit: SHOWN });
      waits.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: 20 }, worker));
  console.log(`20 in flight: p50 ${quantile(waits, 0.5).toFixed(1)} ms, p95 ${quantile(waits, 0.95).toFixed(1)} ms`);
}

/** Adds bodies whose names are made of the words of two real ones, so that every search finds more to weigh. */
async function growTo(db: Db, count: number): Promise<void> {
  const bodies = [...directoryBodies(await readDirectory())];
  const random = randomStream('bench', 'synthetic');
  let missing = count - bodies.length;
  while (missing > 0) {
    const batch = Array.from({ length: Math.min(2_000, missing) }, (_, i): SearchableOrganisation => {
      const [first, second] = [random.pick(bodies), random.pick(bodies)];
      const name = `${first.name}-${second.name.split(/[ -]/).at(-1) ?? ''}`;
      const { code: _code, ...facts } = first;
      return { ...facts, id: uuidFromName('bench', String(missing), String(i)), name, siren: null, source: 'directory', searchKey: searchKey(name), searchTokens: searchTokens([name], first.postcodes) };
    });
    await saveOrganisations(db, batch);
    missing -= batch.length;
  }
}

const server = await startTestServer();
const pool = createPool({ url: server.ownerUrl });
try {
  await migrate(pool, migrationsFolder('.'));
  const db = createDb(pool);
  for (const turn of ['first', 'second']) {
    const began = performance.now();
    const { bodies, changed } = await loadDirectory(db);
    console.log(`${turn} load: ${bodies} bodies, ${changed} written, ${Math.round(performance.now() - began)} ms`);
  }
  await pool.query('vacuum analyze organisation');
  const participants = await drawLooked('2026', 'participants', 400);
  await measure(db, 'participants', participants);
  await measure(db, 'uniform', await drawLooked('2026', 'uniform', 300));
  const [p50, p95, max] = [0.5, 0.95, 1].map((q) => quantile(times, q).toFixed(1));
  console.log(`${times.length} searches one by one: p50 ${p50} ms, p95 ${p95} ms, longest ${max} ms`);
  await measureTogether(db, participants);
  await growTo(db, 100_000);
  await pool.query('vacuum analyze organisation');
  times.length = 0;
  await measure(db, '100,000 bodies, participants', participants);
  const [big50, big95, bigMax] = [0.5, 0.95, 1].map((q) => quantile(times, q).toFixed(1));
  console.log(`100,000 bodies, ${times.length} searches one by one: p50 ${big50} ms, p95 ${big95} ms, longest ${bigMax} ms`);
  await measureTogether(db, participants);
} finally {
  await pool.end();
  await server.stop();
}
