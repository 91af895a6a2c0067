import { createHash } from 'node:crypto';
import { documentType } from '#platform/files/document-type.ts';
import { problem, type ProblemCode } from '#platform/http/problem.ts';
import type { ProblemParams } from '#platform/http/problems/index.ts';
import { copyLimits } from './copy-limits.ts';
import { imageSize, type CopyType } from './copy-type.ts';
import type { CopyFindings } from './findings.ts';
import { pdfOutline } from './pdf-outline.server.ts';
import { pdfSignatures } from './pdf-signatures.server.ts';

export interface InspectedCopy {
  sha256: string;
  mediaType: CopyType;
  sizeBytes: number;
  pages: number;
  findings: CopyFindings;
}

/** A form that was handed out: its bytes are known by their length and digest. */
export interface HandedOutForm {
  sha256: string;
  sizeBytes: number;
}

/**
 * Looks at a file that somebody sends as a signed copy, by its content. `form` is `unknown` until the forms of an
 * order are known (`recogniseForm`). Throws a problem at the field `copy`: `copy_empty`, `copy_too_large`,
 * `copy_type_refused`, `copy_heic_refused`, `copy_unreadable`, `copy_protected`, `copy_pages_too_many`,
 * `copy_image_too_large`.
 */
export async function inspectCopy(bytes: Buffer): Promise<InspectedCopy> {
  if (bytes.length === 0) throw atCopy('copy_empty');
  if (bytes.length > copyLimits.megabytes * 1e6) throw atCopy('copy_too_large', { limit: copyLimits.megabytes });
  const type = documentType(bytes);
  if (type === 'heic') throw atCopy('copy_heic_refused');
  if (type === null) throw atCopy('copy_type_refused');
  const kept = { sha256: sha256Of(bytes), mediaType: type, sizeBytes: bytes.length };
  if (type === 'application/pdf') return { ...kept, pages: await pagesOf(bytes), findings: { form: 'unknown', signatures: await pdfSignatures(bytes) } };
  checkImage(bytes, type);
  return { ...kept, pages: 1, findings: { form: 'unknown', signatures: [] } };
}

/** Whether a copy is one of the forms handed out for the order, continues one, or only bears its reference. */
export function recogniseForm(bytes: Buffer, copy: InspectedCopy, forms: readonly HandedOutForm[], reference: string): CopyFindings {
  const begins = forms.find(({ sizeBytes, sha256 }) => sizeBytes <= bytes.length && sha256Of(bytes.subarray(0, sizeBytes)) === sha256);
  const form = begins ? (begins.sizeBytes === bytes.length ? 'same' : 'extended')
    : copy.mediaType === 'application/pdf' && bytes.includes(reference) ? 'named' : 'unknown';
  return { ...copy.findings, form };
}

async function pagesOf(bytes: Buffer): Promise<number> {
  const { pages, encrypted, complete } = await pdfOutline(bytes);
  if (encrypted) throw atCopy('copy_protected');
  if (!complete || pages === 0) throw atCopy('copy_unreadable');
  if (pages > copyLimits.pages) throw atCopy('copy_pages_too_many', { pages, max: copyLimits.pages });
  return pages;
}

function checkImage(bytes: Buffer, type: Exclude<CopyType, 'application/pdf'>): void {
  const size = imageSize(bytes, type);
  if (!size) throw atCopy('copy_unreadable');
  if (size.width * size.height > copyLimits.megapixels * 1e6) throw atCopy('copy_image_too_large', { max: copyLimits.megapixels });
}

/** A refusal of the file, shown at its field. */
export function atCopy(code: ProblemCode, params: ProblemParams = {}) {
  return problem(code, params, [{ field: 'copy', code, params }]);
}

function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
