import { sql, type Selectable } from 'kysely';
import { clockShift } from '#core/kiosk-protocol/clock-shift.ts';
import { monthOfId } from '#core/kiosk-protocol/month.ts';
import { highestHeard, multirangeText, parseMultirange } from '#core/kiosk-protocol/sequence.ts';
import type { Opinion as OpinionTable } from '#platform/db/schema.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { EpochState } from './settle-arrivals.ts';
import type { FromDevice, Submission } from './submission.ts';

/**
 * Ends a lateral look-up by key, so that it is made for each row of the list. Left to itself the planner, to whom row-level
 * security looks as if it let one row in thousands pass, reads the whole table and compares all of it with the list.
 */
export const rowByRow = sql`offset 0`;

/** A process that stands still in the middle of a group holds rows of many bodies: the database ends its transaction, and the others go on after ten seconds. */
export async function boundStandstill(db: Tx): Promise<void> {
  await sql`set local idle_in_transaction_session_timeout = '10s'`.execute(db);
}

/** Where a submission was given, as it stands now. */
export interface Place {
  pointId: string;
  siteId: string;
  timeZone: string;
  revoked: boolean;
}

/** The database's clock, and the place of each submission in order; null where the point is not one of the body's. */
export async function readPlaces(db: Tx, submissions: readonly Submission[]): Promise<{ now: Date; places: (Place | null)[] }> {
  const asked = submissions.map(({ organisationId, pointId, device }, i) => ({ i, o: organisationId, p: pointId, k: device?.kioskId ?? null }));
  const { rows } = await sql<{ now: Date; point_id: string | null; site_id: string; time_zone: string; revoked: boolean }>`
    select clock_timestamp() as now, c.id as point_id, c.site_id, c.time_zone, k.revoked_at is not null as revoked
    from json_to_recordset(${JSON.stringify(asked)}::json) as a(i integer, o uuid, p uuid, k uuid)
    left join lateral (select * from kiosk k where k.organisation_id = a.o and k.id = a.k ${rowByRow}) k on true
    left join lateral (select * from collection_point c where c.organisation_id = a.o and c.id = case when a.k is null then a.p else k.point_id end ${rowByRow}) c on true
    order by a.i`.execute(db);
  return {
    now: rows[0]?.now ?? new Date(0),
    places: rows.map((row) => (row.point_id === null ? null : { pointId: row.point_id, siteId: row.site_id, timeZone: row.time_zone, revoked: row.revoked })),
  };
}

export const epochKey = ({ organisationId, device }: { organisationId: string; device: Pick<FromDevice, 'kioskId' | 'epoch'> }) => `${organisationId} ${device.kioskId} ${device.epoch}`;

type OfDevice = Submission & { device: FromDevice };

/** How far each epoch has been heard; begun where it was not, and held until the end of the transaction. */
export async function lockEpochs(db: Tx, submissions: readonly OfDevice[], now: Date): Promise<Map<string, EpochState>> {
  if (submissions.length === 0) return new Map();
  const asked = JSON.stringify(submissions.map(({ organisationId, device }) => ({ o: organisationId, k: device.kioskId, e: device.epoch })));
  const { rows } = await sql<{ key: string; contiguous: number; beyond: string; head: string | null; chain_breaks: number }>`
    select e.organisation_id || ' ' || e.kiosk_id || ' ' || e.epoch as key, contiguous, beyond::text as beyond, encode(head_hash, 'hex') as head, chain_breaks
    from (select distinct o, k, e from json_to_recordset(${asked}::json) as a(o uuid, k uuid, e uuid) order by o, k, e) a
    cross join lateral (select * from kiosk_epoch e where e.organisation_id = a.o and e.kiosk_id = a.k and e.epoch = a.e ${rowByRow} for update) e`.execute(db);
  const known = new Map(rows.map((row) => [row.key, { heard: { contiguous: row.contiguous, beyond: parseMultirange(row.beyond) }, head: row.head, chainBreaks: row.chain_breaks }]));
  if (submissions.every((submission) => known.has(epochKey(submission)))) return known;
  await sql`insert into kiosk_epoch (organisation_id, kiosk_id, epoch, begun_at)
    select distinct o, k, e, ${now}::timestamptz from json_to_recordset(${asked}::json) as a(o uuid, k uuid, e uuid) order by 1, 2, 3 on conflict do nothing`.execute(db);
  return lockEpochs(db, submissions, now);
}

