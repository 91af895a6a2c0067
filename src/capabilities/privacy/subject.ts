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
 * is found with any of the separators in which people write it. Only whole addresses, names and numbers count: those of
 * which these are a part are somebody else's.
 */
export function mentionPattern({ names, emails, phones }: Identifiers): string | null {
  const parts = [
    ...emails.map((email) => whole(escaped(email.trim()), '.+\\-', '[\\w\\-]|\\.\\w')),
    ...names.filter((name) => /\S{2,}\s+\S{2,}/.test(name.trim())).map((name) => whole(name.trim().split(/\s+/).map(escaped).join(gap), '\\-', '[\\w\\-]')),
    ...phones.map((phone) => phone.replace(/\D/g, '')).filter((digits) => digits.length >= 9).map((digits) => whole(digits.split('').join('[ .\\-]?'), '', '\\w')),
  ];
  return parts.length === 0 ? null : [...new Set(parts)].join('|');
}

// JSON is searched as text, where the end of a line is a backslash and a letter: neither word nor space.
const gap = '(?:\\s|\\\\[nrt])+';

/** The pattern where no word goes on before it (a letter, a digit, one of `joints`) nor behind it. */
function whole(pattern: string, joints: string, goesOn: string): string {
  return `(?:(?<![\\w${joints}])|(?<=\\\\[nrtbf]))${pattern}(?!${goesOn})`;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\-]/g, '\\$&');
}
