import { copyLimits } from '../signatures/copy-limits.ts';
import { atCopy, inspectCopy } from '../signatures/inspect-copy.server.ts';
import type { CopyGiven } from './receive-copy.server.ts';

/**
 * The file of a form, read and inspected before any transaction is opened: looking at fifteen megabytes takes tenths of
 * a second, for which no connection should be held. Throws `copy_needed` and what `inspectCopy` throws.
 */
export async function uploadedCopy(form: FormData): Promise<Pick<CopyGiven, 'bytes' | 'inspected' | 'fileName'>> {
  const file = form.get('copy');
  if (!(file instanceof File) || (file.name === '' && file.size === 0)) throw atCopy('copy_needed');
  if (file.size > copyLimits.megabytes * 1e6) throw atCopy('copy_too_large', { limit: copyLimits.megabytes });
  const bytes = Buffer.from(await file.arrayBuffer());
  return { bytes, inspected: await inspectCopy(bytes), fileName: file.name };
}
