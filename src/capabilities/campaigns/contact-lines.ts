import type { MissionBrief } from './mission-brief.ts';

type Place = MissionBrief['place'];

interface ContactWords {
  phone: string;
  email: string;
  address: string;
  website: string;
  network: string;
  none: string;
}

export interface ContactLine {
  term: string;
  text: string;
  href?: string;
}

/** The address of a place on one line; empty when nothing is known. */
export function postalAddress(place: Place): string {
  return [place.address, [place.postcode, place.city].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}

/** How to reach the place on the mission's channel, and its website, where most contacts begin. */
export function contactLines({ channel, place, network }: Pick<MissionBrief, 'channel' | 'place' | 'network'>, words: ContactWords): ContactLine[] {
  const website = line(words.website, place.website, words, webAddress(place.website));
  switch (channel) {
    case 'phone':
      return [line(words.phone, place.phone, words, place.phone && `tel:${place.phone.replace(/[^\d+]/g, '')}`), website];
    case 'email':
      return [line(words.email, place.email, words), website];
    case 'letter':
    case 'counter':
      return [line(words.address, postalAddress(place), words), website];
    case 'website':
      return [website];
    case 'social':
      return [line(words.network, network && [network.name, network.url].filter(Boolean).join(' – '), words, webAddress(network?.url)), website];
  }
}

function line(term: string, text: string | null | undefined, { none }: ContactWords, href?: string | null): ContactLine {
  if (!text) return { term, text: none };
  return href ? { term, text, href } : { term, text };
}

/** Only addresses of the web become links: what a body declares is not trusted to be one. */
function webAddress(text: string | null | undefined): string | null {
  return text && /^https?:\/\//i.test(text) ? text : null;
}
