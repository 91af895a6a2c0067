import { z } from 'zod';
import { evidenceKinds, evidenceLimits, evidenceTypes, maskings } from './evidence.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What a device says of a file before it sends it. */
export const evidenceInput = z.strictObject({
  missionId: z.uuid(),
  auditId: z.uuid(),
  itemId: z.string().regex(/^[a-z0-9-]{1,100}$/).nullable(),
  kind: z.enum(evidenceKinds),
  name: z.string().min(1).max(200, 'field_too_long'),
  type: z.enum(evidenceTypes, 'evidence_type_refused'),
  size: z.int().min(1).max(evidenceLimits.file, 'evidence_too_large'),
  sha256,
  originalSha256: sha256,
  pictureHash: z.string().regex(/^[0-9a-f]{16}$/).nullable(),
  masking: z.enum(maskings),
  capturedAt: z.iso.datetime({ offset: true }),
  place: z.string().regex(/^-?\d{1,2}\.\d -?\d{1,3}\.\d$/).nullable(),
});
