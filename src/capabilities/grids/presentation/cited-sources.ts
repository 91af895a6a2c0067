import type { Edition } from '../edition.ts';

/** A source that the edition cites by its code; its name is cut where it holds an address, of which the site is shown. */
export interface CitedSource {
  code: string;
  parts: { text: string; href?: string }[];
}

/** The sources that an edition cites, in the order of their codes. `names`: code -> name or address (`sources.yaml`). */
export function citedSources(
  edition: Pick<Edition, 'source' | 'grid' | 'channels' | 'criteria' | 'indicators' | 'prices' | 'strata' | 'kinds' | 'frameworks'>,
  names: Readonly<Record<string, string>>,
): CitedSource[] {
  const cited = [
    edition.source, edition.prices.source, ...edition.frameworks.map(({ source }) => source),
    ...[edition.grid.items, edition.channels, edition.criteria, edition.indicators, edition.strata, edition.kinds].flat().map(({ source }) => source),
  ];
  return sourcesOf(cited, names);
}

/** The same for any data that says where it comes from. */
export function sourcesOf(cited: readonly { readonly ref: string }[], names: Readonly<Record<string, string>>): CitedSource[] {
  const codes = new Set(cited.flatMap(({ ref }) => ref.split(/,\s*/)).filter((code) => names[code] !== undefined));
  return [...codes].toSorted(byCode).map((code) => ({ code, parts: addressParts(names[code] ?? '') }));
}

/** `A2` before `A10`. */
const byCode = (a: string, b: string): number =>
  a.charCodeAt(0) - b.charCodeAt(0) || Number(a.slice(1)) - Number(b.slice(1));

function addressParts(name: string): CitedSource['parts'] {
  return name.split(/(https?:\/\/[^\s,]+)/).flatMap((text, index) => {
    if (text === '') return [];
    return [index % 2 === 1 ? { text: new URL(text).hostname.replace(/^www\./, ''), href: text } : { text }];
  });
}
