import { maskNames } from '#core/mail-replies/mask-names.ts';
import { ownWords } from '#core/mail-replies/own-words.ts';
import type { Tx } from '#platform/db/transaction.ts';
import type { Verbatim } from './report.ts';
import { keptWords } from './verbatims.queries.server.ts';

/** Shorter says nothing, longer is no quotation. Characters. */
const shortest = 25;
const longest = 300;

/** What may be quoted behind the score of a body: masked once more here, whatever was masked before, and cut at a sentence. */
export async function verbatimsOf(db: Tx, key: { organisationId: string; editionId: string; keep: readonly string[] }): Promise<Verbatim[]> {
  const words = await keptWords(db, key);
  const seen = new Set<string>();
  return words.flatMap(({ text, ...of }): Verbatim[] => {
    const quoted = excerpt(maskNames(of.itemId === null ? ownWords(text) : text, { senderName: '', keep: key.keep }));
    if (quoted.length < shortest || seen.has(quoted)) return [];
    seen.add(quoted);
    return [{ ...of, text: quoted }];
  });
}

/** The first sentences that fit. */
export function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  const whole = line.slice(0, longest);
  const end = Math.max(whole.lastIndexOf('. '), whole.lastIndexOf('! '), whole.lastIndexOf('? '));
  return end > shortest ? whole.slice(0, end + 1) : `${whole.slice(0, whole.lastIndexOf(' '))}…`;
}
