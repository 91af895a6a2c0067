import type { RelativeDistinguishedNames } from 'pkijs';
import type { DistinguishedName } from './findings.ts';

const commonName = '2.5.4.3';
const organisation = '2.5.4.10';
const organisationIdentifier = '2.5.4.97';
/** Names are shown on a page: nobody's is longer. */
const longest = 200;

/** The parts of a certificate's name that help to recognise somebody. */
export function nameFacts(name: RelativeDistinguishedNames): DistinguishedName {
  const of = (oid: string) => {
    const value: unknown = name.typesAndValues.find(({ type }) => type === oid)?.value.valueBlock.value;
    return typeof value === 'string' && value ? value.slice(0, longest) : null;
  };
  return { commonName: of(commonName), organisation: of(organisation), identifier: of(organisationIdentifier) };
}

export function sameName(one: RelativeDistinguishedNames, other: RelativeDistinguishedNames): boolean {
  return one.isEqual(other);
}
