import type { Tx } from '#platform/db/transaction.ts';
import { readFindings, type CopyFindings } from '../signatures/findings.ts';
import type { HandedOutForm } from '../signatures/inspect-copy.server.ts';
import type { CopyChannel } from './order.ts';

export interface SignedCopy {
  id: string;
  /** Counts the copies of one order. */
  version: number;
  sha256: string;
  mediaType: string;
  sizeBytes: number;
  pages: number;
  fileName: string;
  receivedAt: Date;
  receivedFrom: string;
  channel: CopyChannel;
  findings: CopyFindings;
}

export interface OrderKey {
  organisationId: string;
  orderId: string;
}

/** The copies of an order, the latest first. */
export async function copiesOf(db: Tx, key: OrderKey): Promise<SignedCopy[]> {
  const rows = await db
    .selectFrom('signed_copy')
    .select(['id', 'version', 'sha256', 'media_type', 'size_bytes', 'pages', 'file_name', 'received_at', 'received_from', 'channel', 'findings'])
    .where('organisation_id', '=', key.organisationId).where('order_id', '=', key.orderId)
    .orderBy('version', 'desc').execute();
  return rows.map((row) => ({
    id: row.id, version: row.version, sha256: row.sha256, mediaType: row.media_type, sizeBytes: row.size_bytes, pages: row.pages, fileName: row.file_name,
    receivedAt: row.received_at, receivedFrom: row.received_from, channel: row.channel as CopyChannel, // the check constraint holds the list
    findings: readFindings(row.findings),
  }));
}

export async function insertCopy(db: Tx, copy: SignedCopy & OrderKey & { receivedBy: string | null }): Promise<void> {
  await db
    .insertInto('signed_copy')
    .values({
      organisation_id: copy.organisationId, id: copy.id, order_id: copy.orderId, version: copy.version, sha256: copy.sha256, media_type: copy.mediaType,
      size_bytes: copy.sizeBytes, pages: copy.pages, file_name: copy.fileName, received_at: copy.receivedAt, received_by: copy.receivedBy,
      received_from: copy.receivedFrom, channel: copy.channel, findings: JSON.stringify(copy.findings),
    })
    .execute();
}

/** The bytes of every form handed out for an order. */
export async function handedOutForms(db: Tx, key: OrderKey): Promise<HandedOutForm[]> {
  return db
    .selectFrom('order_document').select(['sha256', 'size_bytes as sizeBytes'])
    .where('organisation_id', '=', key.organisationId).where('order_id', '=', key.orderId).execute();
}

/** Keeps what a form handed out was; the same bytes once. */
export async function insertOrderDocument(db: Tx, given: OrderKey & HandedOutForm & { id: string; locale: string; at: Date }): Promise<void> {
  await db
    .insertInto('order_document')
    .values({ organisation_id: given.organisationId, id: given.id, order_id: given.orderId, locale: given.locale, sha256: given.sha256, size_bytes: given.sizeBytes, created_at: given.at })
    .onConflict((conflict) => conflict.constraint('order_document_once').doNothing())
    .execute();
}
