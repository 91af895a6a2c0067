import { generateKeyPairSync } from 'node:crypto';
import { signed, virtualKiosk, type TestKiosk } from '#capabilities/kiosks/kiosk-builders.ts';
import type { App } from '#app';
import { uuidv7 } from '#platform/ids.ts';

export interface Fleet {
  kiosks: TestKiosk[];
  organisations: string[];
  /** Names of the points in links. */
  tokens: string[];
}

/** Bodies with one point each and devices that stand there, each with a key of its own; written straight into the database. */
export async function aFleet(app: App, { bodies, devices }: { bodies: number; devices: number }): Promise<Fleet> {
  const places = Array.from({ length: bodies }, () => ({ o: uuidv7(), s: uuidv7(), p: uuidv7() }));
  const pairs = Array.from({ length: devices }, (_, i) => ({ ...generateKeyPairSync('ed25519'), k: uuidv7(), ...(places[i % bodies] ?? { o: '', s: '', p: '' }) }));
  const rows = JSON.stringify(places.map((place, i) => ({ ...place, i })));
  const { ownerPool } = app;
  const of = 'from json_to_recordset($1::json) as a(o uuid, s uuid, p uuid, i integer)';
  await ownerPool.query(`insert into organisation (id, kind, name, search_key, source) select o, 'commune', 'Ville ' || i, 'ville ' || i, 'manual' ${of}`, [rows]);
  await ownerPool.query(`insert into site (organisation_id, id, name) select o, s, 'Mairie' ${of}`, [rows]);
  await ownerPool.query(`insert into collection_point (organisation_id, id, site_id, kind, name, set_ref, token, made_at) select o, p, s, 'desk', 'Accueil', 'library:reception@1', right(replace(p::text, '-', ''), 12), now() ${of}`, [rows]);
  await ownerPool.query(
    `insert into kiosk (organisation_id, id, point_id, name, public_key, algorithm, enrolled_at)
     select o, k, p, 'Borne', decode(key, 'base64'), 'ed25519', now() from json_to_recordset($1::json) as a(o uuid, k uuid, p uuid, key text)`,
    [JSON.stringify(pairs.map(({ o, k, p, publicKey }) => ({ o, k, p, key: publicKey.export({ type: 'spki', format: 'der' }).toString('base64') })))]);
  return { organisations: places.map(({ o }) => o), tokens: places.map(({ p }) => p.replaceAll('-', '').slice(-12)), kiosks: pairs.map(({ k, o, privateKey }) => virtualKiosk({ id: k, organisationId: o, privateKey })) };
}

export interface Letter {
  bytes: Uint8Array;
  signature: string;
  opinions: number;
}

/** `batches` of `size` opinions of each device, signed beforehand: a batch a device in turn. */
export function lettersOf(kiosks: readonly TestKiosk[], { batches, size }: { batches: number; size: number }): Letter[] {
  return Array.from({ length: batches }, () => kiosks.map((kiosk) => ({ ...signed(kiosk.batch(kiosk.press(size)), kiosk.privateKey), opinions: size }))).flat();
}
