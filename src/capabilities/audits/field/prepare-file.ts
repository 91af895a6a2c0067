import { differenceHash } from '#core/quality/difference-hash.ts';
import { evidenceLimits, type DeclaredEvidence, type EvidenceType, type Masking } from '../evidence/evidence.ts';
import { sha256Of } from '#platform/browser/digest.ts';
import { greyTones, pixelsOf, sizeToSend, type MaskBox } from './picture.ts';

/** A file as it will leave the phone. */
export interface PreparedFile extends Pick<DeclaredEvidence, 'type' | 'size' | 'sha256' | 'originalSha256' | 'pictureHash' | 'masking'> {
  bytes: ArrayBuffer;
}

/** A picture file opened to be looked at; null for a file that is no picture the browser can draw. */
export async function openPicture(file: Blob): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return null;
  }
}

/** Draws a picture at its size to send, with the boxes black. */
export function drawMasked(canvas: HTMLCanvasElement, picture: ImageBitmap, boxes: readonly MaskBox[]): void {
  Object.assign(canvas, sizeToSend(picture.width, picture.height));
  const pen = canvas.getContext('2d');
  if (!pen) return;
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  pen.fillStyle = '#000';
  for (const box of boxes) {
    const { x, y, width, height } = pixelsOf(box, canvas.width, canvas.height);
    pen.fillRect(x, y, width, height);
  }
}

/**
 * A picture made smaller, blackened where asked, drawn anew: nothing of what the camera wrote into it (place, time, device)
 * is left. Throws a `RangeError` with the code of a problem when it is too large.
 */
export async function preparePicture(original: Blob, picture: ImageBitmap, boxes: readonly MaskBox[], masking: Masking): Promise<PreparedFile> {
  const canvas = document.createElement('canvas');
  drawMasked(canvas, picture, boxes);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.82));
  const bytes = await (blob ?? new Blob()).arrayBuffer();
  return { ...(await described(bytes, original)), type: 'image/jpeg', pictureHash: hashOf(canvas), masking };
}

/** A document as it is. Throws a `RangeError` with the code of a problem: too large, or of no accepted type. */
export async function prepareDocument(original: Blob): Promise<PreparedFile> {
  const bytes = await original.arrayBuffer();
  if (!new TextDecoder('latin1').decode(bytes.slice(0, 1024)).includes('%PDF-')) throw new RangeError('evidence_type_refused');
  const type: EvidenceType = 'application/pdf';
  return { ...(await described(bytes, original)), type, pictureHash: null, masking: 'none' };
}

async function described(bytes: ArrayBuffer, original: Blob) {
  if (bytes.byteLength > evidenceLimits.file) throw new RangeError('evidence_too_large');
  return { bytes, size: bytes.byteLength, sha256: await sha256Of(bytes), originalSha256: await sha256Of(await original.arrayBuffer()) };
}

/** Side of the copy that the hash looks at: a multiple of its 9 columns and 8 rows. */
const hashed = { width: 288, height: 256 };

function hashOf(picture: HTMLCanvasElement): string | null {
  const small = document.createElement('canvas');
  Object.assign(small, hashed);
  const pen = small.getContext('2d', { willReadFrequently: true });
  if (!pen) return null;
  pen.drawImage(picture, 0, 0, hashed.width, hashed.height);
  return differenceHash(greyTones(pen.getImageData(0, 0, hashed.width, hashed.height).data), hashed.width, hashed.height);
}