export async function writeEpochs(db: Tx, epochs: ReadonlyMap<string, EpochState>): Promise<void> {
  if (epochs.size === 0) return;
  const rows = [...epochs].map(([key, { heard, head, chainBreaks }]) => {
    const [o, k, e] = key.split(' ');
    return { o, k, e, c: heard.contiguous, h: highestHeard(heard), b: multirangeText(heard.beyond), head, x: chainBreaks };
  });
  // They all stand, and are held: this way of writing finds each by its key.
  await sql`insert into kiosk_epoch (organisation_id, kiosk_id, epoch, contiguous, highest, beyond, head_hash, chain_breaks, begun_at)
    select o, k, e, c, h, b, decode(head, 'hex'), x, now() from json_to_recordset(${JSON.stringify(rows)}::json) as a(o uuid, k uuid, e uuid, c integer, h integer, b int4multirange, head text, x integer)
    on conflict (organisation_id, kiosk_id, epoch) do update
    set contiguous = excluded.contiguous, highest = excluded.highest, beyond = excluded.beyond, head_hash = excluded.head_hash, chain_breaks = excluded.chain_breaks`.execute(db);
}

/** Devices were heard: a batch says so as well as a heartbeat, and corrects what it knows better. */
export async function noteHeard(db: Tx, heard: readonly { submission: OfDevice; heardAt: Date }[], now: Date): Promise<void> {
  if (heard.length === 0) return;
  const last = new Map(heard.map(({ submission: { organisationId, device }, heardAt }) =>
    [device.kioskId, { o: organisationId, k: device.kioskId, q: device.queued ?? null, d: -clockShift(device.sentAt, heardAt) }]));
  await sql`insert into kiosk_status as s (organisation_id, kiosk_id, seen_at, queued, drift_ms)
    select o, k, ${now}::timestamptz, coalesce(q, before.queued, 0), d from json_to_recordset(${JSON.stringify([...last.values()])}::json) as a(o uuid, k uuid, q integer, d bigint)
    left join lateral (select queued from kiosk_status b where b.organisation_id = a.o and b.kiosk_id = a.k ${rowByRow}) before on true order by o, k
    on conflict (organisation_id, kiosk_id) do update set seen_at = excluded.seen_at, queued = excluded.queued, drift_ms = excluded.drift_ms`.execute(db);
}

/** A row of `opinion` as the statement below reads it; `hash`: its content hash in hex. */
export type OpinionRow = Omit<Selectable<OpinionTable>, 'content_hash' | 'reasons'> & { reasons: readonly string[]; hash: string };

export const rowKey = (organisationId: string, id: string) => `${organisationId} ${id}`;

/** Inserts rows whose id is new; returns the keys of those inserted. Rows are written in the order of their keys: two writers cannot wait for each other. */
export async function insertOpinions(db: Tx, rows: readonly OpinionRow[]): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const { rows: inserted } = await sql<{ organisation_id: string; id: string }>`
    insert into opinion (organisation_id, id, month, point_id, site_id, visit, source, kiosk_id, epoch, seq, set_ref, question, criterion, value, steps, score, reasons, age_band, need, given_at, day, device_at, received_at, content_hash)
    select organisation_id, id, month, point_id, site_id, visit, source, kiosk_id, epoch, seq, set_ref, question, criterion, value, steps, score, reasons, age_band, need, given_at, day, device_at, received_at, decode(hash, 'hex')
    from json_to_recordset(${JSON.stringify(rows)}::json) as a(organisation_id uuid, id uuid, month date, point_id uuid, site_id uuid, visit uuid, source text, kiosk_id uuid, epoch uuid, seq integer,
      set_ref text, question text, criterion text, value smallint, steps smallint, score smallint, reasons text[], age_band text, need text, given_at timestamptz, day date, device_at timestamptz, received_at timestamptz, hash text)
    order by organisation_id, id on conflict do nothing returning organisation_id, id`.execute(db);
  return new Set(inserted.map(({ organisation_id, id }) => rowKey(organisation_id, id)));
}

/** Content hashes (hex) of stored opinions, by row key. */
export async function storedHashes(db: Tx, ids: readonly { organisationId: string; id: string }[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const asked = JSON.stringify(ids.map(({ organisationId, id }) => ({ o: organisationId, i: id, m: monthOfId(id) })));
  const { rows } = await sql<{ organisation_id: string; id: string; hash: string }>`
    select o.organisation_id, o.id, encode(o.content_hash, 'hex') as hash
    from json_to_recordset(${asked}::json) as a(o uuid, i uuid, m date) cross join lateral (select * from opinion o where o.organisation_id = a.o and o.id = a.i and o.month = a.m ${rowByRow}) o`.execute(db);
  return new Map(rows.map(({ organisation_id, id, hash }) => [rowKey(organisation_id, id), hash]));
}
