/** SHA-256 of a text in UTF-8, in hexadecimal: the environment brings it. */
export type Sha256 = (text: string) => string;

/** One fact received, bound to all that came before it. `fact` is canonical JSON, kept as the text that was hashed. */
export interface CustodyLink {
  number: number;
  fact: string;
  previous: string;
  digest: string;
}

/** Whose chain it is: one for each body in each edition. */
export interface ChainOwner {
  organisation: string;
  edition: string;
}

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** JSON with its keys in order and no space: the same fact always gives the same bytes (after RFC 8785). */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`;
}

/** What the first link of a chain follows: a chain moved to another body or edition no longer fits. */
export function chainStart({ organisation, edition }: ChainOwner, sha256: Sha256): string {
  return sha256(canonicalJson({ chain: 'parvis-custody', edition, organisation }));
}

/** The link that a fact makes after the last one, or after the start of the chain. */
export function nextLink(last: { number: number; digest: string }, fact: Json, sha256: Sha256): CustodyLink {
  const link = { number: last.number + 1, fact: canonicalJson(fact), previous: last.digest };
  return { ...link, digest: digestOf(link, sha256) };
}

function digestOf({ number, fact, previous }: Omit<CustodyLink, 'digest'>, sha256: Sha256): string {
  return sha256(`${number}\n${previous}\n${fact}`);
}

export interface ChainFile extends ChainOwner {
  /** How many links the export says it has, and the digest of the last. */
  count: number;
  head: string;
  links: readonly CustodyLink[];
}

/** What does not hold in a chain: at which place of the file, counted from 1, and why. */
export interface ChainFault {
  at: number;
  why: 'number' | 'previous' | 'digest' | 'count' | 'head' | 'time';
}

/**
 * Checks a chain from its export alone: numbers follow each other (nothing inserted or dropped), each link follows the
 * one before (nothing reordered), each digest is that of its fact (nothing edited), times of the server do not go back,
 * and count and head are those announced. Returns every fault, in order.
 */
export function checkChain(file: ChainFile, sha256: Sha256): ChainFault[] {
  const faults: ChainFault[] = [];
  let last = { number: 0, digest: chainStart(file, sha256) };
  let time = '';
  for (const [index, link] of file.links.entries()) {
    const fault = (why: ChainFault['why']) => faults.push({ at: index + 1, why });
    if (link.number !== last.number + 1) fault('number');
    if (link.previous !== last.digest) fault('previous');
    if (link.digest !== digestOf(link, sha256)) fault('digest');
    const received = receivedAt(link.fact);
    if (received === null || received < time) fault('time');
    time = received ?? time;
    last = link;
  }
  if (file.count !== file.links.length) faults.push({ at: file.links.length, why: 'count' });
  if (file.head !== last.digest) faults.push({ at: file.links.length, why: 'head' });
  return faults;
}

/** Server time that every fact carries, ISO in UTC: such texts sort as times do. */
function receivedAt(fact: string): string | null {
  try {
    const { received } = JSON.parse(fact) as { received?: unknown }; // looked at just below
    return typeof received === 'string' ? received : null;
  } catch {
    return null;
  }
}
