const prefix = 'pick:';

/** Name of the form's field that says, for an item or a fact of the contact, from which version it is taken: `stands` or `other`. */
export const pickField = (id: string): string => `${prefix}${id}`;

/** What is taken from the other version, by the fields of a form. */
export function picksIn(fields: Iterable<readonly [string, unknown]>): string[] {
  return [...fields].flatMap(([name, value]) => (name.startsWith(prefix) && value === 'other' ? [name.slice(prefix.length)] : []));
}
