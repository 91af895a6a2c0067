import { readPhone } from '#core/shared/phone.ts';
import { readWebAddress } from '#core/shared/web-address.ts';

/** Contact details as one source gives them. */
export interface ContactSource {
  phones: readonly string[];
  mails: readonly string[];
  website: string | null;
}

export type SourceName = 'website' | 'declared' | 'directory';
export type ContactKind = 'phone' | 'mail' | 'website';

export interface CoherenceFinding {
  kind: ContactKind;
  /** `same` in both, `different`, or given by one source only. */
  state: 'same' | 'different' | 'only_one';
  sources: [SourceName, SourceName];
  values: [string | null, string | null];
}

const pairs: readonly [SourceName, SourceName][] = [['website', 'declared'], ['website', 'directory'], ['declared', 'directory']];

/**
 * Compares what the website shows, what the body declared and what the public directory exports, two by two. A source that gives
 * several numbers agrees when one of them is that of the other. What neither gives is not told.
 */
export function contactCoherence(sources: Partial<Record<SourceName, ContactSource>>): CoherenceFinding[] {
  return pairs.flatMap(([one, other]) => {
    const [a, b] = [sources[one], sources[other]];
    if (!a || !b) return [];
    return [
      compare('phone', [one, other], a.phones.map(normalPhone), b.phones.map(normalPhone)),
      compare('mail', [one, other], a.mails.map(normalMail), b.mails.map(normalMail)),
      compare('website', [one, other], hostsOf(a.website), hostsOf(b.website)),
    ].filter((finding) => finding !== null);
  });
}

function compare(kind: ContactKind, sources: [SourceName, SourceName], a: string[], b: string[]): CoherenceFinding | null {
  if (a.length === 0 && b.length === 0) return null;
  const common = a.find((value) => b.includes(value));
  if (common !== undefined) return { kind, state: 'same', sources, values: [common, common] };
  return { kind, state: a.length > 0 && b.length > 0 ? 'different' : 'only_one', sources, values: [a[0] ?? null, b[0] ?? null] };
}

function normalPhone(text: string): string {
  return readPhone(text) ?? text.trim();
}

function normalMail(text: string): string {
  return text.trim().toLowerCase();
}

function hostsOf(website: string | null): string[] {
  const address = website === null ? null : readWebAddress(website);
  return address === null ? [] : [new URL(address).hostname.replace(/^www\./, '')];
}
