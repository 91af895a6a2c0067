import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { canonicalOpinion, chainHead, chainStart } from '#core/kiosk-protocol/canonical.ts';
import type { Batch, BatchAnswer, DeviceOpinion } from '#core/kiosk-protocol/types.ts';
import { uuidv7 } from '#platform/ids.ts';
import type { TestApp } from '#tests/harness/app.ts';
import { sha256 } from './ingest/given-opinion.server.ts';
import { enrolKiosk, makeKioskCode } from './devices/enrol-kiosk.server.ts';

const token = () => uuidv7().replaceAll('-', '').slice(-12);

export const receptionSet = 'library:reception@1';

/** A body with one site and one collection point. */
export async function aPoint(test: TestApp, { departmentZone = 'Europe/Paris', set = receptionSet } = {}): Promise<{ organisationId: string; siteId: string; pointId: string }> {
  const [organisationId, siteId, pointId] = [uuidv7(), uuidv7(), uuidv7()];
  const { ownerPool } = test.app;
  await ownerPool.query(`insert into organisation (id, kind, name, search_key, source) values ($1, 'commune', $2, $2, 'manual')`, [organisationId, `Ville ${organisationId.slice(-6)}`]);
  await ownerPool.query(`insert into site (organisation_id, id, name) values ($1, $2, 'Mairie')`, [organisationId, siteId]);
  await ownerPool.query(
    `insert into collection_point (organisation_id, id, site_id, kind, name, set_ref, time_zone, token, made_at) values ($1, $2, $3, 'desk', 'Accueil', $4, $5, $6, now())`,
    [organisationId, pointId, siteId, set, departmentZone, token()]);
  return { organisationId, siteId, pointId };
}

export interface TestKiosk {
  id: string;
  organisationId: string;
  epoch: string;
  privateKey: KeyObject;
  /** Answers `count` times, from the next place of the sequence on. */
  press(count: number, change?: Partial<DeviceOpinion>): DeviceOpinion[];
  batch(opinions: readonly DeviceOpinion[], sentAt?: Date): Batch;
  /** Storage is lost: another epoch, and again at 1. */
  reset(): void;
}

/** A device enrolled by a code, with its own key. */
export async function aKiosk(test: TestApp, { organisationId, pointId }: { organisationId: string; pointId: string }, algorithm: 'ed25519' | 'p256' = 'ed25519'): Promise<TestKiosk> {
  const referent = await test.person('referent', organisationId);
  const { code } = await test.runAs(referent, (ctx) => makeKioskCode(ctx, { organisationId, pointId, kioskName: 'Borne' }));
  const { publicKey, privateKey } = algorithm === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const enrolled = await test.system((ctx) => enrolKiosk(ctx, { code, algorithm, publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64') }));
  return virtualKiosk({ id: enrolled.device, organisationId, privateKey });
}

/** A device that answers, chains and cuts batches as the kiosk application does. `question`, `steps`: what it asks. */
export function virtualKiosk({ id, organisationId, privateKey }: { id: string; organisationId: string; privateKey: KeyObject }): TestKiosk {
  let seq = 0;
  let heads = [chainStart];
  const kiosk: TestKiosk = {
    id, organisationId, privateKey, epoch: uuidv7(),
    press: (count, change = {}) => Array.from({ length: count }, () => {
      seq += 1;
      const at = new Date();
      const opinion = { id: uuidv7(at), seq, at: at.toISOString(), visit: uuidv7(at), set: receptionSet, question: 'welcome', value: seq % 4, steps: 4, ...change };
      heads[seq] = chainHead(heads[seq - 1] ?? chainStart, [sha256(canonicalOpinion(opinion))], sha256);
      return opinion;
    }),
    batch: (opinions, sentAt = new Date()) => {
      const numbers = opinions.map((opinion) => opinion.seq);
      const seqFrom = Math.min(...numbers);
      return { device: id, epoch: kiosk.epoch, seqFrom, seqTo: Math.max(...numbers), sentAt: sentAt.toISOString(), prevHash: heads[seqFrom - 1] ?? chainStart, opinions: [...opinions] };
    },
    reset: () => {
      seq = 0;
      heads = [chainStart];
      kiosk.epoch = uuidv7();
    },
  };
  return kiosk;
}

/** The bytes of a batch and their signature (base64). */
export function signed(body: unknown, privateKey: KeyObject): { bytes: Uint8Array; signature: string } {
  const bytes = Buffer.from(JSON.stringify(body));
  const signature = privateKey.asymmetricKeyType === 'ed25519' ? sign(null, bytes, privateKey) : sign('sha256', bytes, { key: privateKey, dsaEncoding: 'ieee-p1363' });
  return { bytes, signature: signature.toString('base64') };
}

/** Sends a batch through the door of an application. */
export function send(test: Pick<TestApp, 'app'>, kiosk: TestKiosk, batch: Batch): Promise<BatchAnswer> {
  return test.app.devices.batch({ ...signed(batch, kiosk.privateKey), address: '192.0.2.1' });
}
