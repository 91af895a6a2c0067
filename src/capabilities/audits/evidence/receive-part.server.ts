import { createHash } from 'node:crypto';
import type { Ctx } from '#platform/context.ts';
import { documentType } from '#platform/files/document-type.ts';
import { problem } from '#platform/http/problem.ts';
import { addToChain } from '../custody/add-to-chain.server.ts';
import { showMoment } from '../measures/traces/prove-trace.server.ts';
import { statusOf } from './declare-evidence.server.ts';
import { boundsOf, type EvidenceStatus } from './evidence.ts';
import { deleteParts, insertPart, lockEvidence, markCompleted, partsReceived, readParts, type EvidenceRow } from './evidence.queries.server.ts';
import { withoutMetadata } from '#platform/files/without-metadata.ts';

export interface EvidencePart {
  organisationId: string;
  evidenceId: string;
  number: number;
  /** Digest of the part as the device computed it. */
  sha256: string;
  bytes: Buffer;
}

const digestOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/**
 * Takes one part of a file; with the last missing one the file is put together, checked and kept. Any part may come again,
 * in any order. Throws `evidence_unknown`, `evidence_part_damaged`, `evidence_type_refused` (the content is not what was
 * said), `evidence_place_inside` (a picture that still carries where it was taken).
 */
export async function receivePart(ctx: Ctx, part: EvidencePart): Promise<EvidenceStatus> {
  const row = await lockEvidence(ctx.db, part.organisationId, part.evidenceId);
  if (!row || part.number >= row.parts || part.number < 0) throw problem('evidence_unknown');
  if (row.completed_at || row.withdrawn_at) return statusOf(ctx, row);
  const { from, to } = boundsOf(part.number, row.size);
  if (part.bytes.length !== to - from || digestOf(part.bytes) !== part.sha256) throw problem('evidence_part_damaged');
  await insertPart(ctx.db, { ...part, now: ctx.clock.now() });
  const has = await partsReceived(ctx.db, row.organisation_id, row.id);
  if (has.length < row.parts) return { id: row.id, state: 'waiting', has, parts: row.parts };
  return complete(ctx, row);
}

async function complete(ctx: Ctx, row: EvidenceRow): Promise<EvidenceStatus> {
  const bytes = await readParts(ctx.db, row.organisation_id, row.id);
  await deleteParts(ctx.db, row.organisation_id, row.id);
  // Parts that are each whole but do not make the file announced: all are asked for again.
  if (digestOf(bytes) !== row.sha256) return { id: row.id, state: 'waiting', has: [], parts: row.parts };
  if (documentType(bytes) !== row.media_type) throw problem('evidence_type_refused');
  if (withoutMetadata(bytes).length !== bytes.length) throw problem('evidence_place_inside');
  await keepEvidence(ctx, row, bytes);
  return { id: row.id, state: 'received', has: [], parts: row.parts };
}

/** Keeps a file that was checked, and binds it into the chain of custody. */
export async function keepEvidence(ctx: Ctx, row: EvidenceRow, bytes: Buffer): Promise<void> {
  await ctx.files.put(bytes);
  await markCompleted(ctx.db, row.organisation_id, row.id, ctx.clock.now());
  await showMoment(ctx, row);
  await addToChain(ctx, { organisationId: row.organisation_id, editionId: row.edition_id }, {
    kind: 'evidence', id: row.id, mission: row.mission_id, audit: row.audit_id, item: row.item_id, sha256: row.sha256, original: row.original_sha256,
    type: row.media_type, size: row.size, masking: row.masking, captured: row.captured_at.toISOString(), place: row.place,
  });
}
