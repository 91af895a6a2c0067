import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { localClock } from '#core/calendar/local-clock.ts';
import { rollupDisagreements } from '../../harness/rollup-disagreements.ts';
import type { Database } from './database.ts';
import { readNotes, readStory, type Press } from './journal.ts';
import { contentHash } from './software-kiosk.ts';

/** What the store must be, against what kiosks wrote down: how often each rule is broken, with one example. */
export interface Findings {
  pressed: number;
  stored: number;
  rollups: { hours: number; days: number; organisations: number };
  epochs: number;
  broken: Record<string, { times: number; example: string }>;
}

interface Row extends pg.QueryResultRow {
  id: string;
  kiosk_id: string;
  epoch: string;
  seq: number;
  hash: string;
  given_ms: number;
  day: string;
  time_zone: string;
}

/** An opinion may be this far from the truth, in milliseconds: a request that was held up and given up adds to its age. */
const clockTolerance = 30_000;

export async function compare(database: Database, folder: string): Promise<Findings> {
  const { pressed, epochs } = readKiosks(folder);
  const broken: Findings['broken'] = {};
  const breaks = (rule: string, example: string) => {
    const so = (broken[rule] ??= { times: 0, example });
    so.times += 1;
  };
  const rows = await database.query<Row>(`select o.id, o.kiosk_id, o.epoch, o.seq, encode(o.content_hash, 'hex') as hash, extract(epoch from o.given_at)::float8 * 1000 as given_ms, o.day::text, p.time_zone
    from opinion o join collection_point p on p.organisation_id = o.organisation_id and p.id = o.point_id`);
  compareOpinions(pressed, rows, breaks);
  compareEpochs(epochs, await database.query(`select epoch, contiguous, highest, beyond::text as beyond, chain_breaks from kiosk_epoch`), breaks);
  await compareTexts(pressed, database, breaks);
  const storedIds = new Set(rows.map(({ id }) => id));
  for (const { kind, id } of notesOf<{ kind: string; id: string }>(folder, '.forged')) {
    if (kind !== 'id_reused' && storedIds.has(id)) breaks('forged_stored', `${kind} ${id}`);
  }
  for (const { what, device, detail } of notesOf<{ what: string; device: string; detail: string }>(folder, '.wonders')) breaks(what, `${device} ${detail}`);
  for (const cell of await rollupDisagreements((text) => database.query(text))) breaks('rollup_differs', JSON.stringify(cell));
  const sum = async (table: string) => (await database.query<{ n: number }>(`select coalesce(sum(n), 0)::int as n from ${table}`))[0]?.n ?? 0;
  const rollups = { hours: await sum('opinion_point_hour'), days: await sum('opinion_point_day'), organisations: await sum('opinion_organisation_day') };
  for (const [grain, n] of Object.entries(rollups)) if (n !== pressed.size) breaks('rollup_sum', `${grain}: ${n} of ${pressed.size}`);
  return { pressed: pressed.size, stored: rows.length, rollups, epochs: epochs.size, broken };
}

type Breaks = (rule: string, example: string) => void;
type Pressed = ReadonlyMap<string, Press & { device: string; epoch: string; settled: boolean }>;

function readKiosks(folder: string): { pressed: Pressed; epochs: Map<string, number> } {
  const pressed = new Map<string, Press & { device: string; epoch: string; settled: boolean }>();
  const epochs = new Map<string, number>();
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.journal'))) {
    for (const { epoch, presses, settled } of readStory(join(folder, name)).epochs) {
      if (presses.length > 0) epochs.set(epoch, presses.length);
      for (const press of presses) pressed.set(press.opinion.id, { ...press, device: name.slice(0, -8), epoch, settled: settled.has(press.seq) });
    }
  }
  return { pressed, epochs };
}

function notesOf<T>(folder: string, ending: string): T[] {
  return readdirSync(folder).filter((name) => name.endsWith(ending)).flatMap((name) => readNotes<T>(join(folder, name)));
}

function compareOpinions(pressed: Pressed, rows: readonly Row[], breaks: Breaks): void {
  const stored = new Map<string, Row>();
  const places = new Set<string>();
  for (const row of rows) {
    const press = pressed.get(row.id);
    const place = `${row.kiosk_id} ${row.epoch} ${row.seq}`;
    if (stored.has(row.id) || places.has(place)) breaks('double', row.id);
    stored.set(row.id, row);
    places.add(place);
    if (!press) {
      breaks('invented', row.id);
      continue;
    }
    if (row.kiosk_id !== press.device || row.epoch !== press.epoch || row.seq !== press.opinion.seq || row.hash !== contentHash(press.opinion)) breaks('content_differs', row.id);
    const off = Math.round(row.given_ms - press.true);
    if (Math.abs(off) > clockTolerance) breaks('wrong_time', `${row.id} by ${Math.round(off / 1000)} s, written at ${press.opinion.at}`);
    if (row.day !== localClock(row.time_zone)(row.given_ms).date) breaks('wrong_day', `${row.id} ${row.day}`);
  }
  for (const [id, { settled, device, opinion }] of pressed) {
    if (!stored.has(id)) breaks(settled ? 'acknowledged_and_lost' : 'not_delivered', `${device} ${opinion.seq}`);
  }
}

interface EpochRow extends pg.QueryResultRow {
  epoch: string;
  contiguous: number;
  highest: number;
  beyond: string;
  chain_breaks: number;
}

function compareEpochs(epochs: ReadonlyMap<string, number>, rows: readonly pg.QueryResultRow[], breaks: Breaks): void {
  const known = new Map((rows as EpochRow[]).map((row) => [row.epoch, row])); // the columns asked for
  for (const [epoch, presses] of epochs) {
    const row = known.get(epoch);
    if (row?.contiguous !== presses || row.highest !== presses || row.beyond !== '{}') breaks('gap', `${epoch}: ${row?.contiguous} of ${presses}`);
    if (row && row.chain_breaks > 0) breaks('chain_broken', epoch);
  }
}

async function compareTexts(pressed: Pressed, database: Database, breaks: Breaks): Promise<void> {
  const left = new Map([...pressed.values()].flatMap(({ opinion: { text } }) => (text ? [[text.id, text.text]] : [])));
  const kept = await database.query<{ id: string; text: string }>('select id, text from opinion_text');
  for (const { id, text } of kept) if (left.get(id) !== text) breaks('text_differs', id);
  if (kept.length !== left.size) breaks('texts_missing', `${kept.length} of ${left.size}`);
}
