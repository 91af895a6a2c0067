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
  /** How many versions of audits are known to stand outside; exports made before this was counted do not say. */
  outside?: number;
}

/** What does not hold in a chain: at which place of the file, counted from 1, and why. */
export interface ChainFault {
  at: number;
  why: 'number' | 'previous' | 'digest' | 'count' | 'head' | 'time' | 'version';
}

/**
 * Checks a chain from its export alone: numbers follow each other (nothing inserted or dropped), each link follows the
 * one before (nothing reordered), each digest is that of its fact (nothing edited), times of the server do not go back,
 * versions of an audit follow each other (nothing rewritten beside the chain), and count and head are those announced.
 * Returns every fault, in order.
 */
export function checkChain(file: ChainFile, sha256: Sha256): ChainFault[] {
  const faults: ChainFault[] = [];
  let last = { number: 0, digest: chainStart(file, sha256) };
  let time = '';
  const versions = new Map<string, number>();
  for (const [index, link] of file.links.entries()) {
    const fault = (why: ChainFault['why']) => faults.push({ at: index + 1, why });
    if (link.number !== last.number + 1) fault('number');
    if (link.previous !== last.digest) fault('previous');
    if (link.digest !== digestOf(link, sha256)) fault('digest');
    const fact = read(link.fact);
    if (fact.received === null || fact.received < time) fault('time');
    time = fact.received ?? time;
    if (fact.audit !== null && fact.version !== null) {
      const before = versions.get(fact.audit) ?? (file.outside === 0 ? 0 : fact.version - 1);
      if (fact.version !== before + 1) fault('version');
      versions.set(fact.audit, fact.version);
    }
    last = link;
  }
  if (file.count !== file.links.length) faults.push({ at: file.links.length, why: 'count' });
  if (file.head !== last.digest) faults.push({ at: file.links.length, why: 'head' });
  return faults;
}

interface ReadFact {
  /** Server time that every fact carries, ISO in UTC: such texts sort as times do. */
  received: string | null;
  /** The audit that a fact gave a version, and which; null for other facts. */
  audit: string | null;
  version: number | null;
}

function read(fact: string): ReadFact {
  try {
    const { received, audit, id, version } = JSON.parse(fact) as Record<string, unknown>; // looked at just below
    const named = audit ?? id;
    return {
      received: typeof received === 'string' ? received : null,
      audit: typeof named === 'string' ? named : null,
      version: typeof version === 'number' ? version : null,
    };
  } catch {
    return { received: null, audit: null, version: null };
  }
}
