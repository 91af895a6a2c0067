import { createHash } from 'node:crypto';

// Crockford's alphabet: nothing that is misread over the phone.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** First letter of a number: P a registration, D a quotation (devis), B an order form (bon de commande). */
type Numbered = 'P' | 'D' | 'B';

/** The number people quote for a registration, e.g. `P2027-7F3K-9Q2M`: made from its id, 40 bits, no rank in it. */
export function referenceOf(editionId: string, id: string, letter: Numbered = 'P'): string {
  const bytes = createHash('sha256').update(id).digest();
  const code = [...bytes.subarray(0, 8)].map((byte) => letters[byte % 32]).join('');
  return `${letter}${editionId}-${code.slice(0, 4)}-${code.slice(4)}`;
}
