import { z } from 'zod';
import { readPhone } from '#core/shared/phone.ts';
import { isSiret } from '#core/shared/siret.ts';
import { networkOf, readWebAddress } from '#core/shared/web-address.ts';
import { plainText } from '#capabilities/organisations/index.ts';
import type { BodiesOfFile } from './bodies-of-file.ts';
import type { FoundSheet } from './find-sheets.ts';
import { postcodeOf, type BodyLine } from './read-bodies.ts';
import { linesOf, type Choice, type SheetLine } from './sheet-line.ts';

/** A site as the file has it. */
export interface SiteLine {
  line: SheetLine;
  body: BodyLine;
  name: string;
  role: 'main' | 'annex';
  siret: string | null;
  address: string | null;
  postcode: string | null;
  city: string | null;
  phone: string | null;
  email: string | null;
  website: string | null;
  networks: { name: string; url: string }[];
  counterVisit: boolean;
}

const roles: readonly Choice<SiteLine['role']>[] = [
  { id: 'main', label: { fr: 'principal', en: 'main' }, words: ['siège', 'head office'] },
  { id: 'annex', label: { fr: 'annexe', en: 'annex' }, words: ['secondaire'] },
];

/** Reads the sheet of sites. The first of a body is its main one unless the file says otherwise. */
export function readSites(sheets: readonly FoundSheet[], bodies: BodiesOfFile): { sites: SiteLine[]; lines: SheetLine[] } {
  const lines = linesOf(sheets, 'sites');
  const sites: SiteLine[] = [];
  for (const line of lines) {
    const body = bodies.refer(line, 'body');
    const name = line.needed('name');
    const others = sites.filter((site) => site.body === body);
    const twin = others.find((site) => plainText(site.name) === plainText(name));
    if (twin) line.error('name', 'site_twice', { line: twin.line.line });
    const role = line.choice('role', roles) ?? (others.length === 0 ? 'main' : 'annex');
    const facts = siteFacts(line);
    if (body && !line.isRefused) sites.push({ line, body, name, role, ...facts });
  }
  return { sites, lines };
}

function siteFacts(line: SheetLine): Omit<SiteLine, 'line' | 'body' | 'name' | 'role'> {
  return {
    siret: line.digits('siret', isSiret, 'siret_invalid'),
    address: line.text('address') || null,
    postcode: line.read('postcode', postcodeOf, 'postcode_invalid'),
    city: line.text('city') || null,
    phone: line.read('phone', phoneOf, 'phone_invalid'),
    email: line.read('email', (text) => (z.email().safeParse(text).success ? text.toLowerCase() : null), 'email_invalid'),
    website: line.read('website', readWebAddress, 'url_invalid'),
    networks: ['network1', 'network2'].flatMap((column) => {
      const url = line.read(column, readWebAddress, 'url_invalid');
      return url ? [{ name: networkOf(url), url }] : [];
    }),
    counterVisit: line.yesNo('counter'),
  };
}

/** A number which a spreadsheet took for an amount has lost its first zero. */
function phoneOf(text: string): string | null {
  return readPhone(text) ?? (/^[1-9]\d{8}$/.test(text) ? readPhone(`0${text}`) : null);
}
