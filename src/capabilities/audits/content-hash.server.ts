import { createHash } from 'node:crypto';
import type { AuditContent } from './audit.ts';

/** SHA-256 of what an audit says, whatever the order of its answers: the same content sent twice is the same audit. */
export function contentHash(content: AuditContent): string {
  const answers = content.answers
    .map(({ itemId, value, empty, note }) => [itemId, value, empty, note ?? null])
    .toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  const said = [new Date(content.contactedAt).toISOString(), content.answeredThrough, content.remarks, answers];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}
