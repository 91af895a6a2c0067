/** What the rules look for: words about somebody, words against somebody, and words of danger. */
export const findingKinds = [
  'name', 'phone', 'email', 'address', 'plate', 'iban', 'bank_card', 'social_security', 'birth', 'file_number', 'insult', 'threat', 'emergency',
] as const;
export type FindingKind = (typeof findingKinds)[number];

/** A finding in a text, by its places in it; `to` is the first place after it. */
export interface TextFinding {
  kind: FindingKind;
  from: number;
  to: number;
}

/** Somebody may be in danger: read first, and never masked by itself. */
export const isDanger = (kind: FindingKind): boolean => kind === 'threat' || kind === 'emergency';

/** In the order of the text; of two that overlap the longer one stays, dangers beside the others. Of something personal that ran into the longer one ("Nadia FR76…"), what lies before stays found. */
export function settled(findings: readonly TextFinding[]): TextFinding[] {
  const kept: TextFinding[] = [];
  for (const one of findings.toSorted((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)) {
    const over = kept.filter((other) => isDanger(one.kind) === isDanger(other.kind) && one.from < other.to && other.from < one.to);
    const before = Math.min(...over.map(({ from }) => from));
    if (over.length === 0) kept.push(one);
    else if (one.kind !== 'insult' && !isDanger(one.kind) && before - one.from > 2) kept.push({ ...one, to: before });
  }
  return kept.toSorted((a, b) => a.from - b.from || a.to - b.to);
}

/** Every match of a pattern as a finding; `holds` looks at what was matched. */
export function matches(kind: FindingKind, text: string, pattern: RegExp, holds: (found: string, at: number) => boolean = () => true): TextFinding[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: found, index }) => (found.trim() !== '' && holds(found, index) ? [{ kind, from: index, to: index + found.trimEnd().length }] : []));
}
