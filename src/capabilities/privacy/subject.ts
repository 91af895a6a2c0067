/** Whose data are looked for: an address, and the account that has it if there is one. */
export interface Subject {
  email: string;
  personId: string | null;
}

/** What names a person in free text. */
export interface Identifiers {
  names: string[];
  emails: string[];
  phones: string[];
}

/**
 * A regular expression (PostgreSQL's, without case) that finds the person in free text; null when nothing is distinctive
 * enough. A name counts from two words on, so that a first name or a common noun is never wiped out everywhere; a number
 * is found with any of the separators in which people write it.
 */
export function mentionPattern({ names, emails, phones }: Identifiers): string | null {
  const parts = [
    ...emails.map((email) => escaped(email.trim())),
    ...names.filter((name) => /\S{2,}\s+\S{2,}/.test(name.trim())).map((name) => name.trim().split(/\s+/).map(escaped).join('\\s+')),
    ...phones.map((phone) => phone.replace(/\D/g, '')).filter((digits) => digits.length >= 9).map((digits) => digits.split('').join('[ .\\-]?')),
  ];
  return parts.length === 0 ? null : [...new Set(parts)].join('|');
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\-]/g, '\\$&');
}
