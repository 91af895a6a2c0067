import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createPool } from '#platform/db/connect.ts';
import { migrate, migrationsFolder } from '#platform/db/migrate.ts';
import { uuidv7 } from '#platform/ids.ts';
import { temporaryFolder } from '../../harness/temporary-folder.ts';
import { Database } from './database.ts';
import type { Defect } from './defects.ts';
import { openDisk, type Disk } from './disk.ts';
import { Farm } from './farm.ts';
import { Front, type FrontKind } from './front.ts';
import type { Device } from './kiosk-process.ts';
import type { Asked } from './software-kiosk.ts';

export interface WorldPlan {
  kiosks: number;
  opinions: number;
  /** Presses a second of all kiosks together. */
  rate: number;
  farms: number;
  longestBatch: number;
  front: FrontKind;
  seed: string;
  defect?: Defect;
}

export interface World {
  disk: Disk;
  database: Database;
  fronts: Front[];
  farms: Farm[];
  /** Where kiosks keep their presses and the trial its notes. */
  notes: string;
  close(): Promise<void>;
}

/** A set of the body's own, besides one of the library: its question belongs to no criterion. */
const ownSet = {
  id: 'trial', version: 1, title: { fr: 'Épreuve', en: 'Trial' }, languages: ['fr', 'en'], text: 'idea',
  questions: [{ id: 'mood', kind: 'smileys', steps: 5, label: { fr: 'Votre humeur', en: 'Your mood' }, criterion: null, reasons: [], optional: false }],
};
const asked: Asked[] = [
  { set: 'library:reception@1', question: 'welcome', steps: 4, reasons: ['wait', 'tone', 'answer'] }, { set: 'library:reception@1', question: 'answer-obtained', steps: 2 }, { set: 'own:trial@1', question: 'mood', steps: 5 },
];

/** Kiosks, two servers, a database on a disk of its own, and the network between them. */
export async function openWorld(plan: WorldPlan): Promise<World> {
  const root = temporaryFolder('faults-kiosks');
  const disk = openDisk(root);
  const notes = join(root, 'notes');
  mkdirSync(notes);
  const database = new Database(disk.folder);
  await database.start();
  const { devices, revoked } = await enrol(database, plan.kiosks);
  for (const statement of plan.defect?.sql ?? []) await database.query(statement);
  const fronts = ['a', 'b'].map((name) => new Front(plan.front, root, name, database.ownerUrl, plan.defect?.name));
  // One after the other: the first loads what the second finds.
  for (const front of fronts) await front.open();
  const each = Math.ceil(devices.length / plan.farms);
  const farms = Array.from({ length: plan.farms }, (_, i) => new Farm({
    folder: notes, devices: devices.slice(i * each, (i + 1) * each), revoked, addresses: fronts.map(({ address }) => address), asked,
    quota: Math.ceil(plan.opinions / plan.kiosks), upTo: 0, rate: plan.rate / plan.kiosks, longestBatch: plan.longestBatch, seed: plan.seed,
  }, plan.defect?.name));
  for (const farm of farms) farm.start();
  const close = async () => {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.off(name, interrupted);
    await Promise.all(farms.map((farm) => farm.close()));
    await Promise.all(fronts.map((front) => front.close()));
    await database.stop();
    await disk.remove();
  };
  // A mounted disk must not stay behind.
  const interrupted = () => void close().finally(() => process.exit(130));
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, interrupted);
  return { disk, database, fronts, farms, notes, close };
}

/** Bodies of three kiosks each at points in several time zones, with keys of their own, and one device whose key is revoked. */
async function enrol(database: Database, kiosks: number): Promise<{ devices: Device[]; revoked: Device }> {
  const owner = createPool({ url: database.ownerUrl, max: 1 });
  await migrate(owner, migrationsFolder('.'));
  const zones = ['Europe/Paris', 'Indian/Reunion', 'Pacific/Noumea'];
  const devices: Device[] = [];
  let place = { organisationId: '', pointId: '' };
  for (let i = 0; i <= kiosks; i += 1) {
    if (i % 3 === 0) place = await aBody(owner, zones[(i / 3) % zones.length] ?? 'Europe/Paris');
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const id = uuidv7();
    const revokedAt = i === kiosks ? new Date() : null;
    await owner.query(
      `insert into kiosk (organisation_id, id, point_id, name, public_key, algorithm, enrolled_at, revoked_at) values ($1, $2, $3, 'Borne', $4, 'ed25519', now(), $5)`,
      [place.organisationId, id, place.pointId, publicKey.export({ type: 'spki', format: 'der' }), revokedAt]);
    devices.push({ id, key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() });
  }
  await owner.end();
  const revoked = devices.pop();
  if (!revoked) throw new Error('no device');
  return { devices, revoked };
}

async function aBody(owner: ReturnType<typeof createPool>, zone: string): Promise<{ organisationId: string; pointId: string }> {
  const [o, s, p] = [uuidv7(), uuidv7(), uuidv7()];
  await owner.query(`insert into organisation (id, kind, name, search_key, source) values ($1, 'commune', $2, $2, 'manual')`, [o, `Ville ${o.slice(-6)}`]);
  await owner.query(`insert into site (organisation_id, id, name) values ($1, $2, 'Mairie')`, [o, s]);
  await owner.query(`insert into question_set_version (organisation_id, set_id, version, content, made_by, made_at) values ($1, 'trial', 1, $2, $1, now())`, [o, JSON.stringify(ownSet)]);
  await owner.query(
    `insert into collection_point (organisation_id, id, site_id, kind, name, set_ref, time_zone, token, made_at) values ($1, $2, $3, 'desk', 'Accueil', 'own:trial@1', $4, $5, now())`,
    [o, p, s, zone, p.replaceAll('-', '').slice(-12)]);
  return { organisationId: o, pointId: p };
}
